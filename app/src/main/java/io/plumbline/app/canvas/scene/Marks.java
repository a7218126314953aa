package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.app.canvas.scene.Mark.Look;
import io.plumbline.model.topology.ElementId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is different from the plain picture: selection, lit path, hover, verdicts, judged targets.
///
/// @param verdicts worst verdict of each object
/// @param judged targets of the drag that is going on
/// @param dimOthers whether everything that is not lit is dimmed
public record Marks(
        Set<ElementId> selected,
        Set<ElementId> lit,
        Optional<ElementId> hovered,
        Map<ElementId, Badge> verdicts,
        Map<ElementId, Mark> judged,
        boolean dimOthers) {

    public static final Marks NONE =
            new Marks(Set.of(), Set.of(), Optional.empty(), Map.of(), Map.of(), false);

    public Marks {
        selected = Set.copyOf(selected);
        lit = Set.copyOf(lit);
        verdicts = Map.copyOf(verdicts);
        judged = Map.copyOf(judged);
    }

    public boolean isLit(ElementId id) {
        return lit.contains(id);
    }

    /// How the object is drawn.
    public Mark of(ElementId id) {
        var fromDrag = judged.get(id);
        if (fromDrag != null) {
            return fromDrag;
        }
        var mark = Mark.NORMAL;
        if (lit.contains(id) || selected.contains(id)) {
            mark = mark.with(Look.LIT);
        } else if (hovered.filter(id::equals).isPresent()) {
            mark = mark.with(Look.HOVER);
        } else if (dimOthers) {
            return mark.asDimmed();
        }
        var verdict = verdicts.get(id);
        if (verdict == null) {
            return mark;
        }
        mark = mark.withBadge(verdict);
        return switch (verdict) {
            case ERROR -> mark.with(Look.ERROR);
            case WARNING -> mark.with(mark.look() == Look.LIT ? Look.LIT : Look.WARNING);
            case UNKNOWN, OK, ADDED, REMOVED, DIFFERS -> mark;
        };
    }

    public Marks withSelection(Set<ElementId> ids, Set<ElementId> path) {
        return new Marks(ids, path, hovered, verdicts, judged, dimOthers);
    }

    public Marks withHovered(Optional<ElementId> id) {
        return new Marks(selected, lit, id, verdicts, judged, dimOthers);
    }

    public Marks withVerdicts(Map<ElementId, Badge> worst) {
        return new Marks(selected, lit, hovered, worst, judged, dimOthers);
    }

    public Marks withJudged(Map<ElementId, Mark> targets) {
        return new Marks(selected, lit, hovered, verdicts, targets, dimOthers);
    }

    public Marks withDimOthers(boolean dim) {
        return new Marks(selected, lit, hovered, verdicts, judged, dim);
    }
}
