package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.LabUnavailableException;
import io.plumbline.export.lab.guest.Guest;
import io.plumbline.export.lab.guest.GuestKernel;
import io.plumbline.export.lab.guest.Initramfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Asks a kernel: all scenarios in one boot, one after the other. Idle time is skipped.
public final class KernelLab {

    private static final List<String> WITHOUT_IDLE_TIME = List.of("-icount", "shift=0,sleep=off");
    private static final int MEGABYTES = 512;

    private final LabStore store;
    private final Path folder;

    /// @param folder for files of the run
    public KernelLab(LabStore store, Path folder) {
        this.store = store;
        this.folder = folder;
    }

    public List<KernelAnswers> ask(List<Scenario> scenarios, Duration limit)
            throws IOException, LabUnavailableException {
        var networks = new LinkedHashMap<String, LabNetwork>();
        var lines = new ArrayList<String>();
        for (var scenario : scenarios) {
            var network = new LabNetwork(scenario.topology());
            networks.put(scenario.name(), network);
            lines.addAll(script(scenario, network));
        }
        var answers = new ArrayList<KernelAnswers>();
        var readers = new ArrayList<AnswerReader>();
        for (var line : run(lines, limit)) {
            if (line.startsWith("scenario ")) {
                var name = line.substring("scenario ".length());
                var network = networks.get(name);
                if (network == null) {
                    throw new LabUnavailableException("The guest speaks of " + name);
                }
                readers.add(new AnswerReader(name, network));
            } else if (!readers.isEmpty()) {
                readers.getLast().line(line);
            }
        }
        readers.forEach(reader -> answers.add(reader.answers()));
        return answers;
    }

    /// What the prober is to do for a scenario.
    static List<String> script(Scenario scenario, LabNetwork network) {
        var lines = new ArrayList<String>();
        lines.add("scenario " + scenario.name());
        lines.addAll(network.lines());
        for (var phase : scenario.phases()) {
            lines.add("phase " + phase.name());
            lines.addAll(network.change(phase.failures()));
            lines.add("measure");
        }
        return lines;
    }

    private List<String> run(List<String> lines, Duration limit)
            throws IOException, LabUnavailableException {
        var task = folder.resolve("task");
        Files.createDirectories(task.resolve("in"));
        Files.write(task.resolve("in").resolve("network"), lines);
        var own = folder.resolve("task.cpio");
        Initramfs.pack(task, own, false);
        var whole = folder.resolve("guest.cpio");
        Initramfs.join(List.of(own, KernelPart.archive(store)), whole);
        var console = folder.resolve("console");
        var printed =
                new Guest(GuestKernel.in(store), whole, MEGABYTES, WITHOUT_IDLE_TIME, limit)
                        .run(line -> {});
        Files.write(console, printed);
        return printed;
    }
}
