package io.plumbline.app.bench;

import io.plumbline.app.Main;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A command as a process of its own, started as `./plumbline` starts it.
final class CommandBenchmark {

    private static final Path APPLICATION = Path.of("target", "application");

    private CommandBenchmark() {}

    static double median(String... arguments) {
        return Stopwatch.median(2, 5, () -> run(arguments));
    }

    private static void run(String... arguments) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var command =
                new ArrayList<>(
                        List.of(
                                java.toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+AutoCreateSharedArchive",
                                "-XX:SharedArchiveFile=target/bench.jsa",
                                "-Xlog:cds=off",
                                "-Xlog:aot=off",
                                "--module-path",
                                APPLICATION.resolve("javafx").toString(),
                                "@" + APPLICATION.resolve("java.options"),
                                "-cp",
                                APPLICATION.resolve("lib") + "/*",
                                Main.class.getName()));
        command.addAll(List.of(arguments));
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException(command + " exits with " + exit);
        }
    }
}
