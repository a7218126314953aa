package io.plumbline.app.canvas.paint;

import io.plumbline.app.canvas.draw.Anchor;
import io.plumbline.app.canvas.scene.BondPictogram;
import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.canvas.scene.Mark.Look;
import io.plumbline.app.canvas.scene.NodeView.BondView;
import io.plumbline.app.canvas.scene.NodeView.CarrierView;
import io.plumbline.app.canvas.scene.NodeView.FunctionsView;
import io.plumbline.app.canvas.scene.NodeView.HostClassView;
import io.plumbline.app.canvas.scene.NodeView.NicView;
import io.plumbline.app.canvas.scene.NodeView.NicView.Socket;
import io.plumbline.app.canvas.scene.NodeView.PlugView;
import io.plumbline.app.theme.TextRuler;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.app.theme.Token;
import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.arrange.Sizes;

/// Host classes and what is in them, seen from near.
final class HostPainter {
    private static final TextStyle COUNT = TextStyle.semibold(11.5);

    private HostPainter() {}

    static void draw(Pen pen, HostClassView view, Mark mark) {
        var box = view.bounds();
        var isLost = mark.look() == Look.LOST;
        var head = isLost ? Token.ERR_TINT : Token.CARD_HEAD;
        Bodies.draw(pen, box, isLost ? mark.with(Look.ERROR) : mark, 8, Token.CARD);
        var border = mark.look() == Look.NORMAL ? 1 : 2;
        var inner = box.width() - 2 * border;
        pen.roundRect(box.x() + border, box.y() + border, inner, Sizes.CLASS_HEADER - 4, 7, head);
        pen.rect(box.x() + border, box.y() + 20, inner, Sizes.CLASS_HEADER - 19, head);
        pen.rect(box.x() + border, box.y() + Sizes.CLASS_HEADER + 1, inner, 1, Token.PLATE_LINE);
        var icon = view.hosts().size() == 1 ? NetworkIcon.HOST : NetworkIcon.HOST_CLASS;
        pen.icon(icon, box.x() + 14, box.y() + 10, 17, Bodies.name(mark));
        var tiles = view.roles().size() * 22;
        var room = box.width() - 40 - tiles - 20 - (view.count().isEmpty() ? 0 : 50);
        pen.name(
                box.x() + 40,
                box.y() + 24,
                view.name(),
                TextStyle.CLASS_NAME,
                Bodies.name(mark),
                room);
        var x =
                box.x()
                        + 40
                        + Math.min(room, TextRuler.width(view.name(), TextStyle.CLASS_NAME))
                        + 6;
        if (!view.count().isEmpty()) {
            var width = Math.ceil(TextRuler.width(view.count(), COUNT)) + 14;
            pen.roundRect(x, box.y() + 10, width, 18, 9, Token.BG_INSET);
            pen.fact(x + 7, box.y() + 23, view.count(), COUNT, Token.FG, 0);
            x += width + 8;
        }
        var fact = mark.isNote() ? view.fact() : mark.fact().orElse(view.fact());
        var factRoom = box.right() - tiles - 16 - x;
        if (factRoom > 24) {
            pen.fact(
                    x,
                    box.y() + 23,
                    fact,
                    Bodies.fact(TextStyle.FACT, mark),
                    mark.isNote() ? Token.FG_MUTED : Bodies.fact(mark),
                    factRoom);
        }
        for (var i = 0; i < view.roles().size(); i++) {
            Tiles.tile(
                    pen, view.roles().get(i), box.right() - 8 - tiles + i * 22, box.y() + 10, 18);
        }
        footer(pen, view, mark, border);
    }

    private static void footer(Pen pen, HostClassView view, Mark mark, int border) {
        var box = view.bounds();
        var top = box.bottom() - Sizes.CLASS_FOOTER;
        pen.rect(box.x() + border, top, box.width() - 2 * border, 1, Token.PLATE_LINE);
        if (!view.chips().isEmpty()) {
            pen.icon(NetworkIcon.CHEVRON, box.x() + 10, top + 9, 12, Token.FG_MUTED);
        }
        for (var chip : view.chips()) {
            var at = chip.box();
            pen.roundRect(at.x(), at.y(), at.width(), at.height(), 4, Token.PLATE);
            if (chip.host().isPresent()) {
                pen.icon(NetworkIcon.HOST, at.x() + 6, top + 9.5, 11, Token.FG_MUTED);
                pen.fact(
                        at.x() + 21,
                        top + 19,
                        chip.text(),
                        TextStyle.END_LABEL,
                        Token.FG,
                        at.width() - 21);
            } else {
                pen.fact(
                        at.centreX(),
                        top + 19,
                        chip.text(),
                        TextStyle.END_LABEL,
                        Token.FG_MUTED,
                        Anchor.MIDDLE,
                        at.width() - 8);
            }
        }
        pen.fact(
                box.right() - 10,
                top + 19,
                mark.note(view.note()),
                TextStyle.END_LABEL,
                view.differing() || mark.look() == Look.DEGRADED
                        ? Token.WARN_FG
                        : mark.look() == Look.ERROR && mark.fact().isPresent()
                                ? Token.ERR_FG
                                : Token.FG_MUTED,
                Anchor.END,
                0);
    }

    static void draw(Pen pen, NicView view, Mark mark) {
        var box = view.bounds();
        var plate = new Box(box.x() + 4, box.y(), box.width() - 4, box.height());
        switch (mark.look()) {
            case NORMAL ->
                    pen.roundRect(
                            plate.x(), plate.y(), plate.width(), plate.height(), 4, Token.PLATE);
            case LIT -> pen.box(plate, 4, Token.FOCUS, Token.PLATE, 1);
            case ERROR -> pen.box(plate, 4, Token.ERR, Token.ERR_TINT, 1);
            case WARNING, DEGRADED -> pen.box(plate, 4, Token.WARN, Token.PLATE, 1);
            case DIFFERS -> pen.box(plate, 4, Token.WARN, Token.PLATE, 2);
            case HOVER, ADDED, UNKNOWN, REMOVED, LOST, WARM, HOT, WORKS, DRAWBACK, REFUSED ->
                    Bodies.draw(pen, plate, mark, 4, Token.PLATE);
        }
        var baseline = box.centreY() + 4;
        var word = mark.fact().orElse(view.word());
        var style = Bodies.fact(TextStyle.END_LABEL, mark).withSize(10.5);
        var nameRoom = box.width() - 14 - 6.0;
        pen.name(
                box.x() + 14,
                baseline,
                view.name(),
                Bodies.name(TextStyle.NAME, mark),
                Bodies.name(mark),
                nameRoom);
        // The name has precedence: a word that does not fit beside it is left out.
        var nameWidth = TextRuler.width(view.name(), TextStyle.NAME);
        if (nameWidth + TextRuler.width(word, style) + 3 > nameRoom) {
            return;
        }
        pen.fact(
                box.right() - 6,
                baseline,
                word,
                style,
                view.socket() == Socket.DOWN ? Token.ERR_FG : Bodies.fact(mark),
                Anchor.END,
                0);
    }

    /// The jack on the edge of the host.
    static void socket(Pen pen, NicView view, Mark mark, boolean lit) {
        var x = view.bounds().x() - 8;
        var y = view.bounds().centreY() - 7;
        if (mark.look() == Look.WORKS || mark.look() == Look.DRAWBACK) {
            var works = mark.look() == Look.WORKS;
            pen.box(
                    new Box(x - 2, y - 2, 20, 18),
                    4,
                    works ? Token.OK : Token.WARN,
                    works ? Token.OK_TINT : Token.WARN_TINT,
                    2);
            return;
        }
        var box = new Box(x, y, 16, 14);
        switch (mark.look() == Look.LOST ? Socket.DOWN : view.socket()) {
            case CABLED -> {
                pen.roundRect(x, y, 16, 14, 3, lit ? Token.FOCUS : Token.SOCKET);
                for (var pin = 4; pin <= 10; pin += 3) {
                    pen.rect(x + pin, y + 4, 2, 6, Token.SOCKET_IN);
                }
            }
            case FREE -> pen.box(box, 3, lit ? Token.FOCUS : Token.LINE_STRONG, Token.CARD, 1.5);
            case DOWN -> {
                pen.box(box, 3, Token.ERR, Token.CARD, 1.5);
                pen.rect(x + 4, y + 6, 8, 2, Token.ERR);
            }
            case NOT_REPORTED -> {
                pen.roundRect(x, y, 16, 14, 3, Token.CARD);
                pen.dashes(box, 2, 2, 2, 1, Token.UNK);
            }
        }
    }

    static void draw(Pen pen, BondView view, Mark mark) {
        var box = view.bounds();
        Bodies.draw(pen, box, mark, 6, Token.CARD);
        pen.rect(box.x(), box.y() + 6, 4, box.height() - 12, Bodies.bar(mark, Token.SOCKET));
        pen.icon(NetworkIcon.BOND, box.x() + 12, box.y() + 9, 14, Token.FG_MUTED);
        pen.name(
                box.x() + 31,
                box.y() + 20,
                view.name(),
                Bodies.name(TextStyle.LARGE_NAME, mark),
                Bodies.name(mark),
                box.width() - 31 - 32);
        pen.fact(
                box.x() + 12,
                box.y() + 36,
                mark.fact().orElse(view.mode()),
                Bodies.fact(TextStyle.FACT, mark),
                Bodies.fact(mark),
                box.width() - 18);
        pen.fact(
                box.x() + 12,
                box.y() + 51,
                view.mtu(),
                TextStyle.FACT,
                Bodies.fact(mark),
                box.width() - 18);
        pictogram(pen, view.pictogram(), box.right() - 28, box.y() + 9);
    }

    private static void pictogram(Pen pen, BondPictogram kind, double x, double y) {
        switch (kind) {
            case TIED -> {
                bar(pen, x, y + 1, 20);
                bar(pen, x, y + 8, 20);
                pen.rect(x + 8, y - 1, 4, 14, Token.FG_MUTED);
                pen.rect(x + 9, y, 2, 12, Token.CARD);
            }
            case STANDBY -> {
                bar(pen, x, y + 1, 20);
                hollowBar(pen, x, y + 8);
            }
            case RUNGS -> {
                bar(pen, x, y + 1, 20);
                bar(pen, x, y + 8, 20);
                for (var rung = 3; rung <= 13; rung += 5) {
                    pen.rect(x + rung, y + 4, 3, 4, Token.FG_MUTED);
                }
            }
            case SPLIT -> {
                for (var row = 1; row <= 8; row += 7) {
                    bar(pen, x, y + row, 9);
                    bar(pen, x + 11, y + row, 9);
                }
            }
            case UNFIT -> {
                hollowBar(pen, x, y + 1);
                hollowBar(pen, x, y + 8);
                pen.rect(x + 9, y - 1, 2, 14, Token.FG_MUTED);
            }
        }
    }

    private static void bar(Pen pen, double x, double y, double width) {
        pen.rect(x, y, width, 3, Token.FG_MUTED);
    }

    private static void hollowBar(Pen pen, double x, double y) {
        bar(pen, x, y, 20);
        pen.rect(x + 1, y + 1, 18, 1, Token.CARD);
    }

    static void draw(Pen pen, FunctionsView view, Mark mark) {
        var box = view.bounds();
        Bodies.draw(pen, box, mark, 6, Token.CARD);
        pen.icon(NetworkIcon.SRIOV, box.x() + 12, box.y() + 8, 14, Token.FG_MUTED);
        pen.name(box.x() + 31, box.y() + 19, view.name(), TextStyle.NAME, Bodies.name(mark), 62);
        pen.fact(
                box.right() - 8,
                box.y() + 19,
                view.used() + " of " + view.total(),
                TextStyle.END_LABEL,
                Bodies.fact(mark),
                Anchor.END,
                0);
        var slots = Math.min(16, view.total());
        var filled =
                view.total() <= 16
                        ? view.used()
                        : (int) Math.ceil(16.0 * view.used() / view.total());
        for (var i = 0; i < slots; i++) {
            var x = box.x() + 12 + i % 8 * 16;
            var y = box.y() + 30 + i / 8 * 13;
            if (i < filled) {
                pen.roundRect(x, y, 13, 10, 2, Token.VIOLET);
            } else {
                pen.box(new Box(x, y, 13, 10), 2, Token.LINE_STRONG, Token.CARD, 1);
            }
        }
    }

    static void draw(Pen pen, CarrierView view, Mark mark) {
        var box = view.bounds();
        Bodies.draw(pen, box, mark, 6, Token.CARD);
        var down = view.platformOwned() ? 3 : 0;
        if (view.platformOwned()) {
            pen.hatch(new Box(box.x() + 2, box.y() + 2, box.width() - 4, 5), 6, 3, Token.HATCH);
            pen.rect(box.x() + 2, box.y() + 7, box.width() - 4, 1, Token.PLATE_LINE);
        }
        view.role().ifPresent(r -> Tiles.bar(pen, r, box.x(), box.y() + 6, box.height() - 12));
        pen.icon(view.icon(), box.x() + 12, box.y() + 8 + down, 14, Token.FG_MUTED);
        var style = Bodies.name(TextStyle.NAME, mark);
        var room = box.width() - 31 - 26 - (view.platformOwned() ? 16 : 0);
        pen.name(box.x() + 31, box.y() + 19 + down, view.name(), style, Bodies.name(mark), room);
        if (view.platformOwned()) {
            var after = Math.min(room, Math.ceil(TextRuler.width(view.name(), style))) + 5;
            pen.icon(
                    NetworkIcon.LOCK, box.x() + 31 + after, box.y() + 9 + down, 11, Token.FG_MUTED);
        }
        pen.fact(
                box.x() + 12,
                box.y() + 35 + down,
                mark.fact().orElse(view.fact()),
                Bodies.fact(TextStyle.FACT, mark),
                Bodies.fact(mark),
                box.width() - 20);
        view.role().ifPresent(r -> Tiles.tile(pen, r, box.right() - 24, box.y() + 6 + down, 18));
    }

    static void draw(Pen pen, PlugView view, boolean lit) {
        var box = view.bounds();
        pen.roundRect(
                box.x(), box.y(), box.width(), box.height(), 2, lit ? Token.FOCUS : Token.SOCKET);
        if (view.localnet()) {
            pen.rect(box.x() + 2, box.y() + 3, 3, 1, Token.SOCKET_IN);
            pen.rect(box.x() + 2, box.y() + 6, 3, 1, Token.SOCKET_IN);
            pen.rect(box.x() + 5, box.y() + 2, 3, 6, Token.SOCKET_IN);
        } else {
            pen.rect(box.x() + 3, box.y() + 3, 4, 4, Token.SOCKET_IN);
        }
    }
}
