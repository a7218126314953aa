package io.plumbline.model.rule.bond;

import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BondTech;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// BOND-11: an 802.3ad bond asks its partner for fast timers.
final class LacpTimerFast implements Rule {

    private static final String RATE = "lacp_rate";

    @Override
    public String id() {
        return "BOND-11";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var bond : BondFixes.bondsOf(layout.layout())) {
                var lacp = bond.mode().filter(m -> m == BondMode.LACP).isPresent();
                var rate = bond.option(RATE).orElse("slow");
                var fast = rate.equals("fast") || rate.equals("1");
                if (bond.tech() == BondTech.LINUX && lacp && !fast) {
                    findings.add(finding(layout, bond, rate));
                }
            }
        }
        return findings;
    }

    private Finding finding(LayoutHosts layout, Bond bond, String rate) {
        var fast =
                BondFixes.change(
                        "Set " + RATE + " of " + bond.name() + " to fast",
                        layout.layout(),
                        layout.hosts(),
                        bond,
                        b -> {
                            var options = new LinkedHashMap<>(b.options());
                            options.put(RATE, "fast");
                            return b.withOptions(options);
                        });
        return FindingBuilder.info(id())
                .about(layout.id(bond.name()))
                .on(layout.hosts())
                .fact(RATE + " of " + bond.name(), rate)
                .says("bond-11", bond.name())
                .fix(fast, "fix.lacp-fast", bond.name())
                .build();
    }
}
