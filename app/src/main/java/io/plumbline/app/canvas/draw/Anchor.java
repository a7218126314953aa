package io.plumbline.app.canvas.draw;

/// Which point of a text stands at its coordinate.
public enum Anchor {
    START,
    MIDDLE,
    END;

    /// Where the text begins, when it is anchored at x and so wide.
    public double left(double x, double width) {
        return switch (this) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
    }
}
