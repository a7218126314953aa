package io.plumbline.export.bench;

import io.plumbline.export.observe.ObserveResult;
import io.plumbline.export.observe.Observer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// What a List of node states costs, 200 kB each, in a heap of 256 MB.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class ObserveBenchmark {

    @Param({"50", "250"})
    public int hosts;

    private Path file = Path.of("");

    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("plumbline-bench", ".json");
        NodeStates.write(hosts, file);
    }

    @TearDown
    public void clean() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public ObserveResult observe() throws IOException {
        var result = Observer.read(file);
        if (result.topology().hosts().size() != hosts) {
            throw new IllegalStateException("not every host was understood");
        }
        return result;
    }
}
