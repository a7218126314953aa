package io.plumbline.model.rule.mtu;

import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.InterfaceMtus;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// MTU-07: an MTU is set where it counts, and large frames are used where everything carries them.
final class MtuHasEffect implements Rule {

    /// From here on a path carries large frames.
    private static final Mtu LARGE = Mtu.of(8900);

    @Override
    public String id() {
        return "MTU-07";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var on : layout.layout().interfaces()) {
                if (on instanceof OvsBridge bridge && bridge.mtu().isKnown()) {
                    findings.add(ignored(layout, bridge, "mtu-07.bridge", bridge.name()));
                }
                if (on instanceof Bond bond) {
                    members(layout, bond, findings);
                }
            }
        }
        context.networks().forEach(usage -> network(context, usage, findings));
        context.roles(RoleKind.STORAGE).forEach(usage -> storage(context, usage, findings));
        return findings;
    }

    private void members(LayoutHosts layout, Bond bond, List<Finding> findings) {
        var mtu = new InterfaceMtus(layout.layout()).of(bond.name()).ifKnown();
        for (var member : bond.members()) {
            layout.layout()
                    .find(member)
                    .filter(m -> m.mtu().isKnown() && mtu.isPresent())
                    .filter(m -> !m.mtu().ifKnown().equals(mtu))
                    .ifPresent(m -> findings.add(ignored(layout, m, "mtu-07.member", bond.name())));
        }
    }

    private Finding ignored(LayoutHosts layout, HostInterface on, String key, String by) {
        return FindingBuilder.info(id())
                .about(ElementId.onHost(layout.className(), on.name()))
                .on(layout.hosts())
                .fact("MTU of " + on.name(), on.mtu())
                .says(key, on.name(), by)
                .fix(
                        InterfaceFixes.change(
                                "Take the MTU from " + on.name(),
                                layout.layout(),
                                layout.hosts(),
                                on.name(),
                                i -> i.withMtu(Fact.unset())),
                        "fix.no-mtu",
                        on.name())
                .build();
    }

    private void network(RuleContext context, Usage usage, List<Finding> findings) {
        var network = usage.network().orElseThrow();
        if (!network.mtu().isUnset() || !takesMtu(network)) {
            return;
        }
        carried(context, usage)
                .ifPresent(m ->
                        findings.add(
                                FindingBuilder.info(id())
                                        .about(usage.id())
                                        .fact("carried", m)
                                        .says("mtu-07.network", usage.name(), m)
                                        .fix(
                                                AttributeFixes.network(
                                                        "Set the MTU of " + usage.name(),
                                                        usage.name(),
                                                        "mtu",
                                                        Fact.drawn(m)),
                                                "fix.set-mtu",
                                                usage.name(),
                                                m)
                                        .build()));
    }

    private static boolean takesMtu(VmNetwork network) {
        return switch (network.kind()) {
            case BRIDGE, LOCALNET -> true;
            case SRIOV, OVERLAY -> false;
        };
    }

    /// Only the interface itself is small.
    private void storage(RuleContext context, Usage usage, List<Finding> findings) {
        var carried = carried(context, usage);
        if (carried.isEmpty()) {
            return;
        }
        for (var attachment : usage.attachments()) {
            var group = attachment.group();
            var mtu = new InterfaceMtus(group.layout()).of(attachment.carrier());
            if (mtu.ifKnown().filter(InterfaceMtus.ETHERNET::equals).isPresent()) {
                findings.add(
                        FindingBuilder.info(id())
                                .about(usage.id())
                                .about(ElementId.onHost(group.className(), attachment.carrier()))
                                .on(attachment.hosts())
                                .fact("MTU of " + attachment.carrier(), mtu)
                                .fact("carried", carried.get())
                                .says("mtu-07.storage", usage.name(), carried.get())
                                .fix(
                                        MtuFixes.set(
                                                group.layout(),
                                                attachment.hosts(),
                                                attachment.carrier(),
                                                Fact.drawn(carried.get())),
                                        "fix.set-mtu",
                                        attachment.carrier(),
                                        carried.get())
                                .build());
            }
        }
    }

    /// What everything below and between carries, where that is large frames; nothing where a fact is
    /// missing, which is no reason for an advice.
    private static Optional<Mtu> carried(RuleContext context, Usage usage) {
        var mtus = new ArrayList<Fact<Mtu>>();
        var vlans = new TreeSet<>(usage.vlans());
        for (var attachment : usage.attachments()) {
            below(attachment, mtus);
            vlans.addAll(attachment.isUntagged() ? attachment.nativeVlans() : List.of());
        }
        if (least(mtus).isEmpty()) {
            return Optional.empty();
        }
        for (var link : context.fabric().links()) {
            if (vlans.stream().anyMatch(v -> link.admits(v) == Admission.YES)) {
                mtus.add(link.endA().mtu());
                mtus.add(link.endB().mtu());
            }
        }
        usage.required().forEach(e -> mtus.add(e.mtu().withDefault(InterfaceMtus.ETHERNET)));
        return least(mtus);
    }

    /// The smallest of these, where all are known and large.
    private static Optional<Mtu> least(List<Fact<Mtu>> mtus) {
        return mtus.stream().anyMatch(m -> !m.isKnown())
                ? Optional.empty()
                : mtus.stream()
                        .flatMap(m -> m.ifKnown().stream())
                        .min(Mtu::compareTo)
                        .filter(m -> m.compareTo(LARGE) >= 0);
    }

    private static void below(Attachment attachment, List<Fact<Mtu>> mtus) {
        var of = new InterfaceMtus(attachment.group().layout());
        for (var name : attachment.footing().stack()) {
            if (!name.equals(attachment.carrier())) {
                mtus.add(of.of(name));
            }
        }
        if (attachment.uplinks().size() < attachment.footing().nics().size()
                || attachment.footing().nics().isEmpty()) {
            mtus.add(Fact.missing("no cable"));
        }
        attachment.uplinks().forEach(u -> mtus.add(u.port().mtu()));
    }
}
