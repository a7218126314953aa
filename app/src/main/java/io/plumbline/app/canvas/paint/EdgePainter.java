package io.plumbline.app.canvas.paint;

import io.plumbline.app.canvas.draw.Anchor;
import io.plumbline.app.canvas.scene.Detail;
import io.plumbline.app.canvas.scene.EdgeLabel;
import io.plumbline.app.canvas.scene.EdgeRoute;
import io.plumbline.app.canvas.scene.EdgeRoute.Piece;
import io.plumbline.app.canvas.scene.Mark.Look;
import io.plumbline.app.canvas.scene.Marks;
import io.plumbline.app.theme.TextRuler;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.app.theme.Token;
import io.plumbline.model.topology.ElementId;

/// Lines as filled rectangles, because stroked paths are too slow without a graphics card.
final class EdgePainter {
    private final Pen pen;
    private final Marks marks;
    private final Detail detail;

    EdgePainter(Pen pen, Marks marks, Detail detail) {
        this.pen = pen;
        this.marks = marks;
        this.detail = detail;
    }

    boolean isDrawn(EdgeRoute edge) {
        return switch (edge.kind()) {
            case LINK, EXTERNAL -> true;
            case CABLE, WIRE, PEER -> detail != Detail.FAR;
            case MEMBER -> detail == Detail.NEAR;
            case BUNDLE -> detail == Detail.MIDDLE;
            case TRUNK -> detail == Detail.FAR;
        };
    }

    boolean isLit(EdgeRoute edge) {
        return isMarked(edge.from()) && isMarked(edge.to())
                || marks.selected().contains(edge.id())
                || marks.hovered().filter(edge.id()::equals).isPresent();
    }

    /// A line is cut when what it stands for, or what is at one of its ends, is lost.
    private boolean isCut(EdgeRoute edge) {
        return marks.isLost(edge.id()) || marks.isLost(edge.from()) || marks.isLost(edge.to());
    }

    private boolean isMarked(ElementId id) {
        return marks.isLit(id);
    }

    void draw(EdgeRoute edge) {
        var lit = isLit(edge);
        pen.dim(!lit && marks.dimOthers());
        var look = isCut(edge) ? Look.LOST : marks.of(edge.id()).look();
        var thickness = thickness(edge, lit);
        var token = lit ? Token.FOCUS : heat(look);
        for (var piece : edge.pieces()) {
            switch (look) {
                case ADDED -> dashed(piece, 5, 4, Token.OK);
                case REMOVED -> dashed(piece, 6, 4, Token.ERR);
                case LOST -> dashed(piece, 3, 5, Token.ERR);
                case UNKNOWN -> dashed(piece, 2, 4, Token.UNK);
                case NORMAL,
                        HOVER,
                        LIT,
                        WARNING,
                        DEGRADED,
                        DIFFERS,
                        ERROR,
                        WARM,
                        HOT,
                        WORKS,
                        DRAWBACK,
                        REFUSED ->
                        solid(piece, thickness, token);
            }
        }
        pen.dim(false);
    }

    private static Token heat(Look look) {
        return look == Look.HOT ? Token.ERR : look == Look.WARM ? Token.WARN : Token.CABLE;
    }

    /// Thickness in pixels: geometry scales, yet a line never gets thinner than it can be seen.
    private double thickness(EdgeRoute edge, boolean lit) {
        var scale = detail == Detail.NEAR ? pen.zoom() : 1;
        var units =
                switch (edge.kind()) {
                    case CABLE, MEMBER, WIRE, PEER, EXTERNAL -> lit ? 3 : 2;
                    case BUNDLE -> 5;
                    case LINK -> detail == Detail.FAR ? 3 : 5;
                    case TRUNK -> 3;
                };
        var inner = detail == Detail.MIDDLE && edge.kind() == EdgeRoute.Kind.WIRE && !lit;
        return Math.max(inner ? 1 : 2, Math.round((inner ? 1.5 : units) * scale));
    }

    private void solid(Piece piece, double thickness, Token token) {
        var before = Math.floor(thickness / 2);
        var x1 = Math.min(pen.x(piece.x1()), pen.x(piece.x2()));
        var x2 = Math.max(pen.x(piece.x1()), pen.x(piece.x2()));
        var y1 = Math.min(pen.y(piece.y1()), pen.y(piece.y2()));
        var y2 = Math.max(pen.y(piece.y1()), pen.y(piece.y2()));
        if (piece.y1() == piece.y2()) {
            pen.surface()
                    .fillRect(x1, y1 - before, Math.max(1, x2 - x1), thickness, pen.colour(token));
        } else {
            pen.surface()
                    .fillRect(
                            x1 - before,
                            y1 - before,
                            thickness,
                            y2 - y1 + thickness,
                            pen.colour(token));
        }
    }

    private void dashed(Piece piece, int on, int off, Token token) {
        var horizontal = piece.y1() == piece.y2();
        var from = horizontal ? Math.min(piece.x1(), piece.x2()) : Math.min(piece.y1(), piece.y2());
        var to = horizontal ? Math.max(piece.x1(), piece.x2()) : Math.max(piece.y1(), piece.y2());
        for (var at = from; at < to; at += on + off) {
            var length = Math.min(on, to - at);
            if (horizontal) {
                pen.rect(at, piece.y1() - 1.0, length, 2, token);
            } else {
                pen.rect(piece.x1() - 1.0, at, 2, length, token);
            }
        }
    }

    void draw(EdgeLabel label) {
        if (detail != Detail.NEAR) {
            return;
        }
        pen.dim(marks.dimOthers() && !marks.isLit(label.edge()));
        var style = TextStyle.END_LABEL;
        if (label.onPlate()) {
            var width = Math.ceil(TextRuler.width(label.text(), style)) + 16;
            pen.roundRect(label.x() - width / 2, label.baseline() - 13, width, 18, 4, Token.FRAME);
            pen.fact(
                    label.x(),
                    label.baseline(),
                    label.text(),
                    style,
                    Token.FG_MUTED,
                    Anchor.MIDDLE,
                    0);
        } else {
            pen.fact(
                    label.x(),
                    label.baseline(),
                    label.text(),
                    style,
                    Token.FG_MUTED,
                    label.endsAtX() ? Anchor.END : Anchor.START,
                    0);
        }
        pen.dim(false);
    }
}
