package io.plumbline.app.canvas.draw;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;

/// The background with its dots as one opaque image: thousands of rectangles in every frame would cost
/// more than all objects together.
record DotGround(int width, int height, int ground, int dot, int pitch, WritableImage image) {
    private static final int OPAQUE = 0xff000000;

    /// The kept one if it fits, else a new one.
    static DotGround of(
            double width, double height, int ground, int dot, int pitch, @Nullable DotGround kept) {
        var w = (int) Math.ceil(width);
        var h = (int) Math.ceil(height);
        if (kept != null
                && kept.width >= w
                && kept.height >= h
                && kept.ground == ground
                && kept.dot == dot
                && kept.pitch == pitch) {
            return kept;
        }
        var pixels = new int[w * h];
        Arrays.fill(pixels, OPAQUE | ground);
        for (var y = 0; y < h; y += pitch) {
            for (var x = 0; x < w; x += pitch) {
                pixels[y * w + x] = OPAQUE | dot;
            }
        }
        var buffer =
                new PixelBuffer<>(
                        w, h, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        return new DotGround(w, h, ground, dot, pitch, new WritableImage(buffer));
    }
}
