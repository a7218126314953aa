package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.EdgeRoute.Kind;
import io.plumbline.app.canvas.scene.EdgeRoute.Piece;
import io.plumbline.model.arrange.Box;
import java.util.ArrayList;
import java.util.List;

/// Where two lines cross, the later one leaves a gap in the earlier one.
final class Crossings {
    private static final int HALF_GAP = 5;

    /// Longer lines run through a whole fabric: they cross hundreds of others, and as many gaps would
    /// neither be seen nor cheap.
    private static final int LONGEST = 1600;

    private record Line(EdgeRoute edge, Piece piece) {}

    private Crossings() {}

    static List<EdgeRoute> cut(List<EdgeRoute> edges) {
        var earlier = new SpatialGrid<Line>();
        var cut = new ArrayList<EdgeRoute>(edges.size());
        // From the last to the first: whatever is in the grid is drawn later.
        for (var i = edges.size() - 1; i >= 0; i--) {
            var edge = edges.get(i);
            if (!isCut(edge)) {
                cut.addFirst(edge);
                continue;
            }
            var pieces = new ArrayList<Piece>();
            for (var piece : edge.pieces()) {
                pieces.addAll(
                        isLong(piece)
                                ? List.of(piece)
                                : without(piece, gaps(edge, piece, earlier)));
            }
            for (var piece : edge.pieces()) {
                if (!isLong(piece)) {
                    earlier.add(new Line(edge, piece), box(piece));
                }
            }
            cut.addFirst(edge.withPieces(pieces));
        }
        return cut;
    }

    private static boolean isLong(Piece piece) {
        return to(piece) - from(piece) > LONGEST;
    }

    private static boolean isCut(EdgeRoute edge) {
        return edge.kind() != Kind.BUNDLE && edge.kind() != Kind.TRUNK;
    }

    private static List<Integer> gaps(EdgeRoute edge, Piece piece, SpatialGrid<Line> later) {
        var gaps = new ArrayList<Integer>();
        for (var line : later.in(box(piece))) {
            var other = line.piece();
            if (line.edge().source().equals(edge.source())
                    || other.isHorizontal() == piece.isHorizontal()) {
                continue;
            }
            var across = piece.isHorizontal() ? other.x1() : other.y1();
            var along = piece.isHorizontal() ? piece.y1() : piece.x1();
            if (isInside(across, from(piece), to(piece))
                    && isInside(along, from(other), to(other))) {
                gaps.add(across);
            }
        }
        gaps.sort(null);
        return gaps;
    }

    private static boolean isInside(int value, int from, int to) {
        return value > from && value < to;
    }

    private static List<Piece> without(Piece piece, List<Integer> gaps) {
        if (gaps.isEmpty()) {
            return List.of(piece);
        }
        var parts = new ArrayList<Piece>();
        var start = from(piece);
        for (var gap : gaps) {
            if (gap - HALF_GAP > start) {
                parts.add(part(piece, start, gap - HALF_GAP));
            }
            start = Math.max(start, gap + HALF_GAP);
        }
        if (start < to(piece)) {
            parts.add(part(piece, start, to(piece)));
        }
        return parts;
    }

    private static Piece part(Piece piece, int from, int to) {
        return piece.isHorizontal()
                ? new Piece(from, piece.y1(), to, piece.y1())
                : new Piece(piece.x1(), from, piece.x1(), to);
    }

    private static int from(Piece piece) {
        return piece.isHorizontal()
                ? Math.min(piece.x1(), piece.x2())
                : Math.min(piece.y1(), piece.y2());
    }

    private static int to(Piece piece) {
        return piece.isHorizontal()
                ? Math.max(piece.x1(), piece.x2())
                : Math.max(piece.y1(), piece.y2());
    }

    private static Box box(Piece piece) {
        return piece.isHorizontal()
                ? new Box(from(piece), piece.y1(), to(piece) - from(piece), 0)
                : new Box(piece.x1(), from(piece), 0, to(piece) - from(piece));
    }
}
