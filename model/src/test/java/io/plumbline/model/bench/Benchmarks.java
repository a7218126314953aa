package io.plumbline.model.bench;

import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs the benchmarks, prints a table, and writes the file that the system property `bench.json`
/// names.
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(ModelBenchmark.class.getName())
                        .resultFormat(ResultFormatType.JSON)
                        .result(System.getProperty("bench.json", "bench.json"))
                        .build();
        new Runner(options).run();
    }
}
