package io.plumbline.app.bench;

import io.plumbline.app.canvas.HeadlessToolkit;
import io.plumbline.app.canvas.draw.FxSurface;
import io.plumbline.app.canvas.paint.CanvasPainter;
import io.plumbline.app.canvas.scene.Detail;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.SceneBuilder;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.Theme;
import io.plumbline.export.file.DesignFile;
import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.bench.LargeDesign;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;

/// What a user waits for, from the file to the picture: opening a design, changing it, checking it
/// in a terminal. Hosts have eight NICs, over 100 switches, with 100 VLANs for machines.
final class WholeTask {

    /// Takes what was measured.
    interface Results {
        void add(String name, int hosts, double limit, double[] milliseconds);
    }

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private final int hosts;
    private final Topology design;
    private final Results results;

    WholeTask(int hosts, Results results) {
        this.hosts = hosts;
        this.design = LargeDesign.of(hosts);
        this.results = results;
    }

    void measure() throws IOException {
        var file = Files.createTempFile("plumbline-bench", DesignFile.ENDING);
        Files.delete(file);
        DesignFile.save(design.withDiagram(Arrangement.of(design).storedIn(design)), file);
        results.add("open to first paint, once", hosts, 2000, Stopwatch.times(0, 1, open(file)));
        results.add("open to first paint, warm", hosts, 2000, Stopwatch.times(3, 5, open(file)));
        results.add("full check", hosts, 1000, Stopwatch.times(5, 11, () -> check(design)));
        results.add(
                "one edit, findings, manifests",
                hosts,
                hosts == 50 ? 16 : 50,
                Stopwatch.times(10, 11, this::edit));
        results.add(
                "plumbline --version",
                hosts,
                Benchmarks.NO_LIMIT,
                CommandBenchmark.times("--version"));
        results.add(
                "plumbline check",
                hosts,
                Benchmarks.NO_LIMIT,
                CommandBenchmark.times("check", file.toString()));
        Files.delete(file);
    }

    private static Stopwatch.Task open(Path file) {
        return () -> {
            var read = DesignFile.read(file);
            var scene = SceneBuilder.of(read, Arrangement.of(read));
            HeadlessToolkit.onFxThread(() -> {
                var canvas = new Canvas(WIDTH, HEIGHT);
                var window = new Scene(new Group(canvas), WIDTH, HEIGHT);
                var view = new Viewport(0.2, 0, 0, WIDTH, HEIGHT, Detail.MIDDLE.at(0.2));
                var surface = new FxSurface(canvas.getGraphicsContext2D());
                CanvasPainter.paint(scene, Marks.NONE, view, Theme.LIGHT, surface);
                return window.snapshot(null);
            });
        };
    }

    private static void check(Topology topology) {
        Checker.ofAll().check(RuleInput.of(topology), Stage.DESIGN);
    }

    /// One rack loses a VLAN: new model, all findings, all manifests.
    private void edit() {
        var after =
                design.withHostClass(
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
                                                                                        VlanSet
                                                                                                .range(
                                                                                                        101,
                                                                                                        199))))));
        check(after);
        Exporter.export(after, ExportOptions.PLAIN);
    }
}
