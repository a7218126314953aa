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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Asks a kernel: many scenarios in one boot, one after the other. Idle time is skipped.
public final class KernelLab {

    private static final List<String> WITHOUT_IDLE_TIME = List.of("-icount", "shift=0,sleep=off");
    private static final int MEGABYTES = 512;

    private final LabStore store;
    private final Path folder;
    private final List<Path> more;

    /// @param folder for files of the run
    /// @param more archives with programs that the lines need
    public KernelLab(LabStore store, Path folder, List<Path> more) {
        this.store = store;
        this.folder = folder;
        this.more = List.copyOf(more);
    }

    public List<KernelAnswers> ask(List<Scenario> scenarios, Duration limit)
            throws IOException, LabUnavailableException {
        return ask(scenarios, Map.of(), limit);
    }

    /// Scenarios are shared among as many boots at a time as there are processors.
    ///
    /// @param plugins by scenario: configurations of the plugins that make the ports of networks and
    ///     pods, by the name of the network or role
    /// @return in the order of the scenarios
    public List<KernelAnswers> ask(
            List<Scenario> scenarios, Map<String, Map<String, String>> plugins, Duration limit)
            throws IOException, LabUnavailableException {
        var networks = new LinkedHashMap<String, LabNetwork>();
        var shares = new Shares(Runtime.getRuntime().availableProcessors());
        for (var scenario : scenarios) {
            var network =
                    new LabNetwork(
                            scenario.topology(), plugins.getOrDefault(scenario.name(), Map.of()));
            networks.put(scenario.name(), network);
            shares.add(network.pairs() * scenario.phases().size(), script(scenario, network));
        }
        var answers = new LinkedHashMap<String, KernelAnswers>();
        for (var printed : sideBySide(shares.all(), limit)) {
            read(printed, networks).forEach(each -> answers.put(each.scenario(), each));
        }
        return networks.keySet().stream()
                .flatMap(name -> Optional.ofNullable(answers.get(name)).stream())
                .toList();
    }

    private List<List<String>> sideBySide(List<List<String>> shares, Duration limit)
            throws IOException, LabUnavailableException {
        // made once, before each boot asks for it
        KernelPart.archive(store);
        try (var boots = Executors.newFixedThreadPool(shares.size())) {
            var running = new ArrayList<Future<List<String>>>();
            for (var share : shares) {
                var own = folder.resolve("boot" + running.size());
                running.add(boots.submit(() -> run(share, own, limit)));
            }
            var printed = new ArrayList<List<String>>();
            for (var each : running) {
                printed.add(each.get());
            }
            return printed;
        } catch (ExecutionException e) {
            throw new LabUnavailableException("a boot failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabUnavailableException("interrupted", e);
        }
    }

    private static List<KernelAnswers> read(
            List<String> printed, Map<String, LabNetwork> networks)
            throws LabUnavailableException {
        var readers = new ArrayList<AnswerReader>();
        for (var line : printed) {
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
        return readers.stream().map(AnswerReader::answers).toList();
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

    /// What the prober prints for these lines.
    public List<String> run(List<String> lines, Duration limit)
            throws IOException, LabUnavailableException {
        return run(lines, folder, limit);
    }

    private List<String> run(List<String> lines, Path folder, Duration limit)
            throws IOException, LabUnavailableException {
        var task = folder.resolve("task");
        Files.createDirectories(task.resolve("in"));
        Files.write(task.resolve("in").resolve("network"), lines);
        var own = folder.resolve("task.cpio");
        Initramfs.pack(task, own, false);
        var whole = folder.resolve("guest.cpio");
        var archives = new ArrayList<>(List.of(own, KernelPart.archive(store)));
        archives.addAll(more);
        Initramfs.join(archives, whole);
        var console = folder.resolve("console");
        var printed =
                new Guest(GuestKernel.in(store), whole, MEGABYTES, WITHOUT_IDLE_TIME, limit)
                        .run(line -> {});
        Files.write(console, printed);
        return printed;
    }
}
