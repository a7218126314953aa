package io.plumbline.app.theme;

import java.util.EnumMap;
import java.util.Map;

/// Measures text from the bundled font files alone, so that screen, exported picture and test agree
/// and no toolkit has to run.
public final class TextRuler {
    private static final String ELLIPSIS = "…";
    private static final Map<FontFace, GlyphWidths> WIDTHS = new EnumMap<>(FontFace.class);

    static {
        for (var face : FontFace.values()) {
            WIDTHS.put(face, GlyphWidths.of(face));
        }
    }

    private TextRuler() {}

    /// Width in pixels.
    public static double width(String text, TextStyle style) {
        return widths(style).of(text) * style.size();
    }

    /// The text itself if it fits, else its longest beginning that fits with an ellipsis. Empty when
    /// not even one character and the ellipsis fit.
    public static String fit(String text, TextStyle style, double available) {
        if (width(text, style) <= available) {
            return text;
        }
        var room = available - width(ELLIPSIS, style);
        var end = text.length();
        while (end > 0 && width(text.substring(0, end), style) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static GlyphWidths widths(TextStyle style) {
        var widths = WIDTHS.get(style.face());
        if (widths == null) {
            throw new IllegalStateException("No widths for " + style.face());
        }
        return widths;
    }
}
