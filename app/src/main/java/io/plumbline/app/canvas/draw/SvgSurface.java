package io.plumbline.app.canvas.draw;

import io.plumbline.app.theme.TextStyle;
import io.plumbline.icons.NetworkIcon;
import java.util.Locale;

/// Writes what is drawn as SVG. The same drawing gives the same bytes; fonts are named, not embedded.
public final class SvgSurface implements DrawingSurface {
    private final StringBuilder out = new StringBuilder();

    public SvgSurface(double width, double height) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("width", width);
        attribute("height", height);
        out.append(" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\">\n");
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int colour) {
        rectangle(x, y, width, height);
        fill(colour);
        out.append("/>\n");
    }

    @Override
    public void fillGround(
            double width, double height, int ground, int dot, int firstX, int firstY, int pitch) {
        fillRect(0, 0, width, height, ground);
        if (pitch > 0) {
            out.append("<pattern id=\"dots\" patternUnits=\"userSpaceOnUse\"");
            attribute("x", firstX);
            attribute("y", firstY);
            attribute("width", pitch);
            attribute("height", pitch);
            out.append(">");
            fillRect(0, 0, 1, 1, dot);
            out.append("</pattern>\n");
            rectangle(0, 0, width, height);
            out.append(" fill=\"url(#dots)\"/>\n");
        }
    }

    @Override
    public void fillRoundRect(
            double x, double y, double width, double height, double radius, int colour) {
        rectangle(x, y, width, height);
        if (radius > 0) {
            attribute("rx", radius);
        }
        fill(colour);
        out.append("/>\n");
    }

    @Override
    public void fillPolygon(int colour, double... points) {
        out.append("<polygon points=\"");
        for (var i = 0; i < points.length; i++) {
            out.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(number(points[i]));
        }
        out.append('"');
        fill(colour);
        out.append("/>\n");
    }

    @Override
    public void icon(NetworkIcon icon, double x, double y, double size, int colour) {
        out.append("<path d=\"")
                .append(icon.svgPath())
                .append("\" fill-rule=\"evenodd\" transform=\"translate(")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(") scale(")
                .append(number(size / NetworkIcon.GRID))
                .append(")\"");
        fill(colour);
        out.append("/>\n");
    }

    @Override
    public void text(
            String text, double x, double baseline, TextStyle style, int colour, Anchor anchor) {
        out.append("<text");
        attribute("x", x);
        attribute("y", baseline);
        out.append(" font-family=\"").append(style.face().family()).append('"');
        attribute("font-size", style.size());
        attribute("font-weight", style.face().weight());
        switch (anchor) {
            case START -> {}
            case MIDDLE -> out.append(" text-anchor=\"middle\"");
            case END -> out.append(" text-anchor=\"end\"");
        }
        if (style.struck()) {
            out.append(" text-decoration=\"line-through\"");
        }
        fill(colour);
        out.append('>').append(escaped(text)).append("</text>\n");
    }

    /// The finished document.
    public String toSvg() {
        return out + "</svg>\n";
    }

    private void rectangle(double x, double y, double width, double height) {
        out.append("<rect");
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
    }

    private void attribute(String name, double value) {
        out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    }

    private void fill(int colour) {
        out.append(" fill=\"#").append(String.format(Locale.ROOT, "%06X", colour)).append('"');
    }

    /// At most two decimals, without trailing zeros and without a negative zero.
    private static String number(double value) {
        var hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        var text =
                (hundredths < 0 ? "-" : "")
                        + Math.abs(hundredths) / 100
                        + "."
                        + String.format(Locale.ROOT, "%02d", Math.abs(hundredths) % 100);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    private static String escaped(String text) {
        var safe = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '&' -> safe.append("&amp;");
                        case '<' -> safe.append("&lt;");
                        case '>' -> safe.append("&gt;");
                        default -> {
                            // XML 1.0 has no place for other control characters.
                            if (c >= ' ' || c == '\t') {
                                safe.appendCodePoint(c);
                            }
                        }
                    }
                });
        return safe.toString();
    }
}
