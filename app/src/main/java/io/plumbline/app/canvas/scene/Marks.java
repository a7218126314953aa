package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.app.canvas.scene.Mark.Look;
import io.plumbline.model.topology.ElementId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is different from the plain picture: selection, lit path, hover, verdicts, judged targets,
/// and what a simulation found.
///
/// @param verdicts worst verdict of each object
/// @param judged targets of the drag that is going on
/// @param dimOthers whether everything that is not lit is dimmed
/// @param simulated what failures do to objects; while there are some, they stand in place of
///     verdicts and of the lit path
public record Marks(
        Set<ElementId> selected,
        Set<ElementId> lit,
        Optional<ElementId> hovered,
        Map<ElementId, Badge> verdicts,
        Map<ElementId, Mark> judged,
        boolean dimOthers,
        Map<ElementId, Mark> simulated) {

    public static final Marks NONE =
            new Marks(Set.of(), Set.of(), Optional.empty(), Map.of(), Map.of(), false, Map.of());

    public Marks {
        selected = Set.copyOf(selected);
        lit = Set.copyOf(lit);
        verdicts = Map.copyOf(verdicts);
        judged = Map.copyOf(judged);
        simulated = Map.copyOf(simulated);
    }

    public boolean isLit(ElementId id) {
        return simulated.isEmpty() ? lit.contains(id) : simulatedLook(id) == Look.LIT;
    }

    /// Whether an object passes nothing any more, so that its cables are drawn cut.
    public boolean isLost(ElementId id) {
        return simulatedLook(id) == Look.LOST;
    }

    private Look simulatedLook(ElementId id) {
        var mark = simulated.get(id);
        return mark == null ? Look.NORMAL : mark.look();
    }

    /// The verdict at an object, or what the simulation says in its place.
    public Optional<Badge> badge(ElementId id) {
        if (simulated.isEmpty()) {
            return Optional.ofNullable(verdicts.get(id));
        }
        return Optional.ofNullable(simulated.get(id)).flatMap(Mark::badge);
    }

    /// How the object is drawn.
    public Mark of(ElementId id) {
        var fromDrag = judged.get(id);
        if (fromDrag != null) {
            return fromDrag;
        }
        var isHovered = hovered.filter(id::equals).isPresent();
        if (!simulated.isEmpty()) {
            var found = simulated.getOrDefault(id, Mark.NORMAL);
            return isHovered && found.look() == Look.NORMAL ? found.with(Look.HOVER) : found;
        }
        var mark = Mark.NORMAL;
        if (lit.contains(id) || selected.contains(id)) {
            mark = mark.with(Look.LIT);
        } else if (isHovered) {
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
        return new Marks(ids, path, hovered, verdicts, judged, dimOthers, simulated);
    }

    public Marks withHovered(Optional<ElementId> id) {
        return new Marks(selected, lit, id, verdicts, judged, dimOthers, simulated);
    }

    public Marks withVerdicts(Map<ElementId, Badge> worst) {
        return new Marks(selected, lit, hovered, worst, judged, dimOthers, simulated);
    }

    public Marks withJudged(Map<ElementId, Mark> targets) {
        return new Marks(selected, lit, hovered, verdicts, targets, dimOthers, simulated);
    }

    public Marks withDimOthers(boolean dim) {
        return new Marks(selected, lit, hovered, verdicts, judged, dim, simulated);
    }

    public Marks withSimulated(Map<ElementId, Mark> found) {
        return new Marks(selected, lit, hovered, verdicts, judged, dimOthers, found);
    }
}
