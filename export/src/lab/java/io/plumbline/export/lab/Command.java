package io.plumbline.export.lab;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One call of a program of this machine.
///
/// @param words the program and its arguments
/// @param folder where it runs
/// @param environment what is added to the environment of this process
/// @param limit after which it is ended
public record Command(
        List<String> words, Path folder, Map<String, String> environment, Duration limit) {

    private static final Duration USUAL_LIMIT = Duration.ofMinutes(30);

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public static Command of(Path folder, String... words) {
        return new Command(List.of(words), folder, Map.of(), USUAL_LIMIT);
    }

    public Command with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new Command(words, folder, more, limit);
    }

    public Command within(Duration longest) {
        return new Command(words, folder, environment, longest);
    }

    /// Whether a program of this name is on the path.
    public static boolean isOnPath(String program) {
        return find(program).isPresent();
    }

    /// The program of this name: on the path, or where administrators' programs are.
    public static Optional<Path> find(String program) {
        var folders = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin";
        for (var folder : folders.split(":")) {
            var file = Path.of(folder.isEmpty() ? "." : folder, program);
            if (Files.isRegularFile(file) && Files.isExecutable(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    /// What it printed, both streams together.
    ///
    /// @throws LabUnavailableException when it ended with another code than 0, or not in time; the
    ///     message ends with its last lines
    public String run() throws LabUnavailableException {
        try {
            var output = Files.createTempFile("plumbline-lab", ".out");
            try {
                var builder =
                        new ProcessBuilder(words)
                                .directory(folder.toFile())
                                .redirectErrorStream(true)
                                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                                .redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                var process = builder.start();
                var ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
                if (!ended) {
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
                var text = Files.readString(output, StandardCharsets.UTF_8);
                if (!ended || process.exitValue() != 0) {
                    throw new LabUnavailableException(
                            "%s %s: %s"
                                    .formatted(
                                            words.getFirst(),
                                            ended
                                                    ? "ended with code " + process.exitValue()
                                                    : "did not end within " + limit,
                                            lastLines(text)));
                }
                return text;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new LabUnavailableException(words.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabUnavailableException(words.getFirst() + ": interrupted", e);
        }
    }

    /// Where nothing comes from.
    public static File nothing() {
        return new File("/dev/null");
    }

    private static String lastLines(String text) {
        var lines = text.strip().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    }

}
