package io.plumbline.export.file;

import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Keeps unsaved work of one open design where a killed process leaves it: a copy in a folder, gone
/// again after a save or a close.
public final class Autosave {

    private static final Pattern HEAD =
            Pattern.compile("# plumbline autosave pid=(\\d+) started=(\\d+) file=(.*)");

    private final Path copy;
    private String file = "";

    /// A design that was left behind by a process that is gone.
    ///
    /// @param file where it was last saved; empty for a design that never was
    public record Recovered(Path copy, Optional<Path> file, Topology topology) {

        /// Removes the copy.
        public void discard() throws IOException {
            Files.deleteIfExists(copy);
        }
    }

    /// @param folder of all copies; made when it is first needed
    public Autosave(Path folder) {
        copy = folder.resolve(UUID.randomUUID() + DesignFile.ENDING);
    }

    /// The design belongs to this file from now on.
    public void belongsTo(Path design) {
        file = design.toAbsolutePath().toString();
    }

    /// Writes the copy.
    ///
    /// @throws IOException if the folder cannot be written
    public void store(Topology topology) throws IOException {
        Files.createDirectories(copy.getParent());
        var self = ProcessHandle.current();
        var head =
                "# plumbline autosave pid="
                        + self.pid()
                        + " started="
                        + started(self)
                        + " file="
                        + file
                        + "\n";
        AtomicFile.write(copy, head + DesignFile.text(topology));
        Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + "~"));
    }

    /// The work is saved or given up.
    public void discard() throws IOException {
        Files.deleteIfExists(copy);
    }

    /// Copies that dead processes left, newest last. One that does not read is left alone.
    public static List<Recovered> recoverable(Path folder) throws IOException {
        var found = new ArrayList<Recovered>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var files = Files.list(folder)) {
            var copies =
                    files.filter(f -> f.toString().endsWith(DesignFile.ENDING)).sorted().toList();
            for (var copy : copies) {
                recovered(copy).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Recovered> recovered(Path copy) throws IOException {
        var text = Files.readString(copy, StandardCharsets.UTF_8);
        var end = text.indexOf('\n');
        var matcher = HEAD.matcher(end < 0 ? text : text.substring(0, end));
        if (!matcher.matches() || isAlive(matcher.group(1), matcher.group(2))) {
            return Optional.empty();
        }
        var file = matcher.group(3);
        try {
            var topology = DesignFile.parse(text.substring(end + 1));
            return Optional.of(
                    new Recovered(
                            copy,
                            file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)),
                            topology));
        } catch (DesignFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isAlive(String pid, String started) {
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(p -> Long.toString(started(p)).equals(started))
                .isPresent();
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
    }
}
