package io.plumbline.app.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The designs that were open last, newest first. A list that cannot be read or written is an empty
/// one: nobody's work depends on it.
final class RecentDesigns {

    private static final int MOST = 10;

    private final Path file;

    RecentDesigns(Path folder) {
        file = folder.resolve("recent");
    }

    /// Those that still exist.
    List<Path> list() {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .map(Path::of)
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    void add(Path design) throws IOException {
        var all = new ArrayList<Path>();
        all.add(design.toAbsolutePath().normalize());
        list().stream().filter(p -> !all.contains(p)).limit(MOST - 1).forEach(all::add);
        Files.createDirectories(file.getParent());
        Files.write(file, all.stream().map(Path::toString).toList(), StandardCharsets.UTF_8);
    }
}
