package io.plumbline.app.canvas.paint;

import io.plumbline.app.canvas.draw.Anchor;
import io.plumbline.app.canvas.draw.DrawingSurface;
import io.plumbline.app.theme.TextRuler;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.icons.NetworkIcon;
import java.util.ArrayList;
import java.util.List;

/// Remembers what was drawn, to be asserted.
final class RecordingSurface implements DrawingSurface {
    record Rect(double x, double y, double width, double height, int colour) {}

    record Text(String text, double left, double right, double baseline, double size, int colour) {}

    final List<Rect> rects = new ArrayList<>();
    final List<Rect> roundRects = new ArrayList<>();
    final List<Text> texts = new ArrayList<>();
    final List<NetworkIcon> icons = new ArrayList<>();

    @Override
    public void fillRect(double x, double y, double width, double height, int colour) {
        rects.add(new Rect(x, y, width, height, colour));
    }

    @Override
    public void fillGround(
            double width, double height, int ground, int dot, int firstX, int firstY, int pitch) {
        fillRect(0, 0, width, height, ground);
    }

    @Override
    public void fillRoundRect(
            double x, double y, double width, double height, double radius, int colour) {
        roundRects.add(new Rect(x, y, width, height, colour));
    }

    @Override
    public void fillPolygon(int colour, double... points) {}

    @Override
    public void icon(NetworkIcon icon, double x, double y, double size, int colour) {
        icons.add(icon);
    }

    @Override
    public void text(
            String text, double x, double baseline, TextStyle style, int colour, Anchor anchor) {
        var width = TextRuler.width(text, style);
        var left = anchor.left(x, width);
        texts.add(new Text(text, left, left + width, baseline, style.size(), colour));
    }

    List<String> words() {
        return texts.stream().map(Text::text).toList();
    }
}
