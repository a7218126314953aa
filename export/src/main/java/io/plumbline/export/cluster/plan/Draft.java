package io.plumbline.export.cluster.plan;

import io.plumbline.export.cluster.plan.PlanStep.Action;
import io.plumbline.export.cluster.plan.PlanStep.Impact;
import io.plumbline.export.cluster.plan.PlanStep.Risk;
import io.plumbline.export.cluster.plan.PlanStep.Seen;
import io.plumbline.export.manifest.Delivery;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.plan.PolicyIntent;
import java.util.ArrayList;
import java.util.List;

/// A step before the server was asked about it.
///
/// @param intents what the rules read about it
record Draft(
        String wave,
        Action action,
        Target target,
        Delivery delivery,
        List<String> hosts,
        String body,
        List<String> words,
        Impact impact,
        Seen seen,
        List<PolicyIntent> intents,
        List<PlannedChange> changes) {

    static final Impact QUIET = new Impact(Risk.NONE, "", 0, 2, 0);

    Draft replacing(String why) {
        var more = new ArrayList<>(words);
        more.add("deleted and made again: " + why);
        return new Draft(
                wave,
                Action.REPLACE,
                target,
                delivery,
                hosts,
                body,
                more,
                impact,
                seen,
                intents,
                changes);
    }

    PlanStep step(PlanStep.DryRun check, List<PlanStep.ForeignOwner> owners) {
        return new PlanStep(
                0, wave, action, target, delivery, hosts, body, words, impact, seen, check, owners);
    }
}
