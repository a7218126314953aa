package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The worst verdict of every drawn object. What has no drawing of its own, such as a switch port,
/// counts for the object that shows it; information gets no mark. A cable also keeps its own, which
/// colours its row of ports.
public final class Verdicts {

    private Verdicts() {}

    public static Map<ElementId, Badge> of(Topology topology, Scene scene, List<Finding> findings) {
        var worst = new HashMap<ElementId, Badge>();
        for (var finding : findings) {
            badge(finding)
                    .ifPresent(badge -> {
                        for (var target : finding.targets()) {
                            shownBy(topology, scene, target).ifPresent(id -> add(worst, id, badge));
                            if (target.kind() == ElementKind.CABLE) {
                                add(worst, target, badge);
                            }
                        }
                        for (var host : finding.hosts()) {
                            add(worst, ElementId.host(host), badge);
                        }
                    });
        }
        return worst;
    }

    private static Optional<Badge> badge(Finding finding) {
        if (finding.verdict() == Verdict.UNKNOWN) {
            return Optional.of(Badge.UNKNOWN);
        }
        return finding.severity() == Severity.ERROR
                ? Optional.of(Badge.ERROR)
                : finding.severity() == Severity.WARNING
                        ? Optional.of(Badge.WARNING)
                        : Optional.empty();
    }

    private static void add(Map<ElementId, Badge> worst, ElementId id, Badge badge) {
        worst.merge(id, badge, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }

    /// The object on the canvas that an element is seen at.
    public static Optional<ElementId> shownBy(Topology topology, Scene scene, ElementId id) {
        if (scene.node(id).isPresent()) {
            return Optional.of(id);
        }
        var shown =
                switch (id.kind()) {
                    case PORT -> ElementId.aSwitch(id.owner());
                    case CABLE -> switchOf(topology, scene, id);
                    case MAPPING, ROUTE -> ElementId.hostClass(id.owner());
                    case HOST ->
                            topology.hosts()
                                    .get(id.name())
                                    .map(host -> ElementId.hostClass(host.hostClass()))
                                    .orElse(id);
                    case LINK ->
                            topology.links()
                                    .get(id.name())
                                    .map(link -> groupOf(topology, link.a().switchName()))
                                    .orElse(id);
                    case CLUSTER,
                            SWITCH,
                            MLAG_PAIR,
                            EXTERNAL,
                            HOST_CLASS,
                            INTERFACE,
                            VLAN,
                            NETWORK,
                            ROLE,
                            POOL,
                            VIRTUALIZATION,
                            SRIOV_POLICY,
                            VM,
                            NETWORK_POLICY,
                            ISOLATION,
                            EXPOSURE,
                            NOTE ->
                            id;
                };
        return scene.node(shown).map(NodeView::id);
    }

    /// What is wrong with a cable is seen at the switch port; a cable to nowhere at its NIC.
    private static ElementId switchOf(Topology topology, Scene scene, ElementId cable) {
        return topology.hostClasses()
                .get(cable.owner())
                .flatMap(hostClass -> hostClass.cabling().get(cable.name()))
                .map(rule -> ElementId.aSwitch(rule.switchName()))
                .filter(id -> scene.node(id).isPresent())
                .orElse(ElementId.onHost(cable.owner(), cable.name()));
    }

    private static ElementId groupOf(Topology topology, String switchName) {
        return topology.switches()
                .get(switchName)
                .flatMap(Switch::mlagPair)
                .map(pair -> ElementId.of(ElementKind.MLAG_PAIR, pair))
                .orElse(ElementId.aSwitch(switchName));
    }
}
