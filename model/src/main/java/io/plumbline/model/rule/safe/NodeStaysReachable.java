package io.plumbline.model.rule.safe;

import io.plumbline.model.graph.Footing;
import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.plan.PlannedChange;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.HostWords;
import io.plumbline.model.rule.PlanRule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.VlanInterface;
import java.util.List;

/// SAFE-02: after the plan every node still has its address and a way out.
final class NodeStaysReachable implements PlanRule {

    @Override
    public String id() {
        return "SAFE-02";
    }

    @Override
    public void judge(RuleContext context, PlanInput plan, List<Finding> findings) {
        for (var hostClass : context.topology().hostClasses()) {
            var lost =
                    context.hosts().ofClass(hostClass.name()).stream()
                            .filter(h -> isCutOff(context, plan, h))
                            .toList();
            if (!lost.isEmpty()) {
                var carriers = ManagementPath.carriers(context, lost.getFirst().layout());
                findings.add(
                        FindingBuilder.error(id())
                                .about(
                                        carriers.stream()
                                                .map(c -> ElementId.onHost(hostClass.name(), c))
                                                .toList())
                                .on(lost)
                                .fact("carriers of management", carriers)
                                .says("safe-02", String.join(", ", carriers))
                                .build());
            }
        }
    }

    /// Had a way out before, and has none after.
    private static boolean isCutOff(RuleContext context, PlanInput plan, EffectiveHost host) {
        var carriers = ManagementPath.carriers(context, host.layout());
        var after = after(context, plan, host);
        return carriers.stream()
                .filter(c -> hasWayOut(host.layout(), c, host))
                .anyMatch(c -> !hasWayOut(after, c, host));
    }

    private static boolean hasWayOut(HostLayout layout, String carrier, EffectiveHost host) {
        return layout.find(carrier).isPresent()
                && Footing.of(layout, carrier).nics().stream()
                        .anyMatch(nic -> host.cable(nic.name()).isPresent());
    }

    /// The interfaces as the node will have them: what stands on a removed one goes with it.
    private static HostLayout after(RuleContext context, PlanInput plan, EffectiveHost host) {
        Elements<HostInterface> interfaces = host.layout().interfaces();
        for (var change : plan.changes()) {
            switch (change) {
                case PlannedChange.AbsentInterface(var hosts, var name, var _)
                        when isMeant(context, hosts, host) ->
                        interfaces = without(interfaces, name);
                case PlannedChange.PortList(var hosts, var name, var wanted, var _)
                        when isMeant(context, hosts, host) ->
                        interfaces = interfaces.replacing(name, i -> i.withBelow(wanted));
                case PlannedChange.AbsentInterface _,
                        PlannedChange.PortList _,
                        PlannedChange.ModeFlip _,
                        PlannedChange.LldpSwitch _,
                        PlannedChange.FieldChange _,
                        PlannedChange.PolicyDeletion _,
                        PlannedChange.ObjectWrite _ -> {}
            }
        }
        return HostLayout.of(
                host.layout().hostClass().withInterfaces(interfaces), Elements.empty());
    }

    private static Elements<HostInterface> without(
            Elements<HostInterface> interfaces, String name) {
        var left = interfaces.without(name);
        for (var i : interfaces) {
            if (i instanceof VlanInterface vlan && vlan.base().equals(name)) {
                left = without(left, vlan.name());
            }
        }
        return left;
    }

    private static boolean isMeant(RuleContext context, String words, EffectiveHost host) {
        return HostWords.of(context, words).contains(host);
    }
}
