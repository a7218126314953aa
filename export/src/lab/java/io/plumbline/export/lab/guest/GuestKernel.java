package io.plumbline.export.lab.guest;

import io.plumbline.export.lab.Command;
import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.LabUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Debian's cloud kernel, unpacked beside this machine's own: it boots in seconds without hardware
/// and has bonding, bridges with VLAN filtering and Open vSwitch as modules. Fetched once by apt and
/// kept; its folder in the store is deleted to move to a newer one.
///
/// @param folder where the package is unpacked
/// @param version the kernel's name for itself, such as `6.1.0-56-cloud-amd64`
public record GuestKernel(Path folder, String version) {

    private static final String PACKAGE = "linux-image-cloud-amd64";
    private static final Pattern KERNEL = Pattern.compile("Depends: (linux-image-\\S+)");
    private static final Pattern INSMOD = Pattern.compile("insmod (\\S+)");
    private static final List<String> PROGRAMS =
            List.of("qemu-system-x86_64", "busybox", "cpio", "depmod", "modprobe");

    /// The kernel of this store, fetched when it is not there yet. Parts of the lab that boot it call
    /// this while they are prepared.
    ///
    /// @throws LabUnavailableException when a program is missing or the package cannot be had
    public static GuestKernel in(LabStore store) throws LabUnavailableException {
        for (var program : PROGRAMS) {
            if (!Command.isOnPath(program)) {
                throw new LabUnavailableException(
                        "%s is missing: apt-get install qemu-system-x86 busybox-static cpio kmod"
                                .formatted(program));
            }
        }
        var folder = store.made("guest-kernel", List.of(), List.of(PACKAGE), GuestKernel::fetch);
        try (var versions = Files.list(folder.resolve("lib").resolve("modules"))) {
            var only = versions.findFirst().orElseThrow();
            return new GuestKernel(folder, only.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fetch(Path into) throws IOException, LabUnavailableException {
        var kernel = KERNEL.matcher(Command.of(into, "apt-cache", "depends", PACKAGE).run());
        if (!kernel.find()) {
            throw new LabUnavailableException(
                    "apt knows no " + PACKAGE + ": apt-get update, on Debian for amd64");
        }
        Command.of(into, "apt-get", "download", kernel.group(1)).run();
        for (var archive : files(into, ".deb")) {
            Command.of(into, "dpkg", "-x", archive.toString(), into.toString()).run();
            Files.delete(archive);
        }
        // later suites unpack below usr only
        if (!Files.exists(into.resolve("lib"))) {
            Files.createSymbolicLink(into.resolve("lib"), Path.of("usr", "lib"));
        }
        LabStore.delete(into.resolve("usr").resolve("share").resolve("doc"));
        var version =
                files(into.resolve("lib").resolve("modules"), "").getFirst().getFileName();
        Command.of(into, program("depmod"), "-b", into.toString(), version.toString()).run();
    }

    private static List<Path> files(Path folder, String end) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    private static String program(String name) {
        return Command.find(name).orElseThrow().toString();
    }

    /// What qemu boots.
    public Path image() {
        return folder.resolve("boot").resolve("vmlinuz-" + version);
    }

    /// The files of these modules and of all that they need, in the order in which `insmod` takes
    /// them. What is built into the kernel, or unknown to it, has no file.
    public List<Path> modules(List<String> names) throws LabUnavailableException {
        var files = new LinkedHashSet<Path>();
        for (var name : names) {
            var order =
                    Command.of(
                                    folder,
                                    program("modprobe"),
                                    "-d",
                                    folder.toString(),
                                    "-S",
                                    version,
                                    "--show-depends",
                                    name)
                            .run();
            INSMOD.matcher(order).results().map(found -> Path.of(found.group(1))).forEach(files::add);
        }
        return List.copyOf(files);
    }

    /// Copies the modules into `folder`, with a file `order` that names them one a line.
    public void copyModules(List<String> names, Path into)
            throws IOException, LabUnavailableException {
        Files.createDirectories(into);
        var order = new StringBuilder();
        for (var module : modules(names)) {
            var name = module.getFileName().toString();
            Files.copy(module, into.resolve(name));
            order.append(name).append('\n');
        }
        Files.writeString(into.resolve("order"), order);
    }
}
