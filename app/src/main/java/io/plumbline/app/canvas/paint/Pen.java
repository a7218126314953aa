package io.plumbline.app.canvas.paint;

import io.plumbline.app.canvas.draw.Anchor;
import io.plumbline.app.canvas.draw.DrawingSurface;
import io.plumbline.app.canvas.scene.Viewport;
import io.plumbline.app.theme.TextRuler;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.app.theme.Theme;
import io.plumbline.app.theme.Token;
import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.arrange.Box;
import java.util.Arrays;

/// Draws in canvas units and tokens: turns them into whole pixels and colours. Every edge lies on a
/// pixel, and nothing that is drawn is thinner than one.
final class Pen {
    private static final double LEAST_NAME = 9;
    private static final double LEAST_FACT = 9;

    private final DrawingSurface surface;
    private final Viewport viewport;
    private final int[] colours = new int[Token.values().length];
    private final int[] dimmedColours = new int[Token.values().length];
    private int[] current = colours;

    Pen(DrawingSurface surface, Viewport viewport, Theme theme) {
        this.surface = surface;
        this.viewport = viewport;
        for (var token : Token.values()) {
            colours[token.ordinal()] = theme.rgb(token);
            dimmedColours[token.ordinal()] = theme.dimmedRgb(token);
        }
    }

    private Pen(Pen other, Viewport viewport) {
        this.surface = other.surface;
        this.viewport = viewport;
        System.arraycopy(other.colours, 0, colours, 0, colours.length);
        System.arraycopy(other.dimmedColours, 0, dimmedColours, 0, colours.length);
        this.current = other.current == other.dimmedColours ? dimmedColours : colours;
    }

    /// A pen for the same surface whose units are pixels, for what has a fixed size on the screen.
    Pen inPixels() {
        return new Pen(
                this,
                new Viewport(1, 0, 0, viewport.width(), viewport.height(), viewport.detail()));
    }

    DrawingSurface surface() {
        return surface;
    }

    Viewport viewport() {
        return viewport;
    }

    double zoom() {
        return viewport.zoom();
    }

    /// From now on draws in the quieter colours, or no longer.
    void dim(boolean dimmed) {
        current = dimmed ? dimmedColours : colours;
    }

    int colour(Token token) {
        return current[token.ordinal()];
    }

    double x(double x) {
        return Math.round(viewport.screenX(x));
    }

    double y(double y) {
        return Math.round(viewport.screenY(y));
    }

    /// A length in pixels, at least one.
    double length(double units) {
        return Math.max(1, Math.round(units * zoom()));
    }

    void rect(double x, double y, double width, double height, Token token) {
        var left = x(x);
        var top = y(y);
        surface.fillRect(
                left,
                top,
                Math.max(1, x(x + width) - left),
                Math.max(1, y(y + height) - top),
                colour(token));
    }

    void roundRect(double x, double y, double width, double height, double radius, Token token) {
        var left = x(x);
        var top = y(y);
        surface.fillRoundRect(
                left,
                top,
                Math.max(1, x(x + width) - left),
                Math.max(1, y(y + height) - top),
                radius * zoom(),
                colour(token));
    }

    /// An outlined box: two nested rounded rectangles.
    ///
    /// @param border width of the outline in canvas units; on the screen never under one pixel
    void box(Box box, double radius, Token line, Token fill, double border) {
        var left = x(box.x());
        var top = y(box.y());
        var width = x(box.right()) - left;
        var height = y(box.bottom()) - top;
        var edge = Math.max(1, Math.round(border * zoom() * 2) / 2.0);
        var r = radius * zoom();
        surface.fillRoundRect(left, top, width, height, r, colour(line));
        surface.fillRoundRect(
                left + edge,
                top + edge,
                width - 2 * edge,
                height - 2 * edge,
                Math.max(0, r - edge),
                colour(fill));
    }

    void polygon(Token token, double... points) {
        var pixels = new double[points.length];
        for (var i = 0; i < points.length; i += 2) {
            pixels[i] = viewport.screenX(points[i]);
            pixels[i + 1] = viewport.screenY(points[i + 1]);
        }
        surface.fillPolygon(colour(token), pixels);
    }

    void icon(NetworkIcon icon, double x, double y, double size, Token token) {
        surface.icon(icon, x(x), y(y), size * zoom(), colour(token));
    }

    /// A name is drawn at every zoom, never smaller than nine pixels.
    void name(double x, double baseline, String text, TextStyle style, Token token, double room) {
        var scaled = style.withSize(Math.max(LEAST_NAME, style.size() * zoom()));
        var fitting = room > 0 ? TextRuler.fit(text, scaled, room * zoom()) : text;
        surface.text(fitting, x(x), y(baseline), scaled, colour(token), Anchor.START);
    }

    /// A fact vanishes where it would be smaller than nine pixels.
    void fact(
            double x,
            double baseline,
            String text,
            TextStyle style,
            Token token,
            Anchor anchor,
            double room) {
        var scaled = style.scaled(zoom());
        if (text.isEmpty() || scaled.size() < LEAST_FACT * 0.85) {
            return;
        }
        var fitting = room > 0 ? TextRuler.fit(text, scaled, room * zoom()) : text;
        surface.text(fitting, x(x), y(baseline), scaled, colour(token), anchor);
    }

    void fact(double x, double baseline, String text, TextStyle style, Token token, double room) {
        fact(x, baseline, text, style, token, Anchor.START, room);
    }

    /// A dashed outline of small rectangles, spread so that it ends on a dash.
    void dashes(Box box, double radius, int on, int off, double thickness, Token token) {
        var width = box.width() - 2 * radius;
        var height = box.height() - 2 * radius;
        for (var at : starts(width, on, off)) {
            rect(box.x() + radius + at, box.y(), on, thickness, token);
            rect(box.x() + radius + at, box.bottom() - thickness, on, thickness, token);
        }
        for (var at : starts(height, on, off)) {
            rect(box.x(), box.y() + radius + at, thickness, on, token);
            rect(box.right() - thickness, box.y() + radius + at, thickness, on, token);
        }
    }

    private static double[] starts(double length, int on, int off) {
        var count = Math.max(1, (int) Math.round((length + off) / (on + off)));
        var step = count == 1 ? 0 : (length - on) / (count - 1);
        var starts = new double[count];
        for (var i = 0; i < count; i++) {
            starts[i] = i * step;
        }
        return starts;
    }

    /// Diagonal stripes inside a box. Each is cut at the edges here, because a clip of the canvas costs
    /// as much as drawing all of it.
    void hatch(Box box, double step, double thickness, Token token) {
        double height = box.height();
        double width = box.width();
        for (var at = -height; at < width; at += step) {
            stripe(box, at, Math.min(thickness, step), token);
        }
    }

    /// The part of one stripe that lies in the box; `at` is where its lower left corner would be.
    private void stripe(Box box, double at, double thickness, Token token) {
        double width = box.width();
        double height = box.height();
        var corners = new double[12];
        var count = 0;
        // Down along the left side of the stripe, then up along its right side.
        for (var side = 0; side < 2; side++) {
            var start = at + side * thickness;
            var low = Math.clamp(-start, 0, height);
            var high = Math.clamp(width - start, 0, height);
            var first = side == 0 ? high : low;
            var second = side == 0 ? low : high;
            for (var up : new double[] {first, second}) {
                corners[count++] = box.x() + Math.clamp(start + up, 0, width);
                corners[count++] = box.y() + height - up;
            }
        }
        polygon(token, Arrays.copyOf(corners, count));
    }
}
