package io.plumbline.export.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Replaces a file so that a reader sees the old text or the new one and nothing between.
final class AtomicFile {

    private AtomicFile() {}

    /// @throws IOException if it could not be written; the old file is untouched then
    static void write(Path named, String text) throws IOException {
        var file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        var folder = file.getParent();
        if (folder == null) {
            throw new IOException("no folder to write to: " + named);
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(named.toString(), null, "the file is read-only");
        }
        var temporary = Files.createTempFile(folder, ".plumbline-", ".tmp");
        try {
            writeSynced(temporary, text);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                keepPermissions(file, temporary);
                Files.copy(
                        file,
                        file.resolveSibling(file.getFileName() + "~"),
                        StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.COPY_ATTRIBUTES);
            } else {
                setDefaultPermissions(temporary);
            }
            move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void writeSynced(Path file, String text) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        if (Files.getFileStore(from).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    /// Temporary files are private; a design is as open as any new file.
    private static void setDefaultPermissions(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
