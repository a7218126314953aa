package io.plumbline.model.drop;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.rule.Message;
import io.plumbline.model.topology.ElementId;
import java.util.List;
import java.util.Optional;

/// What would happen if the dragged thing were dropped on a target.
///
/// @param hint consequence or reason in two or three words, for the target's fact line
/// @param sentence the same in a sentence, for the bubble
/// @param details one line per new object, then the work that others get
/// @param edit empty when refused
/// @param hosts how many hosts change
public record Drop(
        Outcome outcome,
        ElementId target,
        Message hint,
        Message sentence,
        List<Message> details,
        Optional<Edit> edit,
        int hosts) {

    /// The three groups in which targets are shown.
    public enum Outcome {
        WORKS,
        DRAWBACK,
        REFUSED
    }

    static Drop works(ElementId target, Message hint, Edit edit, int hosts) {
        return new Drop(Outcome.WORKS, target, hint, hint, List.of(), Optional.of(edit), hosts);
    }

    static Drop refused(ElementId target, Message hint, Message sentence) {
        return new Drop(Outcome.REFUSED, target, hint, sentence, List.of(), Optional.empty(), 0);
    }

    Drop with(List<Message> lines) {
        return new Drop(outcome, target, hint, sentence, lines, edit, hosts);
    }

    Drop drawback(Message hint, Message sentence) {
        return new Drop(Outcome.DRAWBACK, target, hint, sentence, details, edit, hosts);
    }

    public boolean isAllowed() {
        return outcome != Outcome.REFUSED;
    }
}
