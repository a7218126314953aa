package io.plumbline.app.canvas.paint;

import io.plumbline.app.canvas.draw.Anchor;
import io.plumbline.app.canvas.scene.Mark;
import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.canvas.scene.NodeView;
import io.plumbline.app.canvas.scene.NodeView.BondView;
import io.plumbline.app.canvas.scene.NodeView.CapsuleView;
import io.plumbline.app.canvas.scene.NodeView.CarrierView;
import io.plumbline.app.canvas.scene.NodeView.ExternalView;
import io.plumbline.app.canvas.scene.NodeView.FunctionsView;
import io.plumbline.app.canvas.scene.NodeView.HostClassView;
import io.plumbline.app.canvas.scene.NodeView.NetworkView;
import io.plumbline.app.canvas.scene.NodeView.NicView;
import io.plumbline.app.canvas.scene.NodeView.NoteView;
import io.plumbline.app.canvas.scene.NodeView.PairView;
import io.plumbline.app.canvas.scene.NodeView.PlugView;
import io.plumbline.app.canvas.scene.NodeView.SwitchView;
import io.plumbline.app.theme.TextRuler;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.app.theme.Token;
import io.plumbline.icons.NetworkIcon;
import java.util.Optional;

/// Classes as blocks with one cell a host, coloured by its worst verdict.
final class FarPainter {
    private static final TextStyle NAME = TextStyle.semibold(11.5);
    private static final TextStyle CAPTION = TextStyle.regular(10);
    private static final TextStyle COUNT = TextStyle.semibold(10.5);
    private static final double HEADER = 20;
    private static final double FOOTER = 18;
    private static final double[] PITCHES = {12, 10, 8, 6, 4};

    private final Pen pen;
    private final Marks marks;

    FarPainter(Pen pen, Marks marks) {
        this.pen = pen;
        this.marks = marks;
    }

    void draw(NodeView node, Mark mark) {
        switch (node) {
            case HostClassView view -> block(view, mark);
            case PairView view -> plate(view, mark, Token.FRAME, NetworkIcon.SWITCH_PAIR);
            case SwitchView view -> {
                if (!view.paired()) {
                    plate(view, mark, Token.CARD, NetworkIcon.SWITCH);
                }
            }
            case ExternalView view -> plate(view, mark, Token.CARD, view.icon());
            case NetworkView view -> network(view, mark);
            case NicView _,
                    BondView _,
                    FunctionsView _,
                    CarrierView _,
                    CapsuleView _,
                    PlugView _,
                    NoteView _ -> {}
        }
    }

    private void block(HostClassView view, Mark mark) {
        var box = view.bounds();
        var worst = worst(view);
        var look =
                worst.isPresent() && mark.look() == Mark.Look.NORMAL
                        ? worst.get() == Badge.ERROR
                                ? mark.with(Mark.Look.ERROR)
                                : worst.get() == Badge.WARNING ? mark.with(Mark.Look.WARNING) : mark
                        : mark;
        Bodies.draw(pen, box, look, 6 / pen.zoom(), Token.CARD);
        var left = pen.x(box.x());
        var top = pen.y(box.y());
        var right = pen.x(box.right());
        var bottom = pen.y(box.bottom());
        var surface = pen.surface();
        if (bottom - top < HEADER + 8) {
            return;
        }
        surface.fillRoundRect(
                left + 2, top + 2, right - left - 4, HEADER - 1, 4, pen.colour(Token.CARD_HEAD));
        var dots = view.roles().size() * 11.0;
        var nameRoom = right - left - 12 - dots;
        surface.text(
                TextRuler.fit(view.name(), NAME, Math.max(0, nameRoom)),
                left + 6,
                top + 15,
                NAME,
                pen.colour(Bodies.name(mark)),
                Anchor.START);
        if (nameRoom > 10) {
            for (var i = 0; i < view.roles().size(); i++) {
                Tiles.dot(pen, view.roles().get(i), right - 4 - dots + 11 * i, top + 7);
            }
        }
        cells(view, left + 6, top + HEADER + 6, right - 6, bottom - FOOTER);
        caption(view, left, right, bottom);
    }

    private Optional<Badge> worst(HostClassView view) {
        return view.hosts().stream()
                .flatMap(host -> marks.badge(host).stream())
                .min(Enum::compareTo);
    }

    /// One cell a host in the largest pitch that holds all of them; below that one cell stands for
    /// several hosts.
    private void cells(HostClassView view, double left, double top, double right, double bottom) {
        var count = view.hosts().size();
        if (count == 0 || right - left < PITCHES[PITCHES.length - 1] || bottom - top < 4) {
            return;
        }
        var pitch = PITCHES[PITCHES.length - 1];
        for (var candidate : PITCHES) {
            var columns = Math.floor((right - left + 2) / candidate);
            var rows = Math.floor((bottom - top + 2) / candidate);
            if (columns * rows >= count) {
                pitch = candidate;
                break;
            }
        }
        var columns = Math.max(1, (int) Math.floor((right - left + 2) / pitch));
        var rows = Math.max(1, (int) Math.floor((bottom - top + 2) / pitch));
        var perCell = (count + columns * rows - 1) / (columns * rows);
        var cells = (count + perCell - 1) / perCell;
        var size = Math.max(3, pitch - 2);
        for (var i = 0; i < cells; i++) {
            cell(
                    worstOf(view, i * perCell, Math.min(count, (i + 1) * perCell)),
                    left + i % columns * pitch,
                    top + (double) (i / columns) * pitch,
                    size);
        }
    }

    private Optional<Badge> worstOf(HostClassView view, int from, int to) {
        var worst = Optional.<Badge>empty();
        for (var i = from; i < to; i++) {
            var badge = marks.badge(view.hosts().get(i));
            if (badge.isPresent() && (worst.isEmpty() || badge.get().compareTo(worst.get()) < 0)) {
                worst = badge;
            }
        }
        return worst;
    }

    private void cell(Optional<Badge> verdict, double x, double y, double size) {
        var surface = pen.surface();
        if (verdict.isEmpty()) {
            surface.fillRect(x, y, size, size, pen.colour(Token.HATCH));
            return;
        }
        switch (verdict.get()) {
            case ERROR -> {
                surface.fillRect(x, y, size, size, pen.colour(Token.ERR));
                if (size >= 8) {
                    surface.fillRect(x + size / 2 - 1, y + 2, 2, size - 6, pen.colour(Token.CARD));
                    surface.fillRect(
                            x + size / 2 - 1, y + size - 3, 2, 1.5, pen.colour(Token.CARD));
                }
            }
            case WARNING -> {
                surface.fillRect(x, y, size, size, pen.colour(Token.WARN_TINT));
                surface.fillPolygon(
                        pen.colour(Token.WARN),
                        x + size / 2,
                        y + 1,
                        x + size - 0.5,
                        y + size - 1,
                        x + 0.5,
                        y + size - 1);
            }
            case UNKNOWN -> {
                surface.fillRect(x, y, size, size, pen.colour(Token.UNK));
                surface.fillRect(x + 1, y + 1, size - 2, size - 2, pen.colour(Token.CARD));
            }
            case OK, ADDED, REMOVED, DIFFERS ->
                    surface.fillRect(x, y, size, size, pen.colour(Badges.token(verdict.get())));
        }
    }

    private void caption(HostClassView view, double left, double right, double bottom) {
        var surface = pen.surface();
        var counted = view.hosts().stream().filter(host -> marks.badge(host).isPresent()).count();
        var text = view.hosts().size() == 1 ? "1 host" : view.hosts().size() + " hosts";
        surface.text(
                TextRuler.fit(text, CAPTION, Math.max(0, right - left - 40)),
                left + 6,
                bottom - 6,
                CAPTION,
                pen.colour(Token.FG_MUTED),
                Anchor.START);
        var worst = worst(view);
        if (worst.isPresent() && right - left > 40) {
            surface.text(
                    Long.toString(counted),
                    right - 22,
                    bottom - 6,
                    COUNT,
                    pen.colour(Badges.token(worst.get())),
                    Anchor.END);
            var pixels = pen.inPixels();
            Badges.draw(pixels, worst.get(), right - 13, bottom - 10, 11);
        }
    }

    private void plate(NodeView view, Mark mark, Token fill, NetworkIcon icon) {
        var box = view.bounds();
        Bodies.draw(pen, box, mark, 6 / pen.zoom(), fill);
        var left = pen.x(box.x());
        var room = pen.x(box.right()) - left - 20;
        var middle = Math.round((pen.y(box.y()) + pen.y(box.bottom())) / 2);
        if (room < 14 || pen.y(box.bottom()) - pen.y(box.y()) < 12) {
            return;
        }
        pen.surface().icon(icon, left + 4, middle - 6, 11, pen.colour(Token.FG_MUTED));
        pen.surface()
                .text(
                        TextRuler.fit(view.name(), NAME, room),
                        left + 18,
                        middle + 4,
                        NAME,
                        pen.colour(Bodies.name(mark)),
                        Anchor.START);
    }

    private void network(NetworkView view, Mark mark) {
        var box = view.bounds();
        Bodies.draw(pen, box, mark, 4 / pen.zoom(), Token.CARD);
        var left = pen.x(box.x());
        var middle = Math.round((pen.y(box.y()) + pen.y(box.bottom())) / 2);
        if (pen.y(box.bottom()) - pen.y(box.y()) >= 8) {
            view.role().ifPresent(look -> Tiles.dot(pen, look, left + 4, middle - 4.0));
        }
        var room = pen.x(box.right()) - left - 20;
        if (room > 20 && pen.y(box.bottom()) - pen.y(box.y()) >= 12) {
            pen.surface()
                    .text(
                            TextRuler.fit(view.name(), CAPTION, room),
                            left + 16,
                            middle + 4,
                            CAPTION,
                            pen.colour(Bodies.name(mark)),
                            Anchor.START);
        }
    }
}
