package io.plumbline.app.canvas.paint;

import io.plumbline.app.canvas.draw.Anchor;
import io.plumbline.app.theme.RoleLook;
import io.plumbline.app.theme.RolePattern;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.app.theme.Token;

/// The marks of a role: a tile with its letter, a bar with its pattern, a dot with the pattern alone.
final class Tiles {

    private Tiles() {}

    /// @param size 18, or 14 where space is short
    static void tile(Pen pen, RoleLook role, double x, double y, double size) {
        var hollow = role.pattern() == RolePattern.HOLLOW;
        pen.roundRect(x, y, size, size, 4, role.colour());
        if (hollow) {
            pen.roundRect(x + 2, y + 2, size - 4, size - 4, 2, role.tint());
        }
        var large = size >= 18;
        var letter = large ? 12.0 : 10.0;
        var strip = hasStrip(role) ? large ? 2 : 1.5 : 0;
        var style = TextStyle.semibold(letter);
        pen.fact(
                x + size / 2,
                y + size / 2 + letter * 0.36 - strip,
                role.letter(),
                style,
                hollow ? role.text() : Token.TILE_FG,
                Anchor.MIDDLE,
                0);
        if (hasStrip(role)) {
            strip(pen, role, x, y, size, large);
        }
    }

    private static boolean hasStrip(RoleLook role) {
        return switch (role.pattern()) {
            case STRIPES, DOTS, BARS -> true;
            case SOLID, HOLLOW -> false;
        };
    }

    private static void strip(
            Pen pen, RoleLook role, double x, double y, double size, boolean large) {
        var height = large ? 3 : 2;
        var top = y + size - height - 2;
        switch (role.pattern()) {
            case STRIPES -> {
                for (double at = 3; at < size - 4; at += 4) {
                    pen.rect(x + at, top, 2, height, Token.TILE_FG);
                }
            }
            case DOTS -> {
                for (double at = 3; at < size - 3; at += 5) {
                    pen.rect(x + at, top + (large ? 1 : 0), 2, 2, Token.TILE_FG);
                }
            }
            case BARS -> pen.rect(x + 3, top + 1, size - 6, 1, Token.TILE_FG);
            case SOLID, HOLLOW -> {}
        }
    }

    /// The bar on the left edge of what carries a role.
    static void bar(Pen pen, RoleLook role, double x, double y, double height) {
        switch (role.pattern()) {
            case SOLID -> pen.rect(x, y, 4, height, role.colour());
            case STRIPES -> {
                for (double at = 0; at < height; at += 6) {
                    pen.rect(x, y + at, 4, Math.min(3, height - at), role.colour());
                }
            }
            case DOTS -> {
                for (double at = 1; at < height - 1; at += 4) {
                    pen.rect(x, y + at, 2, 2, role.colour());
                    if (at + 4 <= height) {
                        pen.rect(x + 2, y + at + 2, 2, 2, role.colour());
                    }
                }
            }
            case HOLLOW -> {
                pen.rect(x, y, 4, height, role.colour());
                pen.rect(x + 1, y + 1, 2, height - 2, Token.CARD);
            }
            case BARS -> {
                for (double at = 0; at < height; at += 4) {
                    pen.rect(x, y + at, 4, 1, role.colour());
                }
            }
        }
    }

    /// A mark of 8 pixels, whatever the zoom.
    static void dot(Pen pen, RoleLook role, double left, double top) {
        var surface = pen.surface();
        var colour = pen.colour(role.colour());
        switch (role.pattern()) {
            case SOLID -> surface.fillRect(left, top, 8, 8, colour);
            case STRIPES -> {
                surface.fillRect(left, top, 8, 1, colour);
                surface.fillRect(left, top + 7, 8, 1, colour);
                surface.fillRect(left, top, 2, 8, colour);
                surface.fillRect(left + 4, top, 2, 8, colour);
            }
            case DOTS -> {
                for (var row = 0; row < 3; row++) {
                    for (var column = 0; column < 3; column++) {
                        surface.fillRect(left + 3 * column, top + 3 * row, 2, 2, colour);
                    }
                }
            }
            case HOLLOW -> {
                surface.fillRect(left, top, 8, 8, colour);
                surface.fillRect(left + 2, top + 2, 4, 4, pen.colour(Token.CARD));
            }
            case BARS -> {
                for (var row = 0; row < 3; row++) {
                    surface.fillRect(left, top + 3 * row, 8, 1, colour);
                }
            }
        }
    }
}
