package io.plumbline.model.drop;

import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Message;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The structural table: what may be dropped on what, and the edit that it means.
public final class DropTable {

    private final Topology topology;
    private final PartDrops parts;
    private final RoleDrops roles;
    private final ObjectDrops objects;

    public DropTable(Topology topology) {
        this.topology = topology;
        this.parts = new PartDrops(topology);
        this.roles = new RoleDrops(topology);
        this.objects = new ObjectDrops(topology);
    }

    /// What dropping on this object would do; empty where the pair means nothing to anybody.
    public Optional<Drop> judge(Dragged dragged, ElementId target) {
        if (isProtected(target) && !reachesMapping(dragged)) {
            return Optional.of(
                    Drop.refused(
                            target,
                            Message.of("drop.protected.hint"),
                            Message.of("drop.protected", target.name())));
        }
        return switch (dragged) {
            case Dragged.Palette(var part) -> parts.judge(part, target);
            case Dragged.Role(var kind, var name) -> roles.judge(kind, name, target);
            case Dragged.Objects(var ids) -> objects.judge(ids, target);
            case Dragged.CableEnd(var from) -> objects.cable(from, target);
            case Dragged.Tag(var id) -> parts.vlan(id, target);
        };
    }

    /// br-ex belongs to the platform: only networks (as mappings) and the management role reach it.
    private boolean isProtected(ElementId target) {
        return target.kind() == ElementKind.INTERFACE
                && ElementAccess.find(topology, target).filter(BrEx.class::isInstance).isPresent();
    }

    private static boolean reachesMapping(Dragged dragged) {
        return switch (dragged) {
            case Dragged.Objects(var ids) ->
                    ids.stream().allMatch(id -> id.kind() == ElementKind.NETWORK);
            case Dragged.Role(var kind, _) ->
                    switch (kind) {
                        case MANAGEMENT, VM -> true;
                        case MIGRATION, STORAGE, OWN -> false;
                    };
            case Dragged.Palette(var part) ->
                    part == Part.LOCALNET_NETWORK || part == Part.BRIDGE_NETWORK;
            case Dragged.CableEnd _ -> false;
            case Dragged.Tag _ -> false;
        };
    }

    /// All targets that mean something, in the order of the design.
    public List<Drop> targets(Dragged dragged) {
        var drops = new ArrayList<Drop>();
        for (var target : candidates()) {
            judge(dragged, target).ifPresent(drops::add);
        }
        return List.copyOf(drops);
    }

    private List<ElementId> candidates() {
        var ids = new ArrayList<ElementId>();
        topology.switches().forEach(s -> ids.add(ElementId.aSwitch(s.name())));
        topology.externals().forEach(e -> ids.add(ElementId.external(e.name())));
        for (var hostClass : topology.hostClasses()) {
            ids.add(ElementId.hostClass(hostClass.name()));
            hostClass
                    .interfaces()
                    .forEach(i -> ids.add(ElementId.onHost(hostClass.name(), i.name())));
        }
        topology.networks().forEach(n -> ids.add(ElementId.network(n.name())));
        return ids;
    }

    /// Lets the rules judge the design after the drop: what gets worse makes it a drawback.
    public Drop judged(Drop drop, Checker checker) {
        if (drop.edit().isEmpty() || drop.outcome() == Drop.Outcome.REFUSED) {
            return drop;
        }
        var known =
                new HashSet<>(
                        failures(checker, topology).stream()
                                .map(Finding::fingerprint)
                                .collect(Collectors.toSet()));
        var after = drop.edit().get().applyTo(topology);
        return failures(checker, after).stream()
                .filter(f -> !known.contains(f.fingerprint()))
                .findFirst()
                .map(f ->
                        drop.drawback(
                                Message.of("drop.finding.hint", f.ruleId()),
                                new Message(
                                        f.message().key() + ".symptom", f.message().arguments())))
                .orElse(drop);
    }

    private static List<Finding> failures(Checker checker, Topology in) {
        return checker.check(RuleInput.of(in), Stage.DESIGN).findings().stream()
                .filter(f -> f.verdict() == Verdict.FAIL && f.severity() != Severity.INFO)
                .toList();
    }
}
