package io.plumbline.model.rule.mig;

import io.plumbline.model.net.Quantity;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.Evacuation;
import io.plumbline.model.simulate.Evacuations;
import io.plumbline.model.simulate.Lever;
import io.plumbline.model.simulate.MigrationSettings;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// MIG-05: a host is emptied within the time that maintenance allows.
final class HostsEmptyInTime implements Rule {

    private static final double MINUTES = 30;

    @Override
    public String id() {
        return "MIG-05";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var allowed = context.parameter("evacMinutes", MINUTES) * 60;
        var findings = new ArrayList<Finding>();
        for (var evacuation : context.evacuations()) {
            if (evacuation.seconds().isEmpty()) {
                continue;
            }
            if (evacuation.seconds().getAsDouble() > allowed) {
                findings.add(finding(evacuation, allowed, "mig-05"));
            } else {
                var less = withOneNicLess(context, evacuation);
                if (less.seconds().orElse(0) > allowed) {
                    findings.add(finding(less, allowed, "mig-05.one-less"));
                }
            }
        }
        return findings;
    }

    /// The evacuation over what one NIC out of order leaves.
    private static Evacuation withOneNicLess(RuleContext context, Evacuation evacuation) {
        return context.usage(evacuation.role())
                .flatMap(u -> Evacuations.withOneNicLess(context.capacity(u), evacuation))
                .map(evacuation::overBandwidth)
                .orElse(evacuation);
    }

    private Finding finding(Evacuation evacuation, double allowed, String key) {
        var attachment = evacuation.attachment();
        var settings = evacuation.time().settings();
        var seconds = evacuation.seconds().orElseThrow();
        var builder =
                FindingBuilder.warning(id())
                        .about(evacuation.role())
                        .about(
                                ElementId.onHost(
                                        attachment.group().className(), attachment.carrier()))
                        .on(evacuation.hosts())
                        .fact("Gbit/s of one migration", rounded(evacuation.time().each()))
                        .fact("migrations at a time", evacuation.time().atOnce())
                        .says(key, minutes(seconds), minutes(allowed));
        for (var lever : evacuation.levers(allowed)) {
            offer(builder, settings, lever);
        }
        return builder.build();
    }

    private static void offer(FindingBuilder builder, MigrationSettings settings, Lever lever) {
        var noLimit =
                AttributeFixes.virtualization(
                        "No limit for one migration", "bandwidth", Optional.empty());
        var number = (int) lever.to();
        var perNode =
                AttributeFixes.virtualization(
                                number + " migrations off one node", "perNode", Optional.of(number))
                        .then(
                                AttributeFixes.virtualization(
                                        "As many in the cluster",
                                        "perCluster",
                                        Optional.of(Math.max(number, settings.perCluster()))));
        switch (lever.kind()) {
            case HIGHER_LIMIT -> {
                var limit = Quantity.parse(number + "Mi");
                builder.fix(
                        AttributeFixes.virtualization(
                                "Limit one migration to " + limit, "bandwidth", Optional.of(limit)),
                        "fix.higher-limit",
                        limit,
                        minutes(lever.seconds()));
            }
            case NO_LIMIT ->
                    builder.fix(noLimit, "fix.no-migration-limit", minutes(lever.seconds()));
            case PER_NODE ->
                    builder.fix(perNode, "fix.more-migrations", number, minutes(lever.seconds()));
            case PER_NODE_WITHOUT_LIMIT ->
                    builder.fix(
                            perNode.then(noLimit),
                            "fix.more-without-limit",
                            number,
                            minutes(lever.seconds()));
            case COMPLETION_TIMEOUT, FASTER_LINKS ->
                    builder.fact(
                            "minutes with " + number + " " + unit(lever), minutes(lever.seconds()));
        }
    }

    /// Hardware is no edit, and a longer time-out makes nothing faster.
    private static String unit(Lever lever) {
        return lever.kind() == Lever.Kind.FASTER_LINKS ? "Gbit/s links" : "s for each GiB";
    }

    private static long minutes(double seconds) {
        return Math.round(seconds / 60);
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
