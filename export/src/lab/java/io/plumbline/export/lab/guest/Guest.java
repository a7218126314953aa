package io.plumbline.export.lab.guest;

import io.plumbline.export.lab.Command;
import io.plumbline.export.lab.LabUnavailableException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One boot of a guest under qemu without any device but its console: what its `/init` prints is read
/// line by line, and the last thing that it prints is [#END]. Software emulation, so that it runs on
/// every machine in the same way.
///
/// @param kernel what is booted
/// @param initramfs the archive with the guest's files, `/init` among them
/// @param megabytes the guest's memory
/// @param qemu more arguments for qemu, such as `-icount shift=0,sleep=off`, which skips idle time
/// @param limit after which it is ended
public record Guest(
        GuestKernel kernel, Path initramfs, int megabytes, List<String> qemu, Duration limit) {

    /// The line with which a guest says that it did all it had to do.
    public static final String END = "LAB-END";

    public Guest {
        qemu = List.copyOf(qemu);
    }

    public Guest(GuestKernel kernel, Path initramfs, int megabytes, Duration limit) {
        this(kernel, initramfs, megabytes, List.of(), limit);
    }

    /// Boots it and waits until it has ended. It ends at the latest with this process.
    ///
    /// @param watcher sees each line of the console at once
    /// @return the lines of the console before the end line
    /// @throws LabUnavailableException when it ended without the end line, or not in time; with the
    ///     last lines of its console
    public List<String> run(Consumer<String> watcher) throws LabUnavailableException {
        try {
            var process =
                    new ProcessBuilder(words(List.of("-serial", "stdio")))
                            .redirectErrorStream(true)
                            .redirectInput(ProcessBuilder.Redirect.from(Command.nothing()))
                            .start();
            var end = new Thread(() -> endAll(process), "end of the guest");
            Runtime.getRuntime().addShutdownHook(end);
            try {
                return read(process, watcher);
            } finally {
                endAll(process);
                Runtime.getRuntime().removeShutdownHook(end);
            }
        } catch (IOException e) {
            throw new LabUnavailableException("The guest does not boot: " + e.getMessage(), e);
        }
    }

    /// Boots it with a port that the host talks to: `/dev/vport0p1` in the guest is the standard input
    /// and output of the process, once its module `virtio_console` is loaded. Whoever starts it, ends
    /// it.
    ///
    /// @param console file for what the console shows
    public Process start(Path console) throws IOException {
        var devices =
                List.of(
                        "-serial",
                        "file:" + console,
                        "-device",
                        "virtio-serial-pci",
                        "-chardev",
                        "stdio,id=host,signal=off",
                        "-device",
                        "virtserialport,chardev=host,name=host");
        return new ProcessBuilder(words(devices))
                .redirectError(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start();
    }

    /// Ends a guest with all that belongs to it.
    public static void endAll(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private List<String> read(Process process, Consumer<String> watcher)
            throws IOException, LabUnavailableException {
        var lines = new ArrayList<String>();
        try (var console =
                new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = console.readLine(); line != null; line = console.readLine()) {
                var text = line.replace("\r", "");
                if (text.startsWith(END)) {
                    process.waitFor(10, TimeUnit.SECONDS);
                    return lines;
                }
                lines.add(text);
                watcher.accept(text);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new LabUnavailableException(
                "The guest ended without %s, within %s:%n%s"
                        .formatted(
                                END,
                                limit,
                                String.join(
                                        "\n",
                                        lines.subList(
                                                Math.max(0, lines.size() - 30), lines.size()))));
    }

    private List<String> words(List<String> devices) {
        var words = new ArrayList<String>();
        // ends the guest in time, and also when this process was killed
        words.addAll(List.of("timeout", "-k", "5", String.valueOf(limit.toSeconds())));
        words.add("qemu-system-x86_64");
        words.addAll(List.of("-M", "pc", "-accel", "tcg", "-smp", "1"));
        words.addAll(List.of("-m", String.valueOf(megabytes)));
        words.addAll(List.of("-nodefaults", "-no-user-config", "-display", "none"));
        words.add("-no-reboot");
        words.addAll(devices);
        words.addAll(List.of("-kernel", kernel.image().toString()));
        words.addAll(List.of("-initrd", initramfs.toString()));
        // memory need not be cleared before it is used: that is a good part of each large packet
        words.addAll(
                List.of(
                        "-append",
                        "console=ttyS0 quiet panic=1 mitigations=off init_on_alloc=0"));
        words.addAll(qemu);
        return words;
    }
}
