package io.plumbline.export.lab.cluster;

import io.plumbline.export.cluster.plan.PlanStep;
import io.plumbline.export.cluster.plan.SavedPlan;
import io.plumbline.export.lab.apiserver.AuditEntry;
import io.plumbline.export.lab.apiserver.LabApiServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the server's own log says about our writes: each had its dry run before, none was forced, none
/// was about an object that the plan does not show, and deletions name the identity they mean. The lease
/// is no part of a plan: it only says who writes.
public final class WriteProof {

    private WriteProof() {}

    /// The writes that break one of these, in words.
    public static List<String> of(LabApiServer server, SavedPlan plan) {
        var shown = new HashSet<String>();
        for (var step : plan.steps()) {
            shown.add(words(step));
        }
        var asked = new HashSet<String>();
        var broken = new ArrayList<String>();
        for (var entry : server.audit().writes()) {
            if (!entry.agent().equals("plumbline")
                    || entry.object().resource().equals("leases")) {
                continue;
            }
            var what = entry.verb() + " " + words(entry);
            if (entry.isForced()) {
                broken.add(what + " was forced");
            }
            if (entry.isDryRun()) {
                asked.add(what);
            } else {
                judge(entry, what, shown, asked, broken);
            }
        }
        return broken;
    }

    /// How many writes of ours were no dry runs.
    public static long realWrites(LabApiServer server) {
        return server.audit().writes().stream()
                .filter(entry -> entry.agent().equals("plumbline"))
                .filter(entry -> !entry.object().resource().equals("leases"))
                .filter(entry -> !entry.isDryRun())
                .count();
    }

    private static void judge(
            AuditEntry entry,
            String what,
            Set<String> shown,
            Set<String> asked,
            List<String> broken) {
        if (!asked.remove(what)) {
            broken.add(what + " had no dry run");
        }
        if (!shown.contains(words(entry)) && !entry.object().name().startsWith("plumbline-back-")) {
            broken.add(what + " was not shown");
        }
        if (entry.verb().equals("delete") && entry.precondition().isEmpty()) {
            broken.add(what + " named no identity");
        }
    }

    private static String words(AuditEntry entry) {
        return entry.object().resource()
                + " "
                + entry.object().namespace().filter(_ -> !isNamespace(entry)).orElse("")
                + "/"
                + entry.object().name();
    }

    private static boolean isNamespace(AuditEntry entry) {
        return entry.object().resource().equals("namespaces");
    }

    private static String words(PlanStep step) {
        return step.target().resource()
                + " "
                + step.target().namespace()
                + "/"
                + step.target().name();
    }
}
