package io.plumbline.app.theme;

/// A face at a size in pixels, and whether a line goes through it.
public record TextStyle(FontFace face, double size, boolean struck) {

    /// Name of a host class or a host on the canvas.
    public static final TextStyle CLASS_NAME = semibold(14);

    /// Name of any other object.
    public static final TextStyle NAME = semibold(12);

    /// Name of a bond, a switch or an external.
    public static final TextStyle LARGE_NAME = semibold(12.5);

    public static final TextStyle FACT = regular(11);
    public static final TextStyle STRONG_FACT = semibold(11);
    public static final TextStyle COUNT = medium(11);

    /// End labels, speeds, host chips.
    public static final TextStyle END_LABEL = regular(10.5);

    public static final TextStyle STRONG_END_LABEL = semibold(10.5);
    public static final TextStyle PORT = medium(11);

    public static TextStyle regular(double size) {
        return new TextStyle(FontFace.REGULAR, size, false);
    }

    public static TextStyle medium(double size) {
        return new TextStyle(FontFace.MEDIUM, size, false);
    }

    public static TextStyle semibold(double size) {
        return new TextStyle(FontFace.SEMIBOLD, size, false);
    }

    public static TextStyle mono(double size) {
        return new TextStyle(FontFace.MONO, size, false);
    }

    public TextStyle withSize(double other) {
        return new TextStyle(face, other, struck);
    }

    public TextStyle asStruck() {
        return new TextStyle(face, size, true);
    }

    /// The same style, as large as it appears at a scale.
    public TextStyle scaled(double scale) {
        return scale == 1 ? this : withSize(size * scale);
    }
}
