package io.plumbline.app.bench;

import io.plumbline.app.canvas.scene.Scene;
import io.plumbline.app.canvas.scene.SceneBuilder;
import io.plumbline.export.file.DesignFile;
import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.bench.LargeDesign;
import io.plumbline.model.bench.ResultTable;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Runs the benchmarks, prints a table, and writes the file that the system property `bench.json`
/// names.
public final class Benchmarks {

    private static final List<Integer> HOSTS = List.of(50, 250, 1000);
    private static final int LARGE = 1000;
    private static final double FRAME_AT_60 = 1000.0 / 60;
    private static final double FRAME_AT_30 = 1000.0 / 30;

    private final ResultTable table = new ResultTable();

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException {
        var benchmarks = new Benchmarks();
        var folder = Files.createTempDirectory("plumbline-bench");
        for (var hosts : HOSTS) {
            var design = LargeDesign.of(hosts);
            var file = folder.resolve(hosts + DesignFile.ENDING);
            DesignFile.save(design.withDiagram(Arrangement.of(design).storedIn(design)), file);
            benchmarks.open(hosts, file);
            benchmarks.edit(hosts, design);
            benchmarks.scene(hosts, design);
            benchmarks.commands(hosts, file);
            Files.delete(file);
        }
        Files.delete(folder);
        benchmarks.table.print(System.out);
        Files.writeString(
                Path.of(System.getProperty("bench.json", "bench.json")), benchmarks.table.json());
        System.exit(0);
    }

    /// File, model, arrangement, scene and the first frame. The first of the 50 hosts pays for
    /// starting JavaFX, as a window does.
    private void open(int hosts, Path file) {
        Stopwatch.Task open = () -> FrameBenchmark.firstPaint(sceneOf(DesignFile.read(file)));
        var limit = limit(hosts, 2000);
        table.add("open to first paint, once", hosts, Stopwatch.median(0, 1, open), limit);
        table.add("open to first paint, warm", hosts, Stopwatch.median(5, 7, open), limit);
    }

    private static Scene sceneOf(Topology design) {
        return SceneBuilder.of(design, Arrangement.of(design));
    }

    /// One rack loses a VLAN: new model, all findings, all manifests.
    private void edit(int hosts, Topology design) {
        var before = List.of(design);
        var time =
                Stopwatch.median(
                        20,
                        11,
                        () -> {
                            var after = edited(before.getFirst());
                            Checker.ofAll().check(RuleInput.of(after), Stage.DESIGN);
                            Exporter.export(after, ExportOptions.PLAIN);
                        });
        var limit = hosts == 50 ? Optional.of(16.0) : limit(hosts, 50);
        table.add("one edit, findings, manifests", hosts, time, limit);
        table.add(
                "full check",
                hosts,
                Stopwatch.median(
                        5, 11, () -> Checker.ofAll().check(RuleInput.of(design), Stage.DESIGN)),
                limit(hosts, 1000));
    }

    private static Topology edited(Topology design) {
        return design.withHostClass(
                "rack7",
                c ->
                        c.withCabling(
                                c.cabling()
                                        .replacing(
                                                "ens1f0",
                                                r ->
                                                        r.withWanted(
                                                                r.wanted()
                                                                        .withTagged(
                                                                                VlanSet.range(
                                                                                        101,
                                                                                        199))))));
    }

    private void scene(int hosts, Topology design) {
        table.add(
                "arrange",
                hosts,
                Stopwatch.median(30, 11, () -> Arrangement.of(design)),
                limit(hosts, 10));
        var arrangement = Arrangement.of(design);
        table.add(
                "build the scene",
                hosts,
                Stopwatch.median(5, 5, () -> SceneBuilder.of(design, arrangement)),
                Optional.empty());
        var scene = SceneBuilder.of(design, arrangement);
        for (var zoom : List.of(0.05, 0.2, 0.5, 1.0)) {
            frames("pan at %.0f %%".formatted(zoom * 100), hosts, FrameBenchmark.pan(scene, zoom));
        }
        frames("zoom from 5 % to 156 %", hosts, FrameBenchmark.zoom(scene));
    }

    private void frames(String name, int hosts, double[] times) {
        table.add(name + ", median frame", hosts, times[times.length / 2], limit(FRAME_AT_60));
        table.add(name + ", worst frame", hosts, times[times.length - 1], limit(FRAME_AT_30));
    }

    private void commands(int hosts, Path file) {
        table.add(
                "plumbline --version, process",
                hosts,
                CommandBenchmark.median("--version"),
                Optional.empty());
        table.add(
                "plumbline check, process",
                hosts,
                CommandBenchmark.median("check", file.toString()),
                Optional.empty());
    }

    private static Optional<Double> limit(int hosts, double milliseconds) {
        return hosts == LARGE ? limit(milliseconds) : Optional.empty();
    }

    private static Optional<Double> limit(double milliseconds) {
        return Optional.of(milliseconds);
    }
}
