package io.plumbline.app.canvas.draw;

import io.plumbline.app.theme.Fonts;
import io.plumbline.app.theme.TextRuler;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.icons.IconPath.Close;
import io.plumbline.icons.IconPath.CurveTo;
import io.plumbline.icons.IconPath.LineTo;
import io.plumbline.icons.IconPath.MoveTo;
import io.plumbline.icons.NetworkIcon;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;

/// Draws on a JavaFX canvas. Used on the JavaFX thread only.
public final class FxSurface implements DrawingSurface {
    private final GraphicsContext context;
    private final Map<Integer, Color> colours = new HashMap<>();
    private int fill = -1;
    private TextStyle style = TextStyle.FACT;

    public FxSurface(GraphicsContext context) {
        this.context = context;
        context.setFillRule(FillRule.EVEN_ODD);
        context.setFont(Fonts.font(style));
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int colour) {
        use(colour);
        context.fillRect(x, y, width, height);
    }

    @Override
    public void fillRoundRect(
            double x, double y, double width, double height, double radius, int colour) {
        use(colour);
        if (radius <= 0) {
            context.fillRect(x, y, width, height);
        } else {
            context.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    @Override
    public void fillPolygon(int colour, double... points) {
        use(colour);
        var count = points.length / 2;
        var xs = new double[count];
        var ys = new double[count];
        for (var i = 0; i < count; i++) {
            xs[i] = points[2 * i];
            ys[i] = points[2 * i + 1];
        }
        context.fillPolygon(xs, ys, count);
    }

    @Override
    public void icon(NetworkIcon icon, double x, double y, double size, int colour) {
        use(colour);
        var k = size / NetworkIcon.GRID;
        context.beginPath();
        for (var segment : icon.path().segments()) {
            switch (segment) {
                case MoveTo(var px, var py) -> context.moveTo(x + k * px, y + k * py);
                case LineTo(var px, var py) -> context.lineTo(x + k * px, y + k * py);
                case CurveTo(var ax, var ay, var bx, var by, var px, var py) ->
                        context.bezierCurveTo(
                                x + k * ax,
                                y + k * ay,
                                x + k * bx,
                                y + k * by,
                                x + k * px,
                                y + k * py);
                case Close() -> context.closePath();
            }
        }
        context.fill();
    }

    @Override
    public void text(
            String text, double x, double baseline, TextStyle wanted, int colour, Anchor anchor) {
        use(colour);
        if (!wanted.equals(style)) {
            style = wanted;
            context.setFont(Fonts.font(wanted));
        }
        var width = anchor == Anchor.START && !wanted.struck() ? 0 : TextRuler.width(text, wanted);
        var left = anchor.left(x, width);
        context.fillText(text, left, baseline);
        if (wanted.struck()) {
            context.fillRect(left, Math.round(baseline - wanted.size() * 0.32), width, 1);
        }
    }

    @Override
    public void beginClip(double x, double y, double width, double height) {
        context.save();
        context.beginPath();
        context.rect(x, y, width, height);
        context.clip();
    }

    @Override
    public void endClip() {
        context.restore();
        fill = -1;
        style = TextStyle.FACT;
        context.setFont(Fonts.font(style));
    }

    private void use(int colour) {
        if (colour != fill) {
            fill = colour;
            context.setFill(
                    colours.computeIfAbsent(
                            colour,
                            rgb -> Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff)));
        }
    }
}
