package io.plumbline.app.canvas.paint;

import io.plumbline.app.canvas.draw.Anchor;
import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.NodeView.CapsuleView;
import io.plumbline.app.canvas.scene.NodeView.ExternalView;
import io.plumbline.app.canvas.scene.NodeView.NetworkView;
import io.plumbline.app.canvas.scene.NodeView.NoteView;
import io.plumbline.app.canvas.scene.NodeView.PairView;
import io.plumbline.app.canvas.scene.NodeView.SwitchView;
import io.plumbline.app.theme.TextRuler;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.app.theme.Token;
import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.arrange.Box;
import java.util.Optional;

/// Switches, externals, LAGs, networks and notes, seen from near.
final class FabricPainter {

    private FabricPainter() {}

    static void draw(Pen pen, PairView view, Mark mark) {
        var box = view.bounds();
        switch (mark.look()) {
            case NORMAL -> pen.box(box, 8, Token.FRAME_LINE, Token.FRAME, 1);
            case HOVER,
                    LIT,
                    ADDED,
                    WARNING,
                    DEGRADED,
                    DIFFERS,
                    UNKNOWN,
                    REMOVED,
                    ERROR,
                    LOST,
                    WARM,
                    HOT,
                    WORKS,
                    DRAWBACK,
                    REFUSED ->
                    Bodies.draw(pen, box, mark, 8, Token.FRAME);
        }
        pen.icon(NetworkIcon.SWITCH_PAIR, box.x() + 12, box.y() + 6, 14, Token.FG_MUTED);
        var room = box.width() - 31 - 8;
        pen.name(box.x() + 31, box.y() + 18, view.name(), TextStyle.NAME, Bodies.name(mark), room);
        var after = TextRuler.width(view.name(), TextStyle.NAME) + 4;
        if (room - after > 30) {
            pen.fact(
                    box.x() + 31 + after,
                    box.y() + 18,
                    mark.fact().orElse(view.fact()),
                    TextStyle.FACT,
                    Bodies.fact(mark),
                    room - after);
        }
    }

    static void draw(Pen pen, SwitchView view, Mark mark, Marks marks) {
        var box = view.bounds();
        Bodies.draw(pen, box, mark, 6, Token.CARD);
        pen.icon(NetworkIcon.SWITCH, box.x() + 8, box.y() + 8, 16, Bodies.icon(mark));
        var fact = mark.fact().orElse(view.fact());
        var factWidth = TextRuler.width(fact, TextStyle.END_LABEL);
        var room = box.width() - 30 - 8;
        pen.name(
                box.x() + 30,
                box.y() + 20,
                view.name(),
                Bodies.name(TextStyle.LARGE_NAME, mark),
                Bodies.name(mark),
                room);
        if (TextRuler.width(view.name(), TextStyle.LARGE_NAME) + factWidth + 4 <= room) {
            pen.fact(
                    box.right() - 10,
                    box.y() + 20,
                    fact,
                    TextStyle.END_LABEL,
                    Bodies.fact(mark),
                    Anchor.END,
                    0);
        }
        for (var row : view.rows()) {
            var portWidth = TextRuler.width(row.ports(), TextStyle.PORT);
            pen.fact(
                    box.right() - 11,
                    row.centreY() + 4,
                    row.ports(),
                    TextStyle.PORT,
                    row.known() ? Bodies.name(mark) : Token.FG_MUTED,
                    Anchor.END,
                    box.width() - 20);
            var factRoom = box.width() - 10 - 11 - 6 - portWidth;
            if (factRoom > 20) {
                pen.fact(
                        box.x() + 10,
                        row.centreY() + 4,
                        row.fact(),
                        wrong(row, marks).isPresent()
                                ? TextStyle.STRONG_END_LABEL
                                : TextStyle.END_LABEL,
                        wrong(row, marks).orElse(Bodies.fact(mark)),
                        factRoom);
            }
        }
    }

    private static Optional<Token> wrong(SwitchView.Row row, Marks marks) {
        return marks.badge(row.cable())
                .flatMap(verdict ->
                        verdict == Badge.ERROR
                                ? Optional.of(Token.ERR_FG)
                                : verdict == Badge.WARNING
                                        ? Optional.of(Token.WARN_FG)
                                        : Optional.empty());
    }

    static void ports(Pen pen, SwitchView view, Marks marks) {
        for (var row : view.rows()) {
            var x = view.bounds().right();
            var y = row.centreY();
            if (marks.isLost(view.id()) || marks.isLost(row.cable())) {
                pen.box(new Box(x - 6, y - 6, 12, 12), 2, Token.ERR, Token.CARD, 1.5);
                pen.rect(x - 3, y - 1, 6, 2, Token.ERR);
                continue;
            }
            pen.dim(marks.dimOthers() && !marks.isLit(row.cable()));
            if (!row.known()) {
                pen.box(new Box(x - 6, y - 6, 12, 12), 2, Token.UNK, Token.BG_CANVAS, 1);
                continue;
            }
            var lit = marks.isLit(row.cable());
            pen.roundRect(x - 6, y - 6, 12, 12, 2, lit ? Token.FOCUS : Token.SOCKET);
            pen.rect(x - 3, y - 3, 6, 3, Token.SOCKET_IN);
        }
    }

    static void draw(Pen pen, ExternalView view, Mark mark) {
        var box = view.bounds();
        Bodies.draw(pen, box, mark, 6, Token.CARD);
        pen.rect(box.x(), box.y() + 6, 4, box.height() - 12, Bodies.bar(mark, Token.PLATE_LINE));
        pen.icon(view.icon(), box.x() + 12, box.centreY() - 9, 18, Token.FG_MUTED);
        var room = box.width() - 38 - 10;
        pen.name(
                box.x() + 38,
                box.centreY() - 2,
                view.name(),
                Bodies.name(TextStyle.LARGE_NAME, mark),
                Bodies.name(mark),
                room);
        pen.fact(
                box.x() + 38,
                box.centreY() + 13,
                mark.fact().orElse(view.fact()),
                TextStyle.FACT,
                Bodies.fact(mark),
                room);
    }

    static void draw(Pen pen, CapsuleView view, Mark mark) {
        var box = view.bounds();
        var line =
                switch (mark.look()) {
                    case LIT, HOVER -> Token.FOCUS;
                    case DEGRADED, WARNING, DRAWBACK, DIFFERS, WARM -> Token.WARN;
                    case ADDED, WORKS -> Token.OK;
                    case ERROR, LOST, REMOVED, HOT -> Token.ERR;
                    case NORMAL, UNKNOWN, REFUSED -> Token.CABLE;
                };
        var fill =
                switch (mark.look()) {
                    case LIT -> Token.FOCUS_TINT;
                    case DEGRADED, DRAWBACK, WARM -> Token.WARN_TINT;
                    case ADDED, WORKS -> Token.OK_TINT;
                    case LOST, HOT -> Token.ERR_TINT;
                    case NORMAL, HOVER, WARNING, DIFFERS, UNKNOWN, REMOVED, ERROR, REFUSED ->
                            Token.CARD;
                };
        pen.box(box, 11, line, fill, 1.5);
        var name = TextRuler.width(view.name(), TextStyle.STRONG_FACT);
        var fact = mark.fact().orElse(view.fact());
        var all = name + 4 + TextRuler.width(fact, TextStyle.END_LABEL);
        var x = box.x() + (box.width() - all) / 2;
        var baseline = box.centreY() + 4;
        pen.fact(x, baseline, view.name(), TextStyle.STRONG_FACT, Token.FG, 0);
        pen.fact(x + name + 4, baseline, fact, TextStyle.END_LABEL, Token.FG_MUTED, 0);
    }

    static void draw(Pen pen, NetworkView view, Mark mark) {
        var box = view.bounds();
        Bodies.draw(pen, box, mark, 6, Token.CARD);
        view.role().ifPresent(r -> Tiles.bar(pen, r, box.x(), box.y() + 6, box.height() - 12));
        pen.icon(view.icon(), box.x() + 12, box.y() + 9, 14, Token.FG_MUTED);
        pen.name(
                box.x() + 31,
                box.y() + 20,
                view.name(),
                Bodies.name(TextStyle.NAME, mark),
                Bodies.name(mark),
                box.width() - 31 - 30);
        var countWidth =
                view.count().isEmpty() ? 0 : TextRuler.width(view.count(), TextStyle.COUNT) + 4;
        pen.fact(
                box.x() + 12,
                box.y() + 37,
                mark.fact().orElse(view.fact()),
                Bodies.fact(TextStyle.FACT, mark),
                Bodies.fact(mark),
                box.width() - 20 - countWidth);
        view.role().ifPresent(r -> Tiles.tile(pen, r, box.right() - 26, box.y() + 7, 18));
        pen.fact(
                box.right() - 8,
                box.y() + 37,
                view.count(),
                TextStyle.COUNT,
                Token.FG_MUTED,
                Anchor.END,
                0);
    }

    static void draw(Pen pen, NoteView view, Mark mark) {
        var box = view.bounds();
        var fold = 16;
        pen.polygon(
                Token.WARN_TINT,
                box.x(),
                box.y(),
                box.right(),
                box.y(),
                box.right(),
                box.bottom() - fold,
                box.right() - fold,
                box.bottom(),
                box.x(),
                box.bottom());
        pen.rect(box.x(), box.y(), 3, box.height(), Bodies.bar(mark, Token.WARN));
        pen.polygon(
                Token.WARN,
                box.right() - fold,
                box.bottom() - fold,
                box.right(),
                box.bottom() - fold,
                box.right() - fold,
                box.bottom());
        pen.name(
                box.x() + 12,
                box.y() + 20,
                view.name(),
                TextStyle.semibold(11.5),
                Token.FG,
                box.width() - 20);
        var baseline = box.y() + 37;
        for (var line : view.lines()) {
            if (baseline > box.bottom() - 4) {
                break;
            }
            pen.fact(box.x() + 12, baseline, line, TextStyle.FACT, Token.FG, box.width() - 16);
            baseline += 15;
        }
    }
}
