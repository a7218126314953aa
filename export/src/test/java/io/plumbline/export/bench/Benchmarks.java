package io.plumbline.export.bench;

import io.plumbline.model.bench.ResultTable;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks, prints a table, and writes the file that the system property `bench.json`
/// names.
public final class Benchmarks {

    /// In milliseconds, by benchmark and hosts.
    private static final Map<String, Double> LIMITS =
            Map.of(
                    "exportToFolder 1000", 1000.0,
                    "parseDesign 1000", 2000.0,
                    "manifestsAfterOneEdit 50", 16.0,
                    "manifestsAfterOneEdit 1000", 50.0,
                    "observe 250", 3000.0);

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include("io.plumbline.export.bench.*")
                        .resultFormat(ResultFormatType.JSON)
                        .result(System.getProperty("bench.json", "bench.json"))
                        .build();
        var table = new ResultTable();
        new Runner(options)
                .run().stream()
                        .sorted(
                                Comparator.comparing(Benchmarks::name)
                                        .thenComparing(Benchmarks::hosts))
                        .forEach(r ->
                                table.add(
                                        name(r),
                                        hosts(r),
                                        r.getPrimaryResult().getScore(),
                                        Optional.ofNullable(LIMITS.get(name(r) + " " + hosts(r)))));
        table.print(System.out);
    }

    private static String name(RunResult result) {
        return result.getPrimaryResult().getLabel();
    }

    private static int hosts(RunResult result) {
        return Integer.parseInt(result.getParams().getParam("hosts"));
    }
}
