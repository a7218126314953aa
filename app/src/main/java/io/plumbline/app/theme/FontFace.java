package io.plumbline.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// A font file that Plumbline brings along, so that the same text has the same width everywhere.
public enum FontFace {
    REGULAR("Inter-Regular.otf", "Inter", "Inter", 400),
    MEDIUM("Inter-Medium.otf", "Inter", "Inter Medium", 500),
    SEMIBOLD("Inter-SemiBold.otf", "Inter", "Inter Semi Bold", 600),
    MONO("JetBrainsMono-Regular.ttf", "JetBrains Mono", "JetBrains Mono", 400);

    private final String fileName;
    private final String family;
    private final String fxFamily;
    private final int weight;

    FontFace(String fileName, String family, String fxFamily, int weight) {
        this.fileName = fileName;
        this.family = family;
        this.fxFamily = fxFamily;
        this.weight = weight;
    }

    /// Family name for SVG.
    public String family() {
        return family;
    }

    /// Family name for JavaFX style sheets, where every weight is a family of its own.
    public String fxFamily() {
        return fxFamily;
    }

    /// Weight for SVG, 400 to 600.
    public int weight() {
        return weight;
    }

    /// Opens the font file; the caller closes it.
    public InputStream open() {
        var stream = FontFace.class.getResourceAsStream(fileName);
        if (stream == null) {
            throw new IllegalStateException(
                    "The font file " + fileName + " is not in the application");
        }
        return stream;
    }

    byte[] bytes() {
        try (var stream = open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the font file " + fileName, e);
        }
    }
}
