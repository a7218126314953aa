package io.plumbline.model.rule.ha;

import io.plumbline.model.edit.Cabling;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NodeRole;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// HA-08: no single switch, trunk or domain takes the majority of the control plane off the
/// management network.
final class QuorumSurvives implements Rule {

    @Override
    public String id() {
        return "HA-08";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var controlPlane =
                context.hosts().all().stream()
                        .filter(h -> h.hostClass().role() != NodeRole.WORKER)
                        .toList();
        if (controlPlane.size() < 2) {
            return findings;
        }
        for (var usage : context.roles(RoleKind.MANAGEMENT).toList()) {
            for (var impact : context.fabricImpacts()) {
                judge(context, usage, impact, controlPlane, findings);
            }
        }
        return findings;
    }

    private void judge(
            RuleContext context,
            Usage usage,
            Impact impact,
            List<EffectiveHost> controlPlane,
            List<Finding> findings) {
        var gone = new HashSet<>(impact.fault().hosts());
        impact.loss(usage.id()).ifPresent(loss -> gone.addAll(loss.lost()));
        var lost = controlPlane.stream().filter(h -> gone.contains(h.name())).toList();
        var left = controlPlane.size() - lost.size();
        var needed = controlPlane.size() / 2 + 1;
        if (left >= needed) {
            return;
        }
        var fault = impact.fault();
        var builder =
                FindingBuilder.error(id())
                        .about(usage.id())
                        .on(lost)
                        .outOf(controlPlane.size())
                        .fact("left", left)
                        .fact("needed", needed)
                        .says("ha-08", fault.label(), lost.size(), controlPlane.size(), needed);
        if (fault.kind() != Fault.Kind.DOMAIN) {
            builder.about(FabricWithoutCutPoint.element(fault));
        }
        if (fault.kind() == Fault.Kind.SWITCH) {
            recable(context, usage, lost, fault.name(), builder);
        }
        findings.add(builder.build());
    }

    /// The last NIC of each class below the management network goes to another switch.
    private static void recable(
            RuleContext context,
            Usage usage,
            List<EffectiveHost> lost,
            String from,
            FindingBuilder builder) {
        var to = other(context, from);
        if (to.isEmpty()) {
            return;
        }
        var done = new HashSet<String>();
        for (var legs : Legs.of(usage)) {
            var nics = legs.nics();
            var affected = legs.hosts().stream().anyMatch(lost::contains);
            var allThere =
                    nics.stream()
                            .allMatch(nic ->
                                    legs.uplink(nic)
                                            .filter(u -> u.switchName().equals(from))
                                            .isPresent());
            if (affected && allThere && nics.size() > 1 && done.add(legs.group().className())) {
                var last = nics.getLast().name();
                builder.fix(
                        Cabling.cable(legs.group().className(), last, to.get(), Optional.empty()),
                        "fix.recable",
                        last,
                        to.get());
            }
        }
    }

    /// The partner of a pair, else the switch at the other end of a link.
    static Optional<String> other(RuleContext context, String on) {
        return context.topology().switches().names().stream()
                .filter(name -> context.fabric().isPair(on, name))
                .findFirst()
                .or(() ->
                        context.topology().links().stream()
                                .map(l -> List.of(l.a().switchName(), l.b().switchName()))
                                .filter(ends -> ends.contains(on))
                                .flatMap(List::stream)
                                .filter(name -> !name.equals(on))
                                .findFirst());
    }

    static List<ElementId> switchesOf(RuleContext context, String domain) {
        return context.topology().switches().stream()
                .filter(s -> s.domain().equals(Optional.of(domain)))
                .map(s -> ElementId.aSwitch(s.name()))
                .toList();
    }
}
