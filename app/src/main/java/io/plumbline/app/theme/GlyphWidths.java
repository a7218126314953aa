package io.plumbline.app.theme;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Advance widths of the characters of an OpenType font, read from its tables `cmap` and `hmtx`.
/// Kerning is left out because JavaFX draws simple text without it.
final class GlyphWidths {
    private static final int BASIC_PLANE = 0x10000;

    private final float[] byCharacter = new float[BASIC_PLANE];

    private GlyphWidths() {}

    static GlyphWidths of(FontFace face) {
        var font = ByteBuffer.wrap(face.bytes());
        var unitsPerEm = (float) (font.getShort(table(font, "head") + 18) & 0xffff);
        var longMetrics = font.getShort(table(font, "hhea") + 34) & 0xffff;
        var metrics = table(font, "hmtx");
        var widths = new GlyphWidths();
        Arrays.fill(widths.byCharacter, advance(font, metrics, longMetrics, 0) / unitsPerEm);
        var map = basicPlaneMap(font);
        var segments = (font.getShort(map + 6) & 0xffff) / 2;
        var ends = map + 14;
        var starts = ends + 2 * segments + 2;
        var deltas = starts + 2 * segments;
        var offsets = deltas + 2 * segments;
        for (var segment = 0; segment < segments; segment++) {
            var first = font.getShort(starts + 2 * segment) & 0xffff;
            var last = font.getShort(ends + 2 * segment) & 0xffff;
            var delta = font.getShort(deltas + 2 * segment);
            var offsetAt = offsets + 2 * segment;
            var offset = font.getShort(offsetAt) & 0xffff;
            for (var character = first; character <= last && character < 0xffff; character++) {
                var glyph = character + delta & 0xffff;
                if (offset != 0) {
                    var raw = font.getShort(offsetAt + offset + 2 * (character - first)) & 0xffff;
                    glyph = raw == 0 ? 0 : raw + delta & 0xffff;
                }
                widths.byCharacter[character] =
                        advance(font, metrics, longMetrics, glyph) / unitsPerEm;
            }
        }
        return widths;
    }

    /// The width of a text at a size of one.
    double of(String text) {
        var sum = 0.0;
        for (var i = 0; i < text.length(); i++) {
            if (!Character.isLowSurrogate(text.charAt(i))) {
                sum += byCharacter[text.charAt(i)];
            }
        }
        return sum;
    }

    private static float advance(ByteBuffer font, int metrics, int longMetrics, int glyph) {
        return font.getShort(metrics + 4 * Math.min(glyph, longMetrics - 1)) & 0xffff;
    }

    private static int table(ByteBuffer font, String tag) {
        var wanted = ByteBuffer.wrap(tag.getBytes(StandardCharsets.US_ASCII)).getInt();
        var tables = font.getShort(4);
        for (var entry = 12; entry < 12 + 16 * tables; entry += 16) {
            if (font.getInt(entry) == wanted) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("The font has no table " + tag);
    }

    /// Format 4 maps the basic plane in segments; both bundled families carry it.
    private static int basicPlaneMap(ByteBuffer font) {
        var cmap = table(font, "cmap");
        var count = font.getShort(cmap + 2);
        for (var entry = cmap + 4; entry < cmap + 4 + 8 * count; entry += 8) {
            var map = cmap + font.getInt(entry + 4);
            if (font.getShort(map) == 4) {
                return map;
            }
        }
        throw new IllegalStateException("The font has no character map of format 4");
    }
}
