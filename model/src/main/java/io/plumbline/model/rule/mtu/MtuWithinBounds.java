package io.plumbline.model.rule.mtu;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.InterfaceMtus;
import io.plumbline.model.net.IpFamily;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.List;

/// MTU-02: an MTU is within what hardware and protocol allow.
final class MtuWithinBounds implements Rule {

    private static final int LEAST = 68;
    private static final int LEAST_IPV6 = 1280;
    private static final int LEAST_LOCALNET = 576;
    private static final int MOST = 65536;

    @Override
    public String id() {
        return "MTU-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            var mtus = new InterfaceMtus(layout.layout());
            for (var i : layout.layout().interfaces()) {
                judge(layout, i, mtus, findings);
            }
        }
        for (var network : context.topology().networks()) {
            if (network.kind() == NetworkKind.LOCALNET) {
                judge(network, findings);
            }
        }
        return findings;
    }

    private void judge(
            LayoutHosts layout, HostInterface i, InterfaceMtus mtus, List<Finding> findings) {
        var ipv6 = i.ip().isEnabled(IpFamily.IPV6);
        var own = i.mtu().isUnset() && ipv6 ? mtus.of(i.name()) : i.mtu();
        if (own.isUnset()) {
            return;
        }
        var least = ipv6 ? LEAST_IPV6 : LEAST;
        var most = MOST;
        if (i instanceof Nic nic) {
            least = Math.max(least, nic.minMtu().ifKnown().map(Mtu::bytes).orElse(LEAST));
            most = nic.maxMtu().ifKnown().map(Mtu::bytes).orElse(MOST);
        }
        var known = own.ifKnown();
        var bounded = ipv6 || i instanceof Nic nic && nic.maxMtu().isKnown();
        if (known.isEmpty()) {
            if (bounded) {
                findings.add(
                        FindingBuilder.unknown(id())
                                .about(layout.id(i.name()))
                                .on(layout.hosts())
                                .missing("MTU of " + i.name())
                                .says("mtu-02.unknown", i.name())
                                .build());
            }
            return;
        }
        if (known.get().bytes() < least || known.get().bytes() > most) {
            var right = Fact.drawn(Mtu.of(clamp(known.get(), least, most)));
            findings.add(
                    FindingBuilder.error(id())
                            .about(layout.id(i.name()))
                            .on(layout.hosts())
                            .fact("MTU of " + i.name(), own)
                            .says("mtu-02", i.name(), known.get(), least, most)
                            .fix(
                                    MtuFixes.set(layout.layout(), layout.hosts(), i.name(), right),
                                    "fix.set-mtu",
                                    i.name(),
                                    clamp(known.get(), least, most))
                            .build());
        }
    }

    private static int clamp(Mtu mtu, int least, int most) {
        return Math.clamp(mtu.bytes(), Math.min(least, most), most);
    }

    private void judge(VmNetwork network, List<Finding> findings) {
        var ipv6 = network.subnets().stream().anyMatch(c -> c.network().family() == IpFamily.IPV6);
        var least = ipv6 ? LEAST_IPV6 : LEAST_LOCALNET;
        network.mtu()
                .ifKnown()
                .filter(m -> m.bytes() < least || m.bytes() > MOST)
                .ifPresent(mtu -> {
                    var right = Mtu.of(clamp(mtu, least, MOST));
                    findings.add(
                            FindingBuilder.error(id())
                                    .about(ElementId.network(network.name()))
                                    .fact("MTU of " + network.name(), network.mtu())
                                    .says("mtu-02", network.name(), mtu, least, MOST)
                                    .fix(
                                            Edit.of(
                                                    "Set the MTU of " + network.name(),
                                                    before ->
                                                            before.withNetworks(all ->
                                                                    all.replacing(
                                                                            network.name(),
                                                                            n ->
                                                                                    Shape.with(
                                                                                            n,
                                                                                            "mtu",
                                                                                            Fact
                                                                                                    .drawn(
                                                                                                            right))))),
                                            "fix.set-mtu",
                                            network.name(),
                                            right)
                                    .build());
                });
    }
}
