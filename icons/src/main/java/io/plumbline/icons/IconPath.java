package io.plumbline.icons;

import java.util.List;

/// An outline as absolute moves, lines and cubic curves, ready to be drawn at any scale.
public record IconPath(List<Segment> segments) {

    public IconPath {
        segments = List.copyOf(segments);
    }

    /// One piece of an outline; it starts where the piece before it ended.
    public sealed interface Segment {}

    public record MoveTo(double x, double y) implements Segment {}

    public record LineTo(double x, double y) implements Segment {}

    public record CurveTo(double x1, double y1, double x2, double y2, double x, double y)
            implements Segment {}

    public record Close() implements Segment {}

    /// Reads SVG path notation: the commands M, L, H, V, C, S, A and Z, absolute and relative.
    ///
    /// @throws IllegalArgumentException if the text is not such a path
    public static IconPath parse(String text) {
        return new SvgPathReader(text).read();
    }
}
