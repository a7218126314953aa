package io.plumbline.model.rule.mig;

import io.plumbline.model.net.Quantity;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.MigrationSettings;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// MIG-07: limits of migrations fit the links and each other.
final class ParallelismFitsLink implements Rule {

    private static final double RESERVE = 0.75;
    private static final double LEAST_LIMIT = 32.0 * (1 << 20) * 8 / 1e9;
    private static final double FAST = 10;
    private static final double BYTES_PER_GIGABIT = 1e9 / 8;
    private static final double MEBI = 1 << 20;

    @Override
    public String id() {
        return "MIG-07";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        if (context.topology().virtualization().isEmpty()) {
            return findings;
        }
        var settings = MigrationSettings.of(context.topology());
        if (settings.perNode() > settings.perCluster()) {
            findings.add(
                    begin().fact("migrations off one node", settings.perNode())
                            .fact("migrations in the cluster", settings.perCluster())
                            .says("mig-07", settings.perNode(), settings.perCluster())
                            .fix(
                                    AttributeFixes.virtualization(
                                            "As many in the cluster as off one node",
                                            "perCluster",
                                            Optional.of(settings.perNode())),
                                    "fix.per-cluster",
                                    settings.perNode())
                            .build());
        }
        if (settings.limit() > 0) {
            limit(context, settings, findings);
        }
        return findings;
    }

    private FindingBuilder begin() {
        return FindingBuilder.warning(id()).about(ElementId.of(ElementKind.VIRTUALIZATION));
    }

    private void limit(RuleContext context, MigrationSettings settings, List<Finding> findings) {
        var reserve = context.parameter("reserveShare", RESERVE);
        for (var evacuation : context.evacuations()) {
            var link = evacuation.time().bandwidth();
            var all = settings.perNode() * settings.limit();
            var key =
                    settings.limit() > evacuation.memberSpeed()
                            ? "mig-07.no-effect"
                            : settings.limit() < LEAST_LIMIT && link >= FAST
                                    ? "mig-07.small"
                                    : all > reserve * link ? "mig-07.link" : "";
            if (!key.isEmpty()) {
                var fitting = reserve * link / settings.perNode() * BYTES_PER_GIGABIT / MEBI;
                var quantity = Quantity.parse((long) fitting + "Mi");
                findings.add(
                        begin().about(evacuation.role())
                                .on(evacuation.hosts())
                                .fact("Gbit/s of the link", link)
                                .fact("Gbit/s of one migration", rounded(settings.limit()))
                                .says(
                                        key,
                                        rounded(settings.limit()),
                                        settings.perNode(),
                                        rounded(link))
                                .fix(
                                        AttributeFixes.virtualization(
                                                "Limit one migration to " + quantity,
                                                "bandwidth",
                                                Optional.of(quantity)),
                                        "fix.migration-limit",
                                        quantity)
                                .build());
                return;
            }
        }
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
