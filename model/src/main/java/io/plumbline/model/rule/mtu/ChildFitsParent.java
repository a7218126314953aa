package io.plumbline.model.rule.mtu;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.InterfaceMtus;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// MTU-01: nothing on a host wants larger frames than what it stands on carries.
final class ChildFitsParent implements Rule {

    private static final int LOCALNET_ABOVE_CLUSTER = 100;

    @Override
    public String id() {
        return "MTU-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var mtus = new IdentityHashMap<HostLayout, InterfaceMtus>();
        for (var layout : context.layouts()) {
            var of = mtus.computeIfAbsent(layout.layout(), InterfaceMtus::new);
            for (var i : layout.layout().interfaces()) {
                switch (i) {
                    case VlanInterface vlan -> vlan(layout, vlan, of, findings);
                    case Bond bond -> bond(layout, bond, of, findings);
                    default -> {}
                }
            }
        }
        context.usages().forEach(usage -> usage(context, usage, mtus, findings));
        virtualFunctions(context, mtus, findings);
        return findings;
    }

    private void vlan(
            LayoutHosts layout, VlanInterface vlan, InterfaceMtus of, List<Finding> findings) {
        if (vlan.mtu().isUnset()) {
            return;
        }
        var parent = of.of(vlan.base());
        var wanted = vlan.mtu();
        if (exceeds(wanted, parent)) {
            findings.add(
                    begin(FindingBuilder.error(id()), layout.layout(), layout.hosts(), vlan.name())
                            .fact("MTU of " + vlan.name(), wanted)
                            .fact("MTU of " + vlan.base(), parent)
                            .says("mtu-01", vlan.name(), text(wanted), vlan.base(), text(parent))
                            .fix(
                                    MtuFixes.raise(
                                            layout.layout(), layout.hosts(), vlan.base(), wanted),
                                    "fix.raise-mtu",
                                    vlan.base(),
                                    text(wanted))
                            .fix(
                                    MtuFixes.set(
                                            layout.layout(), layout.hosts(), vlan.name(), parent),
                                    "fix.lower-mtu",
                                    vlan.name(),
                                    text(parent))
                            .build());
        } else if (wanted.isMissing() || parent.isMissing()) {
            var unknown = wanted.isMissing() ? vlan.name() : vlan.base();
            findings.add(unknown(layout.layout(), layout.hosts(), List.of(vlan.name()), unknown));
        }
    }

    private void bond(LayoutHosts layout, Bond bond, InterfaceMtus of, List<Finding> findings) {
        var wanted = of.of(bond.name());
        for (var member : bond.members()) {
            if (layout.layout().find(member).orElse(null) instanceof Nic nic
                    && nic.maxMtu().isKnown()
                    && exceeds(wanted, nic.maxMtu())) {
                findings.add(
                        begin(
                                        FindingBuilder.error(id()),
                                        layout.layout(),
                                        layout.hosts(),
                                        bond.name())
                                .about(layout.id(member))
                                .fact("MTU of " + bond.name(), wanted)
                                .fact("largest MTU of " + member, nic.maxMtu())
                                .says(
                                        "mtu-01",
                                        bond.name(),
                                        text(wanted),
                                        member,
                                        text(nic.maxMtu()))
                                .fix(
                                        MtuFixes.set(
                                                layout.layout(),
                                                layout.hosts(),
                                                bond.name(),
                                                nic.maxMtu()),
                                        "fix.lower-mtu",
                                        bond.name(),
                                        text(nic.maxMtu()))
                                .build());
            }
        }
    }

    private void usage(
            RuleContext context,
            Usage usage,
            Map<HostLayout, InterfaceMtus> mtus,
            List<Finding> findings) {
        var wanted = wanted(context, usage);
        if (wanted.isUnset()) {
            return;
        }
        for (var attachment : usage.attachments()) {
            var of =
                    mtus.computeIfAbsent(
                            attachment.group().layout(), layout -> new InterfaceMtus(layout));
            var bridge = usage.network().isPresent();
            var parent = bridge ? of.uplink(attachment.carrier()) : of.of(attachment.carrier());
            if (attachment.footing().nics().isEmpty()) {
                continue;
            }
            if (exceeds(wanted, parent)) {
                findings.add(tooLarge(usage, attachment, wanted, parent));
            } else if (wanted.isMissing() || parent.isMissing()) {
                var unknown = wanted.isMissing() ? usage.name() : "below " + attachment.carrier();
                findings.add(
                        unknown(
                                attachment.group().layout(),
                                attachment.hosts(),
                                List.copyOf(attachment.footing().stack()),
                                unknown));
            }
        }
    }

    /// What is wanted above the carrier; unset where nothing is.
    private static Fact<Mtu> wanted(RuleContext context, Usage usage) {
        if (usage.role().isPresent()) {
            return usage.role().get().attachment().map(a -> a.mtu()).orElse(Fact.unset());
        }
        var network = usage.network().orElseThrow();
        return switch (network.kind()) {
            case BRIDGE -> network.mtu().withDefault(InterfaceMtus.ETHERNET);
            case LOCALNET -> network.mtu().or(localnet(context));
            case SRIOV, OVERLAY -> Fact.unset();
        };
    }

    private static Fact<Mtu> localnet(RuleContext context) {
        return switch (context.topology().cluster().effectiveMtu()) {
            case Fact.Known<Mtu>(var mtu, _, _) ->
                    Fact.defaulted(Mtu.of(mtu.bytes() + LOCALNET_ABOVE_CLUSTER));
            case Fact.Missing<Mtu> missing -> missing;
            case Fact.Unset<Mtu> unset -> unset;
        };
    }

    private Finding tooLarge(
            Usage usage, Attachment attachment, Fact<Mtu> wanted, Fact<Mtu> parent) {
        var layout = attachment.group().layout();
        return begin(FindingBuilder.error(id()), layout, attachment.hosts(), attachment.carrier())
                .about(usage.id())
                .outOf(usage.hostsInAll())
                .fact("MTU of " + usage.name(), wanted)
                .fact("MTU of " + attachment.carrier(), parent)
                .says("mtu-01", usage.name(), text(wanted), attachment.carrier(), text(parent))
                .fix(
                        MtuFixes.raise(layout, attachment.hosts(), attachment.carrier(), wanted),
                        "fix.raise-mtu",
                        attachment.carrier(),
                        text(wanted))
                .fix(
                        MtuFixes.setOfUsage(usage, parent),
                        "fix.lower-mtu",
                        usage.name(),
                        text(parent))
                .build();
    }

    private void virtualFunctions(
            RuleContext context, Map<HostLayout, InterfaceMtus> mtus, List<Finding> findings) {
        for (var policy : context.topology().sriov()) {
            for (var layout : context.layouts()) {
                if (!layout.className().equals(policy.hostClass())) {
                    continue;
                }
                var of = mtus.computeIfAbsent(layout.layout(), InterfaceMtus::new);
                for (var pf : policy.nics()) {
                    var own = layout.layout().find(pf).map(n -> n.mtu()).orElse(Fact.unset());
                    if (!own.isUnset() && exceeds(policy.mtu(), of.of(pf))) {
                        findings.add(
                                begin(
                                                FindingBuilder.error(id()),
                                                layout.layout(),
                                                layout.hosts(),
                                                pf)
                                        .about(
                                                ElementId.of(
                                                        ElementKind.SRIOV_POLICY, policy.name()))
                                        .says(
                                                "mtu-01",
                                                policy.name(),
                                                text(policy.mtu()),
                                                pf,
                                                text(own))
                                        .fix(
                                                MtuFixes.set(
                                                        layout.layout(),
                                                        layout.hosts(),
                                                        pf,
                                                        policy.mtu()),
                                                "fix.raise-mtu",
                                                pf,
                                                text(policy.mtu()))
                                        .build());
                    }
                }
            }
        }
    }

    private static boolean exceeds(Fact<Mtu> child, Fact<Mtu> parent) {
        var wanted = child.ifKnown();
        var carried = parent.ifKnown();
        return wanted.isPresent()
                && carried.isPresent()
                && wanted.get().compareTo(carried.get()) > 0;
    }

    private static String text(Fact<Mtu> mtu) {
        return mtu.ifKnown().map(Mtu::toString).orElse("");
    }

    private static FindingBuilder begin(
            FindingBuilder builder, HostLayout layout, List<EffectiveHost> hosts, String name) {
        return builder.about(ElementId.onHost(layout.hostClass().name(), name)).on(hosts);
    }

    private Finding unknown(
            HostLayout layout, List<EffectiveHost> hosts, List<String> names, String unknown) {
        var builder = FindingBuilder.unknown(id()).on(hosts);
        names.stream()
                .filter(n -> layout.find(n).isPresent())
                .forEach(n -> builder.about(ElementId.onHost(layout.hostClass().name(), n)));
        return builder.missing("MTU of " + unknown).says("mtu-01.unknown", unknown).build();
    }
}
