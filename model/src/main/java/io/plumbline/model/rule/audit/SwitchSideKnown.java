package io.plumbline.model.rule.audit;

import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// AUDIT-01: the cable of every NIC in use, and the settings of its port, are known.
final class SwitchSideKnown implements Rule {

    @Override
    public String id() {
        return "AUDIT-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var inUse = inUse(context);
        for (var group : context.groups().all()) {
            for (var i : group.layout().interfaces()) {
                if (i instanceof Nic) {
                    judge(group, i.name(), inUse, findings);
                }
            }
        }
        for (var link : context.fabric().links()) {
            if (link.endA().isIncomplete() || link.endB().isIncomplete()) {
                var name = link.link().name();
                findings.add(
                        FindingBuilder.unknown(id())
                                .about(ElementId.link(name))
                                .missing("VLANs of " + name)
                                .says("audit-01.link", name)
                                .build());
            }
        }
        return findings;
    }

    private record Slot(HostGroup group, String nic) {}

    /// NICs that a role or network stands on.
    private static Set<Slot> inUse(RuleContext context) {
        var used = new HashSet<Slot>();
        for (var usage : context.usages()) {
            for (var attachment : usage.attachments()) {
                attachment
                        .footing()
                        .nics()
                        .forEach(n -> used.add(new Slot(attachment.group(), n.name())));
            }
        }
        return used;
    }

    /// A free NIC needs no cable; one that something stands on does.
    private void judge(HostGroup group, String nic, Set<Slot> inUse, List<Finding> findings) {
        var uplink = group.uplink(nic);
        var used = inUse.contains(new Slot(group, nic)) || !group.layout().above(nic).isEmpty();
        if (uplink.isEmpty()) {
            if (used) {
                findings.add(begin(group, nic, "cable").says("audit-01.cable", nic).build());
            }
        } else if (!uplink.get().onSwitch()) {
            findings.add(
                    begin(group, nic, "switch")
                            .says("audit-01.switch", nic, shown(uplink.get().switchName()))
                            .build());
        } else if (uplink.get().port().isIncomplete()) {
            findings.add(
                    begin(group, nic, "settings of the port")
                            .says("audit-01", PortsOf.slot(nic))
                            .build());
        }
    }

    private static String shown(String switchName) {
        return switchName.isEmpty() ? "an unknown switch" : switchName;
    }

    private FindingBuilder begin(HostGroup group, String nic, String what) {
        return FindingBuilder.unknown(id())
                .about(ElementId.cable(group.className(), nic))
                .on(group.hosts())
                .missing(what + " of " + nic);
    }
}
