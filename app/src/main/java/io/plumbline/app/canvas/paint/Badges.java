package io.plumbline.app.canvas.paint;

import io.plumbline.app.canvas.draw.DrawingSurface;
import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.app.theme.Theme;
import io.plumbline.app.theme.Token;
import io.plumbline.icons.NetworkIcon;

/// The verdict marks, each with its own shape. The same size at every zoom.
public final class Badges {

    private Badges() {}

    /// The icon of a mark, for lists.
    public static NetworkIcon icon(Badge badge) {
        return switch (badge) {
            case ERROR -> NetworkIcon.MARK_ERROR;
            case WARNING -> NetworkIcon.MARK_WARNING;
            case UNKNOWN -> NetworkIcon.MARK_UNKNOWN;
            case OK -> NetworkIcon.MARK_OK;
            case ADDED -> NetworkIcon.MARK_ADD;
            case REMOVED -> NetworkIcon.MARK_REMOVE;
            case DIFFERS -> NetworkIcon.MARK_DIFFERS;
        };
    }

    /// The colour of a mark.
    public static Token token(Badge badge) {
        return switch (badge) {
            case ERROR, REMOVED -> Token.ERR;
            case WARNING, DIFFERS -> Token.WARN;
            case UNKNOWN -> Token.UNK;
            case OK, ADDED -> Token.OK;
        };
    }

    static void draw(Pen pen, Badge badge, double x, double y, double size) {
        draw(
                pen.surface(),
                badge,
                pen.x(x),
                pen.y(y),
                size,
                pen.colour(token(badge)),
                pen.colour(Token.BG_PANEL));
    }

    /// Draws a mark around a point in pixels.
    public static void draw(
            DrawingSurface surface, Badge badge, double x, double y, double size, Theme theme) {
        draw(surface, badge, x, y, size, theme.rgb(token(badge)), theme.rgb(Token.BG_PANEL));
    }

    /// The marks have holes; what shines through must be the panel and not the line below.
    private static void draw(
            DrawingSurface surface,
            Badge badge,
            double x,
            double y,
            double size,
            int colour,
            int ground) {
        var inner = size / 3;
        switch (badge) {
            case UNKNOWN ->
                    surface.fillRoundRect(
                            x - size / 2 + 0.5,
                            y - size / 2 + 0.5,
                            size - 1,
                            size - 1,
                            size / 2,
                            ground);
            case WARNING -> surface.fillRect(x - inner / 2, y - inner, inner, inner * 2, ground);
            case ERROR, OK, ADDED, REMOVED, DIFFERS ->
                    surface.fillRect(x - inner, y - inner, inner * 2, inner * 2, ground);
        }
        surface.icon(icon(badge), x - size / 2, y - size / 2, size, colour);
    }
}
