package io.plumbline.model.rule.mig;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// MIG-05: a host is emptied within the time that maintenance allows.
final class HostsEmptyInTime implements Rule {

    private static final double MINUTES = 30;
    private static final int MOST_PER_NODE = 8;

    @Override
    public String id() {
        return "MIG-05";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var allowed = context.parameter("evacMinutes", MINUTES) * 60;
        var findings = new ArrayList<Finding>();
        for (var evacuation : Evacuations.of(context)) {
            var seconds = evacuation.time().evacuation();
            if (seconds.isPresent() && seconds.getAsDouble() > allowed) {
                findings.add(finding(evacuation, seconds.getAsDouble(), allowed));
            }
        }
        return findings;
    }

    private Finding finding(Evacuations evacuation, double seconds, double allowed) {
        var attachment = evacuation.attachment();
        var settings = evacuation.time().settings();
        var builder =
                FindingBuilder.warning(id())
                        .about(evacuation.usage().id())
                        .about(
                                ElementId.onHost(
                                        attachment.group().className(), attachment.carrier()))
                        .on(attachment.hosts())
                        .fact("Gbit/s of one migration", rounded(evacuation.time().each()))
                        .fact("migrations at a time", evacuation.time().atOnce())
                        .says("mig-05", minutes(seconds), minutes(allowed));
        if (settings.limit() > 0) {
            var without = evacuation.with(settings.withoutLimit()).evacuation();
            if (isShorter(without, seconds)) {
                builder.fix(
                        AttributeFixes.virtualization(
                                "No limit for one migration", "bandwidth", Optional.empty()),
                        "fix.no-migration-limit",
                        minutes(without.getAsDouble()));
            }
        }
        for (var more = settings.perNode() + 1; more <= MOST_PER_NODE; more++) {
            var wider = evacuation.with(settings.withPerNode(more)).evacuation();
            if (wider.isPresent() && wider.getAsDouble() <= allowed) {
                builder.fix(
                        AttributeFixes.virtualization(
                                        more + " migrations off one node",
                                        "perNode",
                                        Optional.of(more))
                                .then(
                                        AttributeFixes.virtualization(
                                                "As many in the cluster",
                                                "perCluster",
                                                Optional.of(
                                                        Math.max(more, settings.perCluster())))),
                        "fix.more-migrations",
                        more,
                        minutes(wider.getAsDouble()));
                break;
            }
        }
        return builder.build();
    }

    private static boolean isShorter(OptionalDouble seconds, double than) {
        return seconds.isPresent() && seconds.getAsDouble() < than;
    }

    private static long minutes(double seconds) {
        return Math.round(seconds / 60);
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
