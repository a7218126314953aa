package io.plumbline.export.lab.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.export.lab.LabStore;
import io.plumbline.export.lab.LabUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("lab")
@Tag("kernel")
@Tag("nmstate")
class GuestTest {

    @TempDir private Path folder;

    private Guest guest(String script) throws IOException, LabUnavailableException {
        var kernel = GuestKernel.in(LabStore.ofUser());
        var root = folder.resolve("root");
        Initramfs.copyProgram(Path.of("/bin/busybox"), root, "bin");
        Files.createDirectories(root.resolve("proc"));
        kernel.copyModules(List.of("bonding"), root.resolve("mods"));
        var init = root.resolve("init");
        Files.writeString(init, "#!/bin/busybox sh\n" + script);
        assertThat(init.toFile().setExecutable(true)).isTrue();
        Initramfs.pack(root, folder.resolve("guest.cpio"), false);
        return new Guest(kernel, folder.resolve("guest.cpio"), 256, Duration.ofSeconds(60));
    }

    @Test
    void bootsWithTheModulesThatWereAskedFor() throws Exception {
        var guest =
                guest(
                        """
                        /bin/busybox mount -t proc proc /proc
                        while read m; do /bin/busybox insmod /mods/$m; done < /mods/order
                        /bin/busybox grep -o '^bonding' /proc/modules
                        echo LAB-END
                        /bin/busybox poweroff -f
                        """);
        var seen = new ArrayList<String>();

        assertThat(guest.run(seen::add)).contains("bonding").isEqualTo(seen);
    }

    @Test
    void saysWhatTheConsoleShowedWhenTheGuestStops() throws Exception {
        var guest = guest("echo halfway\n/bin/busybox poweroff -f\n");

        assertThatThrownBy(() -> guest.run(line -> {}))
                .isInstanceOf(LabUnavailableException.class)
                .hasMessageContaining("without LAB-END")
                .hasMessageContaining("halfway");
    }
}
