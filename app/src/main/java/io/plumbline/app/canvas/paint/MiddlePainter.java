package io.plumbline.app.canvas.paint;

import io.plumbline.app.canvas.draw.Anchor;
import io.plumbline.app.canvas.scene.Mark;
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
import io.plumbline.app.theme.RoleLook;
import io.plumbline.app.theme.TextRuler;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.app.theme.Token;
import io.plumbline.icons.NetworkIcon;
import java.util.Optional;

/// Objects as outlined plates with a name of eleven pixels; what does not fit is left out.
final class MiddlePainter {
    private static final TextStyle NAME = TextStyle.medium(11);
    private static final TextStyle CLASS_NAME = TextStyle.semibold(12.5);
    private static final TextStyle BUNDLE = TextStyle.semibold(10);
    private static final double TILE = 14;
    private static final double TICK = 4;

    private final Pen pen;

    MiddlePainter(Pen pen) {
        this.pen = pen;
    }

    void draw(NodeView node, Mark mark) {
        switch (node) {
            case HostClassView view -> hostClass(view, mark);
            case PairView view -> {
                FabricPainter.draw(pen, view, mark.withFact(""));
            }
            case NicView view -> tick(view, mark);
            case BondView view -> plate(view, mark, Optional.empty(), Optional.empty());
            case FunctionsView view -> plate(view, mark, Optional.empty(), Optional.empty());
            case CarrierView view -> plate(view, mark, view.role(), Optional.empty());
            case NetworkView view -> plate(view, mark, view.role(), Optional.empty());
            case SwitchView view ->
                    plate(view, mark, Optional.empty(), Optional.of(NetworkIcon.SWITCH));
            case ExternalView view -> plate(view, mark, Optional.empty(), Optional.of(view.icon()));
            case CapsuleView view -> bundleLabel(view, mark);
            case NoteView view -> FabricPainter.draw(pen, view, mark);
            case PlugView _ -> {}
        }
    }

    private void hostClass(HostClassView view, Mark mark) {
        var box = view.bounds();
        Bodies.draw(pen, box, mark, 8, Token.CARD);
        var left = pen.x(box.x());
        var right = pen.x(box.right());
        var baseline = pen.y(box.y()) + 15;
        pen.surface()
                .fillRect(
                        left + 1,
                        pen.y(box.y()) + 21,
                        right - left - 2,
                        1,
                        pen.colour(Token.PLATE_LINE));
        var tiles = view.roles().size() * (TILE + 4);
        var room = right - left - 20 - tiles;
        var title = view.count().isEmpty() ? view.name() : view.name() + "  " + view.count();
        pen.surface()
                .text(
                        TextRuler.fit(title, CLASS_NAME, Math.max(0, room)),
                        left + 8,
                        baseline,
                        CLASS_NAME,
                        pen.colour(Bodies.name(mark)),
                        Anchor.START);
        for (var i = 0; i < view.roles().size(); i++) {
            pixelTile(view.roles().get(i), right - tiles - 4 + i * (TILE + 4), pen.y(box.y()) + 4);
        }
    }

    private void plate(
            NodeView view, Mark mark, Optional<RoleLook> role, Optional<NetworkIcon> icon) {
        var box = view.bounds();
        Bodies.draw(pen, box, mark, 6, Token.CARD);
        role.ifPresent(look -> Tiles.bar(pen, look, box.x(), box.y() + 6, box.height() - 12));
        var left = pen.x(box.x()) + 8;
        var right = pen.x(box.right()) - 4;
        var middle = (pen.y(box.y()) + pen.y(box.bottom())) / 2;
        if (role.isPresent()) {
            right -= TILE;
            pixelTile(role.get(), right, Math.round(middle - TILE / 2));
        }
        if (icon.isPresent()) {
            pen.surface()
                    .icon(icon.get(), left, Math.round(middle - 6), 12, pen.colour(Token.FG_MUTED));
            left += 16;
        }
        var fitting = shortened(view.name(), right - left - 2);
        pen.surface()
                .text(
                        fitting,
                        left,
                        Math.round(middle + 4),
                        NAME,
                        pen.colour(Bodies.name(mark)),
                        Anchor.START);
    }

    /// A VLAN interface that is named after its base is called by the rest where space is short.
    private static String shortened(String name, double room) {
        var dot = name.lastIndexOf('.');
        return dot > 0 && TextRuler.width(name, NAME) > room
                ? TextRuler.fit(name.substring(dot), NAME, room)
                : TextRuler.fit(name, NAME, room);
    }

    private void tick(NicView view, Mark mark) {
        var token =
                switch (mark.look()) {
                    case LIT, HOVER -> Token.FOCUS;
                    case ERROR, LOST, REMOVED, HOT -> Token.ERR;
                    case WARNING, DEGRADED, DIFFERS, DRAWBACK, WARM -> Token.WARN;
                    case ADDED, WORKS -> Token.OK;
                    case NORMAL, UNKNOWN, REFUSED -> Token.SOCKET;
                };
        var x = pen.x(view.bounds().x());
        var y = pen.y(view.bounds().centreY());
        var right = pen.x(view.bounds().right());
        pen.surface().fillRect(x, y - 1, right - x, 1, pen.colour(Token.CABLE));
        pen.surface().fillRect(x - TICK / 2, y - TICK / 2, TICK, TICK, pen.colour(token));
    }

    private void bundleLabel(CapsuleView view, Mark mark) {
        var width = 44.0;
        var height = 20.0;
        var box = view.bounds();
        var x = Math.round((pen.x(box.x()) + pen.x(box.right())) / 2 - width / 2);
        var y = Math.round((pen.y(box.y()) + pen.y(box.bottom())) / 2 - height / 2);
        var line =
                switch (mark.look()) {
                    case LIT -> Token.FOCUS;
                    case LOST, HOT -> Token.ERR;
                    case DEGRADED, WARM -> Token.WARN;
                    case NORMAL,
                            HOVER,
                            ADDED,
                            WARNING,
                            DIFFERS,
                            UNKNOWN,
                            REMOVED,
                            ERROR,
                            WORKS,
                            DRAWBACK,
                            REFUSED ->
                            Token.CABLE;
                };
        pen.surface().fillRoundRect(x, y, width, height, 10, pen.colour(line));
        pen.surface()
                .fillRoundRect(
                        x + 1.5, y + 1.5, width - 3, height - 3, 8.5, pen.colour(Token.CARD));
        var text = TextRuler.width(view.fact(), BUNDLE) < width - 4 ? view.fact() : view.name();
        pen.surface()
                .text(
                        TextRuler.fit(text, BUNDLE, width - 6),
                        x + width / 2,
                        y + 14,
                        BUNDLE,
                        pen.colour(Token.FG),
                        Anchor.MIDDLE);
    }

    /// A tile of fixed size on the screen.
    private void pixelTile(RoleLook role, double left, double top) {
        Tiles.tile(pen.inPixels(), role, left, top, TILE);
    }
}
