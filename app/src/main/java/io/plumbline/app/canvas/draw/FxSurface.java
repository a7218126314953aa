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
import javafx.scene.shape.ArcType;
import javafx.scene.shape.FillRule;
import org.jspecify.annotations.Nullable;

/// Draws on a JavaFX canvas. Used on the JavaFX thread only.
public final class FxSurface implements DrawingSurface {
    private final GraphicsContext context;
    private final Map<Integer, Color> colours = new HashMap<>();
    private @Nullable DotGround kept;
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
    public void fillGround(
            double width, double height, int ground, int dot, int firstX, int firstY, int pitch) {
        if (pitch <= 0) {
            fillRect(0, 0, width, height, ground);
            return;
        }
        var dots = DotGround.of(width + pitch, height + pitch, ground, dot, pitch, kept);
        kept = dots;
        context.drawImage(dots.image(), firstX - pitch, firstY - pitch);
    }

    @Override
    public void fillRoundRect(
            double x, double y, double width, double height, double radius, int colour) {
        use(colour);
        var r = Math.round(radius);
        if (radius <= 0) {
            context.fillRect(x, y, width, height);
        } else if (isWhole(x, y, width, height) && Math.min(width, height) > 2 * r + 2) {
            fillByParts(x, y, width, height, r);
        } else {
            context.fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
        }
    }

    private static boolean isWhole(double x, double y, double width, double height) {
        return x == Math.rint(x)
                && y == Math.rint(y)
                && width == Math.rint(width)
                && height == Math.rint(height);
    }

    /// Rectangles and four small corners: without a graphics card a smooth outline costs by the row.
    private void fillByParts(double x, double y, double width, double height, double r) {
        context.fillRect(x + r, y, width - 2 * r, r);
        context.fillRect(x, y + r, width, height - 2 * r);
        context.fillRect(x + r, y + height - r, width - 2 * r, r);
        corner(x + width - 2 * r, y, r, 0);
        corner(x, y, r, 90);
        corner(x, y + height - 2 * r, r, 180);
        corner(x + width - 2 * r, y + height - 2 * r, r, 270);
    }

    private void corner(double x, double y, double r, double from) {
        context.fillArc(x, y, 2 * r, 2 * r, from, 90, ArcType.ROUND);
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
