package io.plumbline.export.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// On a machine without toolchains: one line that says what to install.
class MissingToolsTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apiserver | the API server is built with Go, which is not on the path: install it",
                "nmstate   | the nmstate judge needs Cargo",
                "kernel    | qemu-system-x86_64 is missing: apt-get install qemu-system-x86",
                "cni       | qemu-system-x86_64 is missing: apt-get install qemu-system-x86"
            })
    void oneLineSaysWhatToInstall(String part, String words) throws Exception {
        var said = prepare(part);

        assertThat(said.lines()).singleElement().asString().startsWith("Lab, ").contains(words);
    }

    /// As the build does it, in a process with nothing on its path and an empty store.
    private String prepare(String part) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-classpath",
                                System.getProperty("java.class.path"),
                                PrepareLab.class.getName(),
                                part)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("PATH", Files.createDirectories(folder.resolve("bin")).toString());
        builder.environment().put("PLUMBLINE_LAB", folder.resolve("store").toString());
        // what a Java process prints about its options
        builder.environment().keySet().removeIf(name -> name.contains("JAVA"));
        var process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
