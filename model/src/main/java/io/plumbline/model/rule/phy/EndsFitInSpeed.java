package io.plumbline.model.rule.phy;

import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.PortFixes;
import io.plumbline.model.rule.PortsOf;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// PHY-03: both ends of a cable run at the speed of the NIC.
final class EndsFitInSpeed implements Rule {

    /// Speeds in Gbit/s that an Ethernet port of a nominal speed can fall back to (IEEE 802.3; what
    /// ports of this class offer in practice).
    private static final TreeMap<Long, Set<Long>> FALL_BACK = new TreeMap<>();

    static {
        FALL_BACK.put(1L, Set.of(1L));
        FALL_BACK.put(10L, Set.of(10L, 1L));
        FALL_BACK.put(25L, Set.of(25L, 10L, 1L));
        FALL_BACK.put(40L, Set.of(40L, 10L));
        FALL_BACK.put(50L, Set.of(50L, 25L, 10L));
        FALL_BACK.put(100L, Set.of(100L, 50L, 40L, 25L, 10L));
        FALL_BACK.put(200L, Set.of(200L, 100L, 50L));
        FALL_BACK.put(400L, Set.of(400L, 200L, 100L));
    }

    @Override
    public String id() {
        return "PHY-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var group : context.groups().all()) {
            for (var uplink : group.allUplinks()) {
                if (group.layout().find(uplink.slot()).orElse(null) instanceof Nic nic) {
                    judge(context, group, nic, uplink, findings);
                }
            }
        }
        return findings;
    }

    private void judge(
            RuleContext context, HostGroup group, Nic nic, Uplink uplink, List<Finding> findings) {
        var own = nic.speed().withDefault(Nic.DEFAULT_SPEED).ifKnown();
        var port = uplink.port().speed().ifKnown();
        if (own.isEmpty() || port.isEmpty() || own.get().equals(port.get())) {
            return;
        }
        var dead = !canMeet(own.get(), port.get());
        if (!dead && port.get().compareTo(own.get()) > 0) {
            return;
        }
        findings.add(
                (dead ? FindingBuilder.error(id()) : FindingBuilder.warning(id()))
                        .about(
                                ElementId.cable(group.className(), nic.name()),
                                ElementId.onHost(group.className(), nic.name()))
                        .on(group.hosts())
                        .fact("Gbit/s of " + nic.name(), own.get())
                        .fact("Gbit/s of the port", uplink.port().speed())
                        .says(
                                dead ? "phy-03" : "phy-03.slower",
                                nic.name(),
                                own.get(),
                                PortsOf.slot(nic.name()),
                                port.get())
                        .fix(
                                PortFixes.change(
                                        "Run the ports of " + nic.name() + " at " + own.get(),
                                        context,
                                        group,
                                        group.hosts(),
                                        List.of(nic.name()),
                                        p -> Shape.with(p, "speed", Fact.drawn(own.get()))),
                                "fix.port-speed",
                                PortsOf.slot(nic.name()),
                                own.get())
                        .build());
    }

    private static boolean canMeet(Bandwidth a, Bandwidth b) {
        var ofA = FALL_BACK.get(a.megabits() / 1000);
        var ofB = FALL_BACK.get(b.megabits() / 1000);
        return ofA == null || ofB == null || ofA.stream().anyMatch(ofB::contains);
    }
}
