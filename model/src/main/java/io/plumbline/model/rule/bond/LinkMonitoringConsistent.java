package io.plumbline.model.rule.bond;

import io.plumbline.model.edit.Edit;
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
import java.util.Set;

/// BOND-09: a bond watches its links, in one way and in whole intervals.
final class LinkMonitoringConsistent implements Rule {

    private static final int DEFAULT_INTERVAL = 100;

    private static final Set<BondMode> WITHOUT_ARP =
            Set.of(BondMode.LACP, BondMode.BALANCE_TLB, BondMode.BALANCE_ALB);

    @Override
    public String id() {
        return "BOND-09";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var bond : BondFixes.bondsOf(layout.layout())) {
                if (bond.tech() == BondTech.LINUX) {
                    judge(layout, bond, findings);
                }
            }
        }
        return findings;
    }

    private void judge(LayoutHosts layout, Bond bond, List<Finding> findings) {
        var miimon = number(bond, "miimon", DEFAULT_INTERVAL);
        var arp = number(bond, "arp_interval", 0);
        var off = bond.options().containsKey("miimon") && miimon <= 0 && arp <= 0;
        if (miimon > 0 && arp > 0) {
            findings.add(finding(FindingBuilder.error(id()), layout, bond, "bond-09.both"));
        } else if (arp > 0 && bond.mode().filter(WITHOUT_ARP::contains).isPresent()) {
            findings.add(finding(FindingBuilder.error(id()), layout, bond, "bond-09.arp"));
        } else if (off) {
            findings.add(finding(FindingBuilder.warning(id()), layout, bond, "bond-09.off"));
        }
        if (miimon > 0 && (uneven(bond, "updelay", miimon) || uneven(bond, "downdelay", miimon))) {
            findings.add(finding(FindingBuilder.warning(id()), layout, bond, "bond-09.delay"));
        }
    }

    private static boolean uneven(Bond bond, String option, int interval) {
        return number(bond, option, 0) % interval != 0;
    }

    private static int number(Bond bond, String option, int standard) {
        try {
            return bond.option(option).map(Integer::parseInt).orElse(standard);
        } catch (NumberFormatException e) {
            return standard;
        }
    }

    private Finding finding(FindingBuilder builder, LayoutHosts layout, Bond bond, String key) {
        return builder.about(layout.id(bond.name()))
                .on(layout.hosts())
                .fact("options of " + bond.name(), bond.options())
                .says(key, bond.name(), bond.mode().map(BondMode::word).orElse("no mode"))
                .fix(monitored(layout, bond), "fix.miimon", bond.name())
                .build();
    }

    private static Edit monitored(LayoutHosts layout, Bond bond) {
        return BondFixes.change(
                "Watch the links of " + bond.name() + " every 100 ms",
                layout.layout(),
                layout.hosts(),
                bond,
                b -> {
                    var options = new LinkedHashMap<>(b.options());
                    options.keySet().removeIf(option -> option.startsWith("arp_"));
                    options.put("miimon", Integer.toString(DEFAULT_INTERVAL));
                    for (var delay : List.of("updelay", "downdelay")) {
                        var value = number(b, delay, 0);
                        if (value % DEFAULT_INTERVAL != 0) {
                            var even = Math.ceilDiv(value, DEFAULT_INTERVAL) * DEFAULT_INTERVAL;
                            options.put(delay, Integer.toString(even));
                        }
                    }
                    return b.withOptions(options);
                });
    }
}
