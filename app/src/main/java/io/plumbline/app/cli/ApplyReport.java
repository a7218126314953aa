package io.plumbline.app.cli;

import io.plumbline.export.cluster.apply.ApplyState;
import io.plumbline.export.cluster.apply.Journal;
import java.util.List;

/// Where an apply stands, as it is printed in JSON.
record ApplyReport(
        String apiVersion,
        String kind,
        String design,
        String context,
        String begun,
        String phase,
        int done,
        int total,
        String reason,
        List<Step> steps) {

    record Step(int number, String target, String state, String text) {}

    static ApplyReport of(Journal journal) {
        var state = journal.state();
        return new ApplyReport(
                "plumbline.io/v1",
                "ApplyReport",
                journal.plan().design(),
                journal.plan().context(),
                journal.begun(),
                state.phase().word(),
                state.done(),
                state.steps(),
                state.reason(),
                state.of().stream()
                        .map(each ->
                                new Step(each.number(), each.target(), each.word(), each.text()))
                        .toList());
    }

    static String words(ApplyState state) {
        var words =
                switch (state.phase()) {
                    case APPLYING ->
                            "interrupted after %d of %d steps: apply goes on, revert goes back";
                    case STOPPED ->
                            "stopped after %d of %d steps: apply tries again, revert goes back";
                    case APPLIED -> "%d of %d steps are done: keep or revert";
                    case KEPT -> "%d of %d steps are done and kept";
                    case REVERTING ->
                            "on the way back, not finished: revert goes on (%d of %d were done)";
                    case REVERTED -> "all is back as it was (%d of %d steps were done)";
                };
        return words.formatted(state.done(), state.steps());
    }
}
