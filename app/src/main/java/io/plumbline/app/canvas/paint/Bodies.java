package io.plumbline.app.canvas.paint;

import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.canvas.scene.Mark.Look;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.app.theme.Token;
import io.plumbline.model.arrange.Box;

/// Outline, fill and text colours of an object in each of its states.
final class Bodies {

    private Bodies() {}

    static void draw(Pen pen, Box box, Mark mark, double radius, Token fill) {
        switch (mark.look()) {
            case NORMAL -> pen.box(box, radius, Token.CARD_LINE, fill, 1);
            case HOVER -> pen.box(box, radius, Token.FOCUS, Token.CARD_HOVER, 1);
            case LIT -> pen.box(box, radius, Token.FOCUS, fill, 1.5);
            case ADDED -> {
                pen.roundRect(box.x(), box.y(), box.width(), box.height(), radius, Token.OK_TINT);
                pen.dashes(box, radius, 5, 4, 1.5, Token.OK);
            }
            case WARNING, DEGRADED -> pen.box(box, radius, Token.WARN, fill, 1.5);
            case DIFFERS -> pen.box(box, radius, Token.WARN, fill, 2);
            case UNKNOWN -> {
                pen.roundRect(box.x(), box.y(), box.width(), box.height(), radius, Token.BG_CANVAS);
                pen.dashes(box, radius, 2, 3, 1, Token.UNK);
            }
            case REMOVED -> {
                pen.box(box, radius, Token.ERR, Token.CARD, 1);
                pen.hatch(box.grown(-1), 8, 4, Token.ERR_TINT);
            }
            case ERROR -> pen.box(box, radius, Token.ERR, fill, 1.5);
            case WARM -> pen.box(box, radius, Token.WARN, Token.WARN_TINT, 1.5);
            case HOT -> pen.box(box, radius, Token.ERR, Token.ERR_TINT, 1.5);
            case LOST -> pen.box(box, radius, Token.ERR, Token.ERR_TINT, 1.5);
            case WORKS -> {
                pen.box(box.grown(2), radius + 2, Token.OK, Token.OK_TINT, 2);
            }
            case DRAWBACK -> {
                pen.box(box.grown(2), radius + 2, Token.WARN, Token.WARN_TINT, 2);
            }
            case REFUSED -> pen.box(box, radius, Token.PLATE_LINE, Token.PLATE, 1);
        }
    }

    static Token name(Mark mark) {
        return mark.look() == Look.REFUSED || mark.look() == Look.REMOVED
                ? Token.FG_MUTED
                : mark.look() == Look.LOST ? Token.ERR_FG : Token.FG;
    }

    static Token icon(Mark mark) {
        return mark.look() == Look.LOST ? Token.ERR_FG : Token.FG_MUTED;
    }

    static TextStyle name(TextStyle style, Mark mark) {
        return mark.look() == Look.REMOVED ? style.asStruck() : style;
    }

    static Token fact(Mark mark) {
        return switch (mark.look()) {
            case WORKS -> Token.OK_FG;
            case DRAWBACK, WARNING, DEGRADED, WARM -> Token.WARN_FG;
            case LOST, HOT -> Token.ERR_FG;
            case NORMAL, HOVER, LIT, ADDED, DIFFERS, UNKNOWN, REMOVED, ERROR, REFUSED ->
                    Token.FG_MUTED;
        };
    }

    /// The consequence of a drop is said strongly.
    static TextStyle fact(TextStyle style, Mark mark) {
        return mark.look() == Look.WORKS || mark.look() == Look.DRAWBACK
                ? TextStyle.STRONG_FACT
                : style;
    }

    /// Collector bar of a bond, side bar of an external.
    static Token bar(Mark mark, Token normal) {
        return switch (mark.look()) {
            case LIT -> Token.FOCUS;
            case ADDED -> Token.OK;
            case REMOVED, LOST -> Token.ERR;
            case NORMAL,
                    HOVER,
                    WARNING,
                    WARM,
                    HOT,
                    DEGRADED,
                    DIFFERS,
                    UNKNOWN,
                    ERROR,
                    WORKS,
                    DRAWBACK,
                    REFUSED ->
                    normal;
        };
    }
}
