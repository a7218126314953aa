package io.plumbline.export.lab;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// Where built tools of the lab are kept: outside `target/`, each under the hash of what it was made
/// of, so that a change builds anew and everything else needs neither tools nor network.
/// `PLUMBLINE_LAB` names another folder.
public final class LabStore {

    private final Path folder;

    public LabStore(Path folder) {
        this.folder = folder;
    }

    /// The store of this user.
    public static LabStore ofUser() {
        var named = System.getenv("PLUMBLINE_LAB");
        if (named != null && !named.isBlank()) {
            return new LabStore(Path.of(named));
        }
        var cache = System.getenv("XDG_CACHE_HOME");
        var base =
                cache == null || cache.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(cache);
        return new LabStore(base.resolve("plumbline").resolve("lab"));
    }

    /// The sources of the lab, `export/src/lab`: found from the folder that the build runs in.
    public static Path sources() {
        for (var base : List.of(Path.of(""), Path.of("export"), Path.of("..", "export"))) {
            var lab = base.resolve("src").resolve("lab").toAbsolutePath().normalize();
            if (Files.isDirectory(lab)) {
                return lab;
            }
        }
        throw new IllegalStateException(
                "The lab runs in the project's folder, not in " + Path.of("").toAbsolutePath());
    }

    /// Where a run leaves what it found: `export/target/lab`.
    public static Path results() {
        return sources().resolveSibling("../target/lab").normalize();
    }

    /// Fills a folder, which is empty when it is handed over.
    public interface Maker {
        void make(Path into) throws IOException, LabUnavailableException;
    }

    /// The folder with what was made of these inputs; made now when it is not there yet. Two builds
    /// at once make it once.
    ///
    /// @param name what it is, for people who look into the store
    /// @param inputs files and folders that decide what comes out
    /// @param versions what else decides it: version of the compiler, of a package
    public Path made(String name, List<Path> inputs, List<String> versions, Maker maker)
            throws LabUnavailableException {
        try {
            var target = folder.resolve(name + "-" + hash(inputs, versions));
            if (Files.isDirectory(target)) {
                return target;
            }
            Files.createDirectories(folder);
            var lockFile = folder.resolve(name + ".lock");
            try (var channel =
                            FileChannel.open(
                                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (!Files.isDirectory(target)) {
                    var half = Files.createTempDirectory(folder, name + ".half-");
                    try {
                        maker.make(half);
                        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
                    } finally {
                        delete(half);
                    }
                }
                assert lock.isValid();
            }
            return target;
        } catch (IOException e) {
            throw new LabUnavailableException(
                    "The lab cannot make %s in %s: %s".formatted(name, folder, e.getMessage()), e);
        }
    }

    private static String hash(List<Path> inputs, List<String> versions) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var input : inputs) {
                var base = input.resolveSibling("");
                for (var file : filesOf(input)) {
                    digest.update(
                            base.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(Files.readAllBytes(file));
                }
            }
            for (var version : versions) {
                digest.update((byte) 0);
                digest.update(version.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> filesOf(Path input) throws IOException {
        try (var files = Files.walk(input)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// Deletes a folder with everything in it; nothing happens when it is not there.
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
