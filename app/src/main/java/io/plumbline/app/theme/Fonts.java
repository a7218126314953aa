package io.plumbline.app.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;

/// The bundled faces as JavaFX fonts. Used on the JavaFX thread only.
public final class Fonts {
    private static final Map<FontFace, Map<Double, Font>> LOADED = new EnumMap<>(FontFace.class);

    private Fonts() {}

    /// Makes all faces known to JavaFX, so that style sheets can name them.
    public static void load() {
        for (var face : FontFace.values()) {
            font(face, 12);
        }
    }

    public static Font font(TextStyle style) {
        return font(style.face(), style.size());
    }

    private static Font font(FontFace face, double size) {
        var sizes = LOADED.computeIfAbsent(face, ignored -> new HashMap<>());
        var known = sizes.get(size);
        if (known != null) {
            return known;
        }
        var font = sizes.isEmpty() ? loadFile(face, size) : sibling(sizes, size);
        sizes.put(size, font);
        return font;
    }

    /// A face that is loaded once is found by its full name at any other size.
    private static Font sibling(Map<Double, Font> sizes, double size) {
        var any = sizes.values().iterator().next();
        return new Font(any.getName(), size);
    }

    private static Font loadFile(FontFace face, double size) {
        try (var stream = face.open()) {
            var font = Font.loadFont(stream, size);
            if (font == null) {
                throw new IllegalStateException("JavaFX cannot read the font file of " + face);
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font file of " + face, e);
        }
    }
}
