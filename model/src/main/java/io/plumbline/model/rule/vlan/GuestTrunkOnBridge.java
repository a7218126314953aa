package io.plumbline.model.rule.vlan;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// VLAN-13: a network whose guests tag by themselves is on a bridge, not on a localnet or an overlay.
final class GuestTrunkOnBridge implements Rule {

    private static final int MOST_NETWORKS = 32;

    @Override
    public String id() {
        return "VLAN-13";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var network : context.topology().networks()) {
            var accessOnly =
                    network.kind() == NetworkKind.LOCALNET || network.kind() == NetworkKind.OVERLAY;
            if (accessOnly && !network.trunk().isEmpty()) {
                findings.add(finding(network));
            }
        }
        return findings;
    }

    private Finding finding(VmNetwork network) {
        var builder =
                FindingBuilder.error(id())
                        .about(ElementId.network(network.name()))
                        .fact("trunk of " + network.name(), network.trunk())
                        .says("vlan-13", network.name(), network.trunk(), network.kind().word());
        if (network.kind() == NetworkKind.LOCALNET && network.trunk().size() <= MOST_NETWORKS) {
            builder.fix(split(network), "fix.network-per-vlan", network.name());
        }
        return builder.build();
    }

    /// One network for each VLAN; the first one keeps the name and what refers to it.
    private static Edit split(VmNetwork network) {
        return Edit.of(
                "One network for each VLAN of " + network.name(),
                before -> {
                    var after = before;
                    var first = true;
                    for (var vlan : network.trunk().ids().boxed().toList()) {
                        var access =
                                Shape.with(
                                        Shape.with(network, "trunk", VlanSet.NONE),
                                        "vlan",
                                        Fact.drawn(VlanId.of(vlan)));
                        if (!first) {
                            access = named(after, access, network.name() + "-" + vlan);
                        }
                        var added = access;
                        after = after.withNetworks(all -> all.with(added));
                        first = false;
                    }
                    return after;
                });
    }

    private static VmNetwork named(Topology in, VmNetwork network, String wanted) {
        var name = wanted;
        while (in.networks().has(name)) {
            name += "x";
        }
        var renamed = Shape.with(network, "name", name);
        // The mapping is named by the first network where nothing else names it.
        return Shape.with(
                Shape.with(
                        Shape.with(renamed, "physicalNetwork", Optional.of(network.localnet())),
                        "attachmentName",
                        Optional.empty()),
                "vms",
                0);
    }
}
