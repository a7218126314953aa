package io.plumbline.export.cluster.apply;

import io.plumbline.export.cluster.plan.SavedPlan;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a journal begins with: all that is needed to go on or back without anything else.
///
/// @param revert what undoes each step, by its number
public record JournalHead(
        String apiVersion,
        String kind,
        String begun,
        SavedPlan plan,
        Map<Integer, List<RevertAction>> revert) {

    public JournalHead {
        revert = new TreeMap<>(revert);
    }
}
