package io.plumbline.model.rule.mig;

import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.Evacuation;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// MIG-06: the copy of a machine is faster than the machine dirties its memory.
final class MigrationsConverge implements Rule {

    private static final double MARGINAL = 0.8;

    @Override
    public String id() {
        return "MIG-06";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var evacuation : context.evacuations()) {
            if (evacuation.time().machines() <= 0) {
                continue;
            }
            if (!evacuation.time().converges()) {
                findings.add(finding(FindingBuilder.error(id()), evacuation, "mig-06"));
            } else if (evacuation.time().dirtyShare() > MARGINAL) {
                findings.add(finding(FindingBuilder.warning(id()), evacuation, "mig-06.marginal"));
            }
        }
        return findings;
    }

    private Finding finding(FindingBuilder builder, Evacuation evacuation, String key) {
        var attachment = evacuation.attachment();
        var time = evacuation.time();
        builder.about(evacuation.role())
                .about(ElementId.onHost(attachment.group().className(), attachment.carrier()))
                .on(evacuation.hosts())
                .fact("Gbit/s of one migration", rounded(time.each()))
                .fact("Gbit/s dirtied", rounded(time.dirtyRate()))
                .says(
                        key,
                        attachment.group().className(),
                        rounded(time.dirtyRate()),
                        rounded(time.each()));
        var single = evacuation.with(time.settings().withPerNode(1));
        if (time.settings().perNode() > 1 && single.converges()) {
            builder.fix(
                    AttributeFixes.virtualization(
                            "One migration off one node", "perNode", Optional.of(1)),
                    "fix.one-migration");
        }
        var unlimited = evacuation.with(time.settings().withoutLimit());
        if (time.settings().limit() > 0 && unlimited.converges()) {
            builder.fix(
                    AttributeFixes.virtualization(
                            "No limit for one migration", "bandwidth", Optional.empty()),
                    "fix.no-migration-limit",
                    Math.round(unlimited.evacuation().orElse(0) / 60));
        }
        return builder.build();
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
