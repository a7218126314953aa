package io.plumbline.export.bench;

import io.plumbline.export.bundle.BundleWriter;
import io.plumbline.export.bundle.ExportReport;
import io.plumbline.export.file.DesignFile;
import io.plumbline.export.file.DesignFileException;
import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.export.manifest.schema.SchemaCheck;
import io.plumbline.export.manifest.schema.SchemaViolation;
import io.plumbline.model.bench.LargeDesign;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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

/// What files and manifests of a design cost.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ExportBenchmark {

    @Param({"50", "250", "1000"})
    public int hosts;

    private Topology design = Topology.empty("not built yet");
    private String text = "";
    private Path folder = Path.of("");

    @Setup
    public void build() throws IOException {
        design = LargeDesign.of(hosts);
        text = DesignFile.text(design);
        folder = Files.createTempDirectory("plumbline-bench");
    }

    @TearDown
    public void clean() throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Benchmark
    public Topology parseDesign() throws DesignFileException {
        return DesignFile.parse(text);
    }

    @Benchmark
    public String textOfDesign() {
        return DesignFile.text(design);
    }

    @Benchmark
    public ManifestSet manifests() {
        return Exporter.export(design, ExportOptions.PLAIN);
    }

    /// One network changes; everything is derived anew.
    @Benchmark
    public ManifestSet manifestsAfterOneEdit() {
        var network = design.networks().names().getFirst();
        var edited =
                design.withNetworks(
                        all -> all.replacing(network, n -> Shape.with(n, "vms", n.vms() + 1)));
        return Exporter.export(edited, ExportOptions.PLAIN);
    }

    @Benchmark
    public List<SchemaViolation> schemaCheck() {
        return SchemaCheck.check(Exporter.export(design, ExportOptions.PLAIN));
    }

    /// As the command does it, into a folder that an earlier export wrote.
    @Benchmark
    public ExportReport exportToFolder() throws IOException {
        var set = Exporter.export(design, ExportOptions.PLAIN);
        if (!SchemaCheck.check(set).isEmpty()) {
            throw new IllegalStateException("the manifests violate their schema");
        }
        return BundleWriter.write(set, folder.resolve("out"));
    }
}
