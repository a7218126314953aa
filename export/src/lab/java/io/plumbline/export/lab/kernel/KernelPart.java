package io.plumbline.export.lab.kernel;

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

/// The guest in which networks of namespaces are built and measured.
public final class KernelPart implements LabPart {

    private static final List<String> MODULES =
            List.of(
                    "8021q",
                    "bridge",
                    "bonding",
                    "veth",
                    "macvlan",
                    "sch_ingress",
                    "cls_matchall",
                    "cls_fw",
                    "cls_flower",
                    "act_skbedit",
                    "act_gact",
                    "nf_tables",
                    "nft_meta_bridge");

    @Override
    public String name() {
        return "kernel";
    }

    @Override
    public void prepare(LabStore store) throws LabUnavailableException {
        archive(store);
    }

    /// The guest's files, without what it is to do.
    static Path archive(LabStore store) throws LabUnavailableException {
        var kernel = GuestKernel.in(store);
        var sources = LabStore.sources().resolve("kernel");
        return store.made(
                        "kernel-guest",
                        List.of(sources),
                        List.of(kernel.version(), String.join(" ", MODULES)),
                        into -> make(kernel, sources, into))
                .resolve("guest.cpio.gz");
    }

    private static void make(GuestKernel kernel, Path sources, Path into)
            throws IOException, LabUnavailableException {
        var root = into.resolve("root");
        for (var folder : List.of("bin", "proc", "sys", "dev", "in", "tmp", "run")) {
            Files.createDirectories(root.resolve(folder));
        }
        Initramfs.copyProgram(Command.find("busybox").orElseThrow(), root, "bin");
        kernel.copyModules(MODULES, root.resolve("mods"));
        GoPrograms.build(sources.resolve("probe"), ".", root.resolve("bin").resolve("probe"));
        var init = Files.copy(sources.resolve("init"), root.resolve("init"));
        if (!init.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + init + " executable");
        }
        Initramfs.pack(root, into.resolve("guest.cpio.gz"), true);
        LabStore.delete(root);
    }
}
