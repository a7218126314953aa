package io.plumbline.app.canvas.scene;

import io.plumbline.model.arrange.Box;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.List;

/// An orthogonal line between two objects, already cut where later lines cross it.
///
/// @param id the cable, link or interface that the line stands for
/// @param from object at its start; the line is lit when both ends are
/// @param to object at its end
/// @param source lines of one source share a trunk and leave no gaps in each other
/// @param corners x and y in turn
/// @param pieces straight parts that are drawn
public record EdgeRoute(
        ElementId id,
        ElementId from,
        ElementId to,
        Kind kind,
        Object source,
        List<Integer> corners,
        List<Piece> pieces,
        Box bounds) {

    public enum Kind {
        /// A cable of a host that is in no LAG.
        CABLE,
        /// One of the cables of a LAG; seen from further away they are one bundle.
        MEMBER,
        /// The cables of a LAG as one thick line, seen from further away.
        BUNDLE,
        /// A connection inside a host or from it to a network.
        WIRE,
        /// The cable of an external.
        EXTERNAL,
        /// The cables between two switches or pairs.
        LINK,
        /// The link that makes two switches a pair.
        PEER,
        /// The connection of a block seen from far.
        TRUNK
    }

    /// A straight part, horizontal or vertical.
    public record Piece(int x1, int y1, int x2, int y2) {
        boolean isHorizontal() {
            return y1 == y2;
        }
    }

    static EdgeRoute of(
            ElementId id,
            ElementId from,
            ElementId to,
            Kind kind,
            Object source,
            Integer... corners) {
        var list = List.of(corners);
        var pieces = new ArrayList<Piece>();
        var left = Integer.MAX_VALUE;
        var top = Integer.MAX_VALUE;
        var right = Integer.MIN_VALUE;
        var bottom = Integer.MIN_VALUE;
        for (var i = 0; i < list.size(); i += 2) {
            left = Math.min(left, list.get(i));
            right = Math.max(right, list.get(i));
            top = Math.min(top, list.get(i + 1));
            bottom = Math.max(bottom, list.get(i + 1));
            if (i > 0) {
                var piece =
                        new Piece(list.get(i - 2), list.get(i - 1), list.get(i), list.get(i + 1));
                if (piece.x1() != piece.x2() || piece.y1() != piece.y2()) {
                    pieces.add(piece);
                }
            }
        }
        return new EdgeRoute(
                id,
                from,
                to,
                kind,
                source,
                list,
                List.copyOf(pieces),
                new Box(left, top, right - left, bottom - top));
    }

    EdgeRoute withPieces(List<Piece> cut) {
        return new EdgeRoute(id, from, to, kind, source, corners, List.copyOf(cut), bounds);
    }

    /// Distance of a point to the line, in canvas units.
    public double distance(double x, double y) {
        var best = Double.MAX_VALUE;
        for (var i = 2; i < corners.size(); i += 2) {
            var left = Math.min(corners.get(i - 2), corners.get(i));
            var right = Math.max(corners.get(i - 2), corners.get(i));
            var top = Math.min(corners.get(i - 1), corners.get(i + 1));
            var bottom = Math.max(corners.get(i - 1), corners.get(i + 1));
            var dx = Math.max(Math.max(left - x, 0), x - right);
            var dy = Math.max(Math.max(top - y, 0), y - bottom);
            best = Math.min(best, Math.max(dx, dy));
        }
        return best;
    }
}
