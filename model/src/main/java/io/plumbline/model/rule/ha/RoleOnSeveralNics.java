package io.plumbline.model.rule.ha;

import io.plumbline.model.edit.Bonds;
import io.plumbline.model.edit.Cabling;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.FreeNames;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.CableRule;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// HA-04: a role or network has more than one NIC on every host.
final class RoleOnSeveralNics implements Rule {

    @Override
    public String id() {
        return "HA-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var usage : context.usages()) {
            for (var legs : Legs.of(usage)) {
                judge(context, legs, findings);
            }
        }
        return findings;
    }

    private void judge(RuleContext context, Legs legs, List<Finding> findings) {
        var nics = legs.nics();
        var uncabled = nics.stream().filter(n -> legs.uplink(n).isEmpty()).toList();
        if (nics.size() == 1) {
            var nic = nics.getFirst();
            var builder =
                    FindingBuilder.warning(id())
                            .about(legs.targets())
                            .on(legs.hosts())
                            .outOf(legs.usage().hostsInAll())
                            .fact("NICs", nic.name())
                            .says("ha-04", legs.usage().name(), nic.name());
            partner(context, legs, nic)
                    .ifPresent(free ->
                            builder.fix(
                                    bonded(legs, nic, free), "fix.bond", nic.name(), free.name()));
            findings.add(builder.build());
        } else if (nics.size() - uncabled.size() < 2 && !uncabled.isEmpty()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(legs.targets())
                            .about(legs.cables(uncabled))
                            .on(legs.hosts())
                            .outOf(legs.usage().hostsInAll())
                            .missing("cables")
                            .says("ha-04.unknown", legs.usage().name(), legs.carriers())
                            .build());
        }
    }

    /// A NIC that nothing stands on, of equal speed, better on another card and another switch.
    private static Optional<Nic> partner(RuleContext context, Legs legs, Nic nic) {
        var layout = legs.group().layout();
        var carriers =
                context.topology().roles().stream()
                        .flatMap(r -> r.effectiveCarriers().stream())
                        .collect(Collectors.toCollection(HashSet::new));
        context.topology().sriov().forEach(p -> carriers.addAll(p.nics()));
        return layout.hostClass().nics().stream()
                .filter(n -> layout.find(n.name()).isPresent() && !n.name().equals(nic.name()))
                .filter(n -> layout.above(n.name()).isEmpty() && !n.ip().isEnabled())
                .filter(n -> !carriers.contains(n.name()))
                .filter(n -> speed(n).equals(speed(nic)))
                .min(
                        Comparator.comparing((Nic n) -> n.card().equals(nic.card()))
                                .thenComparing(n -> sameSwitch(legs, n, nic)));
    }

    private static Object speed(Nic nic) {
        return nic.speed().withDefault(Nic.DEFAULT_SPEED).ifKnown();
    }

    private static boolean sameSwitch(Legs legs, Nic a, Nic b) {
        return legs.uplink(a)
                .map(Uplink::switchName)
                .equals(legs.uplink(b).map(Uplink::switchName));
    }

    /// Both NICs in a bond that needs nothing of the switches; the second port carries what the
    /// first one does.
    private static Edit bonded(Legs legs, Nic nic, Nic free) {
        var hostClass = legs.group().hostClass();
        var bond =
                hostClass.interfaces().stream()
                        .filter(i -> i instanceof Bond b && b.members().contains(nic.name()))
                        .findFirst();
        var joined =
                bond.isPresent()
                        ? Bonds.join(hostClass.name(), bond.get().name(), List.of(free.name()))
                        : Bonds.make(
                                hostClass.name(),
                                FreeNames.numbered("bond", 0, hostClass.interfaces()::has),
                                BondMode.ACTIVE_BACKUP,
                                List.of(nic.name(), free.name()));
        var keepsLag = bond.isPresent();
        var settings = hostClass.cabling().get(nic.name()).map(CableRule::wanted);
        var ports =
                Cabling.ports(
                        "Copy the port of " + nic.name(),
                        hostClass.name(),
                        free.name(),
                        old -> settings.map(s -> keepsLag ? s : s.withLag(Lag.NONE)).orElse(old));
        return joined.then(ports);
    }
}
