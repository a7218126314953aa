package io.plumbline.export.lab.cni;

import io.plumbline.export.lab.Command;
import io.plumbline.export.lab.LabPart;
import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.LabUnavailableException;
import io.plumbline.export.lab.guest.Initramfs;
import io.plumbline.export.lab.kernel.GoPrograms;
import io.plumbline.export.lab.kernel.KernelPart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The plugins, built from their Go module, beside the guest of the kernel's part.
public final class CniPart implements LabPart {

    private static final String MODULE = "github.com/containernetworking/plugins/plugins/";
    private static final List<String> PLUGINS =
            List.of("main/bridge", "main/macvlan", "ipam/static");

    @Override
    public String name() {
        return "cni";
    }

    @Override
    public void prepare(LabStore store) throws LabUnavailableException {
        new KernelPart().prepare(store);
        archive(store);
    }

    /// The plugins as files of a guest.
    static Path archive(LabStore store) throws LabUnavailableException {
        var sources = LabStore.sources().resolve("cni");
        return store.made(
                        "cni-plugins",
                        List.of(sources),
                        List.of(String.join(" ", PLUGINS), "with nft"),
                        into -> {
                            var folder = into.resolve("root").resolve("opt").resolve("cni");
                            Files.createDirectories(folder);
                            for (var plugin : PLUGINS) {
                                var name = plugin.substring(plugin.indexOf('/') + 1);
                                GoPrograms.build(sources, MODULE + plugin, folder.resolve(name));
                            }
                            // what the bridge plugin protects against foreign addresses with
                            var nft =
                                    Command.find("nft")
                                            .orElseThrow(() ->
                                                    new LabUnavailableException(
                                                            "nft is missing: apt-get install"
                                                                    + " nftables"));
                            Initramfs.copyProgram(nft, into.resolve("root"), "bin");
                            Initramfs.pack(into.resolve("root"), into.resolve("cni.cpio.gz"), true);
                            LabStore.delete(into.resolve("root"));
                        })
                .resolve("cni.cpio.gz");
    }
}
