package io.plumbline.app.canvas;

import io.plumbline.app.canvas.draw.DrawingSurface;
import io.plumbline.app.canvas.draw.FxSurface;
import io.plumbline.app.canvas.draw.SvgSurface;
import io.plumbline.app.canvas.paint.CanvasPainter;
import io.plumbline.app.canvas.scene.Detail;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.Scene;
import io.plumbline.app.canvas.scene.SceneBuilder;
import io.plumbline.app.canvas.scene.Verdicts;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.Theme;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.topology.Topology;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/// Writes the picture of a design to a file, the same picture as on the screen.
public final class PictureExport {
    private static final int MARGIN = 28;
    private static final int CAPTION_ROOM = 16;

    private PictureExport() {}

    /// Writes SVG or PNG as the ending of the file says. PNG starts the JavaFX toolkit where it does
    /// not run yet, without a display.
    ///
    /// @param scale pixels per canvas unit
    /// @throws IllegalArgumentException if the ending is neither `.svg` nor `.png`
    public static void write(
            Topology topology, List<Finding> findings, Theme theme, Path file, double scale)
            throws IOException {
        var name = file.getFileName() == null ? "" : file.getFileName().toString();
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        switch (ending) {
            case "svg" ->
                    Files.writeString(
                            file, svg(topology, findings, theme, scale), StandardCharsets.UTF_8);
            case "png" -> {
                try (var out = Files.newOutputStream(file)) {
                    writePng(topology, findings, theme, scale, out);
                }
            }
            default ->
                    throw new IllegalArgumentException(
                            "A picture ends with .svg or .png, not with ." + ending);
        }
    }

    /// The picture as SVG text.
    public static String svg(Topology topology, List<Finding> findings, Theme theme, double scale) {
        var scene = SceneBuilder.of(topology);
        var viewport = viewport(scene, scale);
        var surface = new SvgSurface(viewport.width(), viewport.height());
        paint(scene, findings, topology, theme, viewport, surface);
        return surface.toSvg();
    }

    private static void writePng(
            Topology topology, List<Finding> findings, Theme theme, double scale, OutputStream out)
            throws IOException {
        var scene = SceneBuilder.of(topology);
        var viewport = viewport(scene, scale);
        var image =
                HeadlessToolkit.onFxThread(() -> {
                    var canvas = new Canvas(viewport.width(), viewport.height());
                    var surface = new FxSurface(canvas.getGraphicsContext2D());
                    paint(scene, findings, topology, theme, viewport, surface);
                    return canvas.snapshot(new SnapshotParameters(), null);
                });
        ImageIO.write(toBuffered(image), "png", out);
    }

    private static void paint(
            Scene scene,
            List<Finding> findings,
            Topology topology,
            Theme theme,
            Viewport viewport,
            DrawingSurface surface) {
        var marks = Marks.NONE.withVerdicts(Verdicts.of(topology, scene, findings));
        CanvasPainter.paint(scene, marks, viewport, theme, surface);
        CanvasPainter.captions(scene, viewport, theme, surface);
    }

    private static Viewport viewport(Scene scene, double scale) {
        var box = scene.bounds().grown(MARGIN);
        var captions = CAPTION_ROOM * Math.max(1, scale);
        return new Viewport(
                scale,
                box.x(),
                box.y() - captions / scale,
                Math.max(1, Math.ceil(box.width() * scale)),
                Math.max(1, Math.ceil(box.height() * scale + captions)),
                Detail.MIDDLE.at(scale));
    }

    private static BufferedImage toBuffered(Image image) {
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pixels = image.getPixelReader();
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                buffered.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return buffered;
    }
}
