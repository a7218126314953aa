package io.plumbline.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The window is asked for on a machine that shows none.
@Tag("nativeonly")
class StartWithoutDisplayTest {

    @TempDir Path folder;

    @Test
    void oneSentenceSaysWhatIsMissing() throws Exception {
        var said = folder.resolve("said");
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Xlog:disable",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
        builder.environment().remove("DISPLAY");
        builder.environment().put("GDK_BACKEND", "x11");
        var process = builder.start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(said, StandardCharsets.UTF_8).lines())
                .contains(
                        "plumbline: cannot open a window: DISPLAY is not set."
                                + " Commands work without one: plumbline --help")
                .noneMatch(line -> line.startsWith("\tat "));
        assertThat(process.exitValue()).isEqualTo(3);
    }
}
