package io.plumbline.app.bench;

import io.plumbline.app.canvas.HeadlessToolkit;
import io.plumbline.app.canvas.draw.FxSurface;
import io.plumbline.app.canvas.paint.CanvasPainter;
import io.plumbline.app.canvas.scene.Detail;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.Scene;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.Theme;
import java.util.function.IntFunction;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

/// Frames of a canvas of 1440 by 900, painted and rendered by the software pipeline.
final class FrameBenchmark {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int FRAMES = 60;

    private final Scene scene;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);
    private final javafx.scene.Scene window =
            new javafx.scene.Scene(new Group(canvas), WIDTH, HEIGHT);
    private final WritableImage image = new WritableImage(WIDTH, HEIGHT);
    private final FxSurface surface = new FxSurface(canvas.getGraphicsContext2D());
    private int frame;

    private FrameBenchmark(Scene scene) {
        this.scene = scene;
    }

    /// @return sorted milliseconds of 60 frames in which the picture moves at a fixed zoom
    static double[] pan(Scene scene, double zoom) {
        return times(scene, i -> at(zoom, i * 7 / zoom, i * 3 / zoom));
    }

    /// @return sorted milliseconds of 60 frames from the whole fleet to a single host
    static double[] zoom(Scene scene) {
        return times(
                scene,
                i -> {
                    var zoom = 0.05 * Math.pow(1.06, i % FRAMES);
                    return at(zoom, 600, 400);
                });
    }

    private static double[] times(Scene scene, IntFunction<Viewport> way) {
        return HeadlessToolkit.onFxThread(() -> {
            var benchmark = new FrameBenchmark(scene);
            return Stopwatch.times(FRAMES, FRAMES, () -> benchmark.paint(way));
        });
    }

    private void paint(IntFunction<Viewport> way) {
        var viewport = way.apply(frame++ % FRAMES);
        CanvasPainter.paint(scene, Marks.NONE, viewport, Theme.LIGHT, surface);
        window.snapshot(image);
    }

    static Viewport at(double zoom, double x, double y) {
        return new Viewport(zoom, x, y, WIDTH, HEIGHT, Detail.MIDDLE.at(zoom));
    }

    /// One frame of a scene that was never painted before.
    static void firstPaint(Scene scene) {
        HeadlessToolkit.onFxThread(() -> {
            new FrameBenchmark(scene).paint(_ -> at(0.2, 0, 0));
            return true;
        });
    }
}
