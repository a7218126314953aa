package io.plumbline.app.theme;

/// A complete set of colours.
public enum Theme {
    LIGHT,
    DARK;

    /// The colour as `#RRGGBB`.
    public String hex(Token token) {
        return this == LIGHT ? token.light() : token.dark();
    }

    /// The quieter colour of an object that is not what the person looks at, as `#RRGGBB`.
    public String dimmedHex(Token token) {
        return this == LIGHT ? token.dimmedLight() : token.dimmedDark();
    }

    /// The colour as 0xRRGGBB.
    public int rgb(Token token) {
        return Integer.parseInt(hex(token), 1, 7, 16);
    }

    /// The quieter colour as 0xRRGGBB.
    public int dimmedRgb(Token token) {
        return Integer.parseInt(dimmedHex(token), 1, 7, 16);
    }
}
