package io.plumbline.model.rule.phy;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.MatchKind;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.List;

/// PHY-01: every host has every NIC of its class.
final class NicOfClassPresent implements Rule {

    @Override
    public String id() {
        return "PHY-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var slot : layout.layout().hostClass().nics()) {
                if (layout.layout().find(slot.name()).orElse(null) instanceof Nic nic) {
                    judgeIdentity(layout, nic, findings);
                } else {
                    findings.add(missing(layout, slot.name()));
                }
            }
        }
        return findings;
    }

    private Finding missing(LayoutHosts layout, String slot) {
        return FindingBuilder.error(id())
                .about(layout.id(slot))
                .on(layout.hosts())
                .fact("NICs", layout.layout().interfaces().names())
                .says("phy-01", slot, layout.className())
                .fix(
                        split(layout.className(), layout.hosts(), slot),
                        "fix.split-class",
                        layout.className())
                .build();
    }

    private static Edit split(String hostClass, List<EffectiveHost> hosts, String slot) {
        return new SplitClass(hostClass, hosts.stream().map(EffectiveHost::name).toList(), slot);
    }

    /// A slot that is found by an address needs one.
    private void judgeIdentity(LayoutHosts layout, Nic nic, List<Finding> findings) {
        var found =
                switch (nic.match()) {
                    case NAME -> true;
                    case MAC -> nic.mac().isKnown();
                    case PCI -> nic.pciAddress().isPresent();
                };
        if (!found) {
            var what = nic.match() == MatchKind.MAC ? "MAC address" : "PCI address";
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(ElementId.onHost(layout.className(), nic.name()))
                            .on(layout.hosts())
                            .missing(what)
                            .says("phy-01.identity", nic.name(), what)
                            .build());
        }
    }
}
