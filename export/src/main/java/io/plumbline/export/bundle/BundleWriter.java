package io.plumbline.export.bundle;

import io.plumbline.export.manifest.ManifestSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a bundle into a folder. A new folder appears as a whole or not at all; in an existing one
/// each file is complete at any time, files with the same content are left alone, files that are not
/// ours stay, and what an earlier export wrote and this one no longer has goes.
public final class BundleWriter {

    private static final int DIRECTORY_ATTEMPTS = 1000;

    private BundleWriter() {}

    /// @throws ForeignFolderException if the folder has content and no export wrote it
    /// @throws IOException if a file cannot be written; what stood there before still stands
    public static ExportReport write(ManifestSet set, Path directory) throws IOException {
        return write(Bundle.of(set), directory);
    }

    static ExportReport write(Bundle bundle, Path directory) throws IOException {
        var target = directory.toAbsolutePath().normalize();
        var files = bundle.files();
        if (!Files.exists(target)) {
            writeNew(files, target);
            return report(bundle, directory, paths(bundle.files()), List.of(), List.of());
        }
        if (!Files.isDirectory(target)) {
            throw new ForeignFolderException(directory, "is a file");
        }
        var earlier = new EarlierExport(target);
        if (!earlier.isThere() && !isEmpty(target)) {
            throw new ForeignFolderException(
                    directory, "has files that no export wrote; choose an empty or new folder");
        }
        return update(bundle, earlier.files(), directory, target);
    }

    private static List<String> paths(List<BundleFile> files) {
        return files.stream().map(BundleFile::path).toList();
    }

    private static void writeNew(List<BundleFile> files, Path target) throws IOException {
        var parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        var draft = freshSibling(target);
        try {
            for (var file : files) {
                writeTo(draft.resolve(file.path()), file);
            }
            move(draft, target);
        } catch (IOException e) {
            deleteTree(draft);
            throw e;
        }
    }

    private static Path freshSibling(Path target) throws IOException {
        for (var i = 0; i < DIRECTORY_ATTEMPTS; i++) {
            var sibling = target.resolveSibling("." + target.getFileName() + ".part" + i);
            if (!Files.exists(sibling)) {
                return Files.createDirectory(sibling);
            }
        }
        throw new IOException("no room for a temporary folder beside " + target);
    }

    private static ExportReport update(
            Bundle bundle, List<String> before, Path directory, Path target) throws IOException {
        var written = new ArrayList<String>();
        var unchanged = new ArrayList<String>();
        for (var file : bundle.files()) {
            var path = target.resolve(file.path());
            if (holds(path, file)) {
                unchanged.add(file.path());
            } else {
                replace(path, file);
                written.add(file.path());
            }
        }
        var removed = new ArrayList<String>();
        var now = new HashSet<>(paths(bundle.files()));
        for (var name : before) {
            if (!now.contains(name) && Files.deleteIfExists(target.resolve(name))) {
                removed.add(name);
                deleteEmptyFolders(target.resolve(name).getParent(), target);
            }
        }
        return report(bundle, directory, written, unchanged, removed);
    }

    private static boolean holds(Path path, BundleFile file) throws IOException {
        return Files.isRegularFile(path)
                && Files.size(path) == file.text().getBytes(StandardCharsets.UTF_8).length
                && Files.readString(path).equals(file.text())
                && (!file.executable() || Files.isExecutable(path));
    }

    private static void replace(Path path, BundleFile file) throws IOException {
        var draft = path.resolveSibling("." + path.getFileName() + ".part");
        try {
            writeTo(draft, file);
            move(draft, path);
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw e;
        }
    }

    private static void writeTo(Path path, BundleFile file) throws IOException {
        var parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(path, file.text());
        if (file.executable()) {
            makeExecutable(path);
        }
    }

    private static void makeExecutable(Path path) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            var permissions = new HashSet<>(Files.getPosixFilePermissions(path));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private static void deleteEmptyFolders(@Nullable Path lowest, Path target) throws IOException {
        var folder = lowest;
        while (folder != null && !folder.equals(target) && isEmpty(folder)) {
            Files.delete(folder);
            folder = folder.getParent();
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.walk(folder)) {
            for (var path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static ExportReport report(
            Bundle bundle,
            Path directory,
            List<String> written,
            List<String> unchanged,
            List<String> removed) {
        return new ExportReport(
                directory,
                bundle.documents().stream().map(ExportReport.Entry::of).toList(),
                written,
                unchanged,
                removed);
    }
}
