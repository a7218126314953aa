package io.plumbline.export.lab.nmstate;

import io.plumbline.export.lab.Command;
import io.plumbline.export.lab.LabPart;
import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.LabUnavailableException;
import io.plumbline.export.lab.guest.GuestKernel;
import io.plumbline.export.lab.guest.Initramfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The node that applies: the guest's kernel, and around it NetworkManager and Open vSwitch as Debian
/// packages have them. Fetched once and kept; `export/src/lab/nmstate/node` says what is in it.
public final class NodePart implements LabPart {

    /// The first Debian whose NetworkManager is as new as nmstate wants it.
    private static final String SUITE = "trixie";

    private static final List<String> MODULES =
            List.of(
                    "virtio_pci",
                    "virtio_console",
                    "8021q",
                    "bridge",
                    "bonding",
                    "veth",
                    "macvlan",
                    "dummy",
                    "openvswitch",
                    "vrf");

    @Override
    public String name() {
        return "nmstate";
    }

    @Override
    public void prepare(LabStore store) throws LabUnavailableException {
        archive(store);
    }

    private static Path sources() {
        return LabStore.sources().resolve("nmstate").resolve("node");
    }

    /// What the guest boots with.
    static Path archive(LabStore store) throws LabUnavailableException {
        var kernel = GuestKernel.in(store);
        var judge = NmstatePart.program(store);
        var inputs = List.of(sources().resolve("init"), sources().resolve("files.sh"), judge);
        var root = root(store);
        return store.made(
                        "nmstate-node",
                        inputs,
                        List.of(kernel.version(), root.getFileName().toString()),
                        into -> assemble(kernel, judge, root, into))
                .resolve("node.cpio");
    }

    /// The unpacked packages, packed again: they stay as they are from run to run.
    private static Path root(LabStore store) throws LabUnavailableException {
        var script = sources().resolve("root.sh");
        return store.made("nmstate-node-root", List.of(script), List.of(SUITE), into -> {
                    Command.of(into, "bash", script.toString(), into.toString(), SUITE).run();
                    var root = into.resolve("root");
                    Initramfs.pack(root, into.resolve("root.cpio.gz"), true);
                    Command.of(into, "rm", "-rf", root.toString()).run();
                })
                .resolve("root.cpio.gz");
    }

    private static void assemble(GuestKernel kernel, Path judge, Path root, Path into)
            throws IOException, LabUnavailableException {
        var own = into.resolve("own");
        // linked against this machine's libraries, it runs with the newer ones of the suite
        Files.createDirectories(own.resolve("usr/sbin"));
        Files.copy(judge, own.resolve("usr/sbin").resolve(judge.getFileName()));
        Files.createDirectories(own.resolve("usr/bin"));
        Files.copy(Path.of("/bin/busybox"), own.resolve("usr/bin/busybox"));
        kernel.copyModules(MODULES, own.resolve("mods"));
        Files.createDirectories(own.resolve("etc/NetworkManager"));
        Command.of(into, "bash", sources().resolve("files.sh").toString(), own.toString()).run();
        Files.copy(sources().resolve("init"), own.resolve("init"));
        Initramfs.pack(own, into.resolve("own.cpio"), false);
        Command.of(into, "rm", "-rf", own.toString()).run();
        Initramfs.join(List.of(into.resolve("own.cpio"), root), into.resolve("node.cpio"));
        Files.delete(into.resolve("own.cpio"));
    }
}
