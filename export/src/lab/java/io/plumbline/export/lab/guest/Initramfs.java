package io.plumbline.export.lab.guest;

import io.plumbline.export.lab.Command;
import io.plumbline.export.lab.LabUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/// The guest's files: folders packed as the archives that a kernel unpacks into memory.
public final class Initramfs {

    /// A library in the output of `ldd`.
    private static final Pattern LIBRARY = Pattern.compile("(/\\S+)(?= \\(0x)");

    private Initramfs() {}

    /// Packs all files of a folder, owned by root. Uncompressed archives are made quicker, and must
    /// come before the compressed ones of one run.
    public static void pack(Path folder, Path archive, boolean compressed)
            throws LabUnavailableException {
        var compress = compressed ? "gzip -1" : "cat";
        Command.of(
                        folder,
                        "sh",
                        "-c",
                        "find . | LC_ALL=C sort | cpio -o -H newc -R 0:0 --quiet | "
                                + compress
                                + " > \"$1\"",
                        "sh",
                        archive.toAbsolutePath().toString())
                .run();
    }

    /// One archive of several, unpacked in this order: later files replace earlier ones.
    public static void join(List<Path> archives, Path into) throws IOException {
        try (var out = Files.newOutputStream(into)) {
            for (var archive : archives) {
                Files.copy(archive, out);
            }
        }
    }

    /// Copies a program of this machine into a folder of the guest, with the libraries that it loads
    /// at their own places.
    ///
    /// @param root the guest's root folder
    /// @param into the folder below it, such as `usr/bin`
    public static void copyProgram(Path program, Path root, String into)
            throws IOException, LabUnavailableException {
        var target = root.resolve(into).resolve(program.getFileName().toString());
        Files.createDirectories(target.getParent());
        Files.copy(program.toRealPath(), target, StandardCopyOption.REPLACE_EXISTING);
        // a static program: ldd says so and ends with 1
        var loaded = Command.of(root, "sh", "-c", "ldd \"$1\" || true", "sh", program.toString());
        for (var found : LIBRARY.matcher(loaded.run()).results().toList()) {
            var library = Path.of(found.group(1));
            var copy = root.resolve(library.toString().substring(1));
            if (!Files.exists(copy, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(copy.getParent());
                Files.copy(library.toRealPath(), copy);
            }
        }
    }
}
