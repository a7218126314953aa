package io.plumbline.app.bench;

import io.plumbline.app.canvas.Fleet;
import io.plumbline.app.canvas.HeadlessToolkit;
import io.plumbline.app.canvas.draw.FxSurface;
import io.plumbline.app.canvas.paint.CanvasPainter;
import io.plumbline.app.canvas.scene.Detail;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.Scene;
import io.plumbline.app.canvas.scene.SceneBuilder;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.Theme;
import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

/// Times of the canvas, on 40, 200 and 1,000 hosts, and of whole tasks, against the measures of the
/// design. A frame is
/// painted and rendered in software, and read back, which a window does not have to.
public final class Benchmarks {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int FRAMES = 120;
    private static final int WARM_UP = 40;

    /// The design names no measure.
    static final double NO_LIMIT = 0;

    private record Result(
            String name, int hosts, double median, double worst, double limit, String unit) {}

    private final List<Result> results = new ArrayList<>();

    private long cpu;

    private Benchmarks() {}

    /// Of all threads together: what a frame costs however busy the machine is.
    private static long cpuTime() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    public static void main(String[] arguments) throws IOException {
        var benchmarks = new Benchmarks();
        for (var racks : List.of(2, 10, 50)) {
            benchmarks.measure(Fleet.of(racks, 20));
        }
        for (var hosts : List.of(50, 250, 1000)) {
            new WholeTask(hosts, benchmarks::add).measure();
        }
        benchmarks.print();
        var file = System.getProperty("bench.json");
        if (file != null) {
            Files.writeString(Path.of(file), benchmarks.json(), StandardCharsets.UTF_8);
        }
        System.exit(0);
    }

    private void measure(Topology topology) {
        var hosts = topology.hosts().size();
        repeated("lay out", hosts, 10, () -> Arrangement.of(topology));
        repeated("build the scene", hosts, 50, () -> SceneBuilder.of(topology));
        var scene = SceneBuilder.of(topology);
        for (var zoom : List.of(1.0, 0.5, 0.2)) {
            var percent = Math.round(zoom * 100);
            frames("pan at " + percent + " %", hosts, scene, frame -> panned(zoom, frame));
        }
        frames("zoom from 5 to 400 %", hosts, scene, Benchmarks::zoomed);
    }

    private void repeated(String name, int hosts, double limit, Runnable task) {
        for (var i = 0; i < WARM_UP; i++) {
            task.run();
        }
        var times = new double[WARM_UP];
        for (var i = 0; i < WARM_UP; i++) {
            var start = System.nanoTime();
            task.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        add(name, hosts, limit, times);
    }

    private void frames(String name, int hosts, Scene scene, IntFunction<Viewport> view) {
        var times =
                HeadlessToolkit.onFxThread(() -> {
                    var canvas = new Canvas(WIDTH, HEIGHT);
                    var window = new javafx.scene.Scene(new Group(canvas), WIDTH, HEIGHT);
                    var image = new WritableImage(WIDTH, HEIGHT);
                    var surface = new FxSurface(canvas.getGraphicsContext2D());
                    var frame = new double[FRAMES];
                    for (var i = -WARM_UP; i < FRAMES; i++) {
                        if (i == 0) {
                            cpu = cpuTime();
                        }
                        var start = System.nanoTime();
                        CanvasPainter.paint(
                                scene, Marks.NONE, view.apply(Math.abs(i)), Theme.LIGHT, surface);
                        window.snapshot(image);
                        if (i >= 0) {
                            frame[i] = (System.nanoTime() - start) / 1e6;
                        }
                    }
                    cpu = cpuTime() - cpu;
                    return frame;
                });
        results.add(
                new Result(
                        name + ", processor",
                        hosts,
                        cpu / 1e6 / FRAMES,
                        cpu / 1e6 / FRAMES,
                        1000.0 / 60,
                        "ms"));
        add(name, hosts, 1000.0 / 60, times);
    }

    private static Viewport panned(double zoom, int frame) {
        return new Viewport(
                zoom, frame * 7 / zoom, frame * 3 / zoom, WIDTH, HEIGHT, Detail.MIDDLE.at(zoom));
    }

    private static Viewport zoomed(int frame) {
        var zoom = 0.05 * Math.pow(80, (double) frame / FRAMES);
        return new Viewport(zoom, 0, 0, WIDTH, HEIGHT, Detail.MIDDLE.at(zoom));
    }

    private void add(String name, int hosts, double limit, double[] times) {
        Arrays.sort(times);
        results.add(
                new Result(
                        name,
                        hosts,
                        times[times.length / 2],
                        times[times.length - 1],
                        limit,
                        "ms"));
    }

    private void print() {
        System.out.printf(
                Locale.ROOT,
                "%-34s %6s %9s %9s %9s%n",
                "task",
                "hosts",
                "median",
                "worst",
                "limit");
        for (var r : results) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %6d %6.1f ms %6.1f ms %6s%n",
                    r.name(),
                    r.hosts(),
                    r.median(),
                    r.worst(),
                    r.limit() == NO_LIMIT ? "" : "%.1f ms".formatted(r.limit()));
        }
    }

    private String json() {
        var json = new StringBuilder("{\"benchmarks\": [");
        for (var i = 0; i < results.size(); i++) {
            var r = results.get(i);
            json.append(i == 0 ? "\n" : ",\n")
                    .append(
                            String.format(
                                    Locale.ROOT,
                                    "  {\"name\": \"%s\", \"hosts\": %d, \"median\": %.2f,"
                                            + " \"worst\": %.2f, \"limit\": %.2f, \"unit\": \"%s\"}",
                                    r.name(),
                                    r.hosts(),
                                    r.median(),
                                    r.worst(),
                                    r.limit(),
                                    r.unit()));
        }
        return json.append("\n]}\n").toString();
    }
}
