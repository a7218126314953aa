package io.plumbline.export.cluster.apply;

import io.plumbline.export.cluster.apply.JournalEntry.Event;
import java.util.ArrayList;
import java.util.List;

/// Where an apply stands, told from its journal alone.
///
/// @param done steps that are known to be done
/// @param reason why it stopped; empty where it did not
public record ApplyState(Phase phase, int done, int steps, String reason, List<StepState> of) {

    /// Which way it goes.
    public enum Phase {
        /// Under way, or interrupted: it can go on or back.
        APPLYING("applying"),
        /// All is done and waits for a decision.
        APPLIED("applied"),
        /// A step failed: it can go on or back.
        STOPPED("stopped"),
        KEPT("kept"),
        /// On the way back, or interrupted there.
        REVERTING("reverting"),
        REVERTED("reverted");

        private final String word;

        Phase(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// @param word `waiting`, `sent`, `done`, `failed` or `undone`
    public record StepState(int number, String target, String word, String text) {}

    public ApplyState {
        of = List.copyOf(of);
    }

    static ApplyState of(Journal journal) {
        var states = new ArrayList<StepState>();
        for (var step : journal.plan().steps()) {
            var failed = journal.last(Event.FAILED, step.number());
            var actions = journal.revert(step.number()).size();
            var undone =
                    actions > 0
                            && journal.has(Event.SENDING, step.number())
                            && journal.isUndone(step.number(), actions - 1);
            states.add(
                    new StepState(
                            step.number(),
                            step.target().toString(),
                            undone
                                    ? "undone"
                                    : journal.has(Event.DONE, step.number())
                                            ? "done"
                                            : isLast(journal, step.number(), Event.FAILED)
                                                    ? "failed"
                                                    : journal.has(Event.SENDING, step.number())
                                                            ? "sent"
                                                            : "waiting",
                            failed.map(JournalEntry::text).orElse("")));
        }
        var done = (int) states.stream().filter(each -> each.word().equals("done")).count();
        return new ApplyState(phase(journal), done, states.size(), reason(journal), states);
    }

    private static boolean isLast(Journal journal, int step, Event event) {
        return journal.entries().stream()
                .filter(entry -> entry.step() == step)
                .reduce((_, later) -> later)
                .filter(entry -> entry.event() == event)
                .isPresent();
    }

    private static Phase phase(Journal journal) {
        var phase = Phase.APPLYING;
        for (var entry : journal.entries()) {
            phase =
                    switch (entry.event()) {
                        case SENDING, SENT, DONE -> phase == Phase.STOPPED ? Phase.APPLYING : phase;
                        case FAILED -> phase == Phase.REVERTING ? phase : Phase.STOPPED;
                        case APPLIED -> Phase.APPLIED;
                        case KEPT -> Phase.KEPT;
                        case REVERTING, UNDONE -> Phase.REVERTING;
                        case REVERTED -> Phase.REVERTED;
                    };
        }
        return phase;
    }

    private static String reason(Journal journal) {
        return journal.entries().stream()
                .reduce((_, later) -> later)
                .filter(entry -> entry.event() == Event.FAILED)
                .map(JournalEntry::text)
                .orElse("");
    }
}
