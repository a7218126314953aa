package io.plumbline.model.edit;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The labelled sequence of topologies of one open design: undo, redo, and whether the present one
/// is the saved one. Bounded; topologies share what they have in common. For one thread.
public final class History {

    /// Steps that can be undone at most.
    public static final int MOST_STEPS = 1000;

    /// @param before what was selected before the step
    /// @param after what is selected after it
    private record Step(
            String label,
            Topology from,
            Topology to,
            List<ElementId> before,
            List<ElementId> after) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private Topology current;
    private Topology saved;
    private List<ElementId> selection = List.of();
    private long revision;

    public History(Topology opened) {
        current = opened;
        saved = opened;
    }

    public Topology current() {
        return current;
    }

    /// Counts every change of [#current()].
    public long revision() {
        return revision;
    }

    public List<ElementId> selection() {
        return selection;
    }

    /// Selecting is no step of its own; it belongs to the step that comes next.
    public void select(List<ElementId> ids) {
        selection = List.copyOf(ids);
    }

    /// Applies the edit and selects what it names; an edit that changes nothing is no step.
    ///
    /// @return whether anything changed
    public boolean apply(Edit edit, List<ElementId> selectionAfter) {
        var next = edit.applyTo(current);
        if (next.equals(current)) {
            return false;
        }
        done.addLast(new Step(edit.label(), current, next, selection, List.copyOf(selectionAfter)));
        if (done.size() > MOST_STEPS) {
            done.removeFirst();
        }
        undone.clear();
        moveTo(next, selectionAfter);
        return true;
    }

    /// Applies the edit and keeps the selection.
    public boolean apply(Edit edit) {
        return apply(edit, selection);
    }

    public boolean canUndo() {
        return !done.isEmpty();
    }

    public boolean canRedo() {
        return !undone.isEmpty();
    }

    /// Label of the step that [#undo()] would take back.
    public Optional<String> undoLabel() {
        return Optional.ofNullable(done.peekLast()).map(Step::label);
    }

    public Optional<String> redoLabel() {
        return Optional.ofNullable(undone.peekLast()).map(Step::label);
    }

    /// Takes the last step back, selection included; without one nothing happens.
    public void undo() {
        var step = done.pollLast();
        if (step != null) {
            undone.addLast(step);
            moveTo(step.from(), step.before());
        }
    }

    public void redo() {
        var step = undone.pollLast();
        if (step != null) {
            done.addLast(step);
            moveTo(step.to(), step.after());
        }
    }

    /// Labels of the steps that can be undone, oldest first.
    public List<String> labels() {
        return done.stream().map(Step::label).toList();
    }

    public void markSaved() {
        saved = current;
    }

    /// Whether the present design differs from the saved one; undoing past the save counts.
    public boolean isModified() {
        return current != saved && !current.equals(saved);
    }

    private void moveTo(Topology topology, List<ElementId> selected) {
        current = topology;
        selection = List.copyOf(selected);
        revision++;
    }
}
