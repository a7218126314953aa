package io.plumbline.app.canvas.scene;

import io.plumbline.model.arrange.CableBundle;
import io.plumbline.model.arrange.Carriers;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Topology;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What lies on the way through a selected object: down to the switch ports, up to the networks.
public final class LitPath {
    private final Topology topology;
    private final Set<ElementId> lit = new HashSet<>();

    private LitPath(Topology topology) {
        this.topology = topology;
    }

    /// The objects on the paths through the selected ones, themselves included.
    public static Set<ElementId> of(Topology topology, Collection<ElementId> selected) {
        var path = new LitPath(topology);
        selected.forEach(path::follow);
        return Set.copyOf(path.lit);
    }

    private void follow(ElementId id) {
        lit.add(id);
        switch (id.kind()) {
            case INTERFACE -> hostClass(id.owner()).ifPresent(way -> way.both(id.name()));
            case CABLE -> followCable(id);
            case NETWORK, ROLE -> followNetwork(id);
            case SWITCH -> followSwitch(id.name());
            case MLAG_PAIR ->
                    topology.switches().stream()
                            .filter(item -> item.mlagPair().filter(id.name()::equals).isPresent())
                            .forEach(item -> follow(ElementId.aSwitch(item.name())));
            case EXTERNAL ->
                    topology.externals().get(id.name()).stream()
                            .flatMap(external -> external.ports().stream())
                            .forEach(port -> lit.add(ElementId.aSwitch(port.switchName())));
            case LINK ->
                    topology.links()
                            .get(id.name())
                            .ifPresent(link -> {
                                lit.add(ElementId.aSwitch(link.a().switchName()));
                                lit.add(ElementId.aSwitch(link.b().switchName()));
                            });
            case SRIOV_POLICY ->
                    topology.sriov()
                            .get(id.name())
                            .ifPresent(policy ->
                                    hostClass(policy.hostClass())
                                            .ifPresent(way -> policy.nics().forEach(way::both)));
            case CLUSTER,
                    PORT,
                    HOST_CLASS,
                    HOST,
                    MAPPING,
                    ROUTE,
                    VLAN,
                    POOL,
                    VIRTUALIZATION,
                    VM,
                    NETWORK_POLICY,
                    ISOLATION,
                    EXPOSURE,
                    NOTE -> {}
        }
    }

    private void followCable(ElementId id) {
        hostClass(id.owner())
                .ifPresent(way -> {
                    for (var bundle : CableBundle.of(way.hostClass)) {
                        for (var rule : bundle.cables()) {
                            if (bundle.id().equals(id) || rule.slot().equals(id.name())) {
                                way.both(rule.slot());
                            }
                        }
                    }
                });
    }

    private void followNetwork(ElementId id) {
        for (var hostClass : topology.hostClasses()) {
            var way = new Way(hostClass);
            var names = Carriers.of(topology, hostClass).get(id);
            if (names != null) {
                names.forEach(way::down);
            }
        }
    }

    private void followSwitch(String name) {
        for (var hostClass : topology.hostClasses()) {
            var way = new Way(hostClass);
            hostClass.cabling().stream()
                    .filter(rule -> rule.switchName().equals(name))
                    .forEach(rule -> way.both(rule.slot()));
        }
        topology.externals().stream()
                .filter(e -> e.ports().stream().anyMatch(port -> port.switchName().equals(name)))
                .forEach(e -> lit.add(ElementId.external(e.name())));
    }

    private Optional<Way> hostClass(String name) {
        return topology.hostClasses().get(name).map(Way::new);
    }

    /// Up and down inside one class.
    private final class Way {
        private final HostClass hostClass;
        private final HostLayout layout;

        Way(HostClass hostClass) {
            this.hostClass = hostClass;
            this.layout = HostLayout.of(hostClass, Elements.empty());
        }

        void both(String name) {
            down(name);
            up(name, new HashSet<>());
        }

        void down(String name) {
            down(name, new HashSet<>());
        }

        private void down(String name, Set<String> seen) {
            var item = layout.find(name);
            if (item.isEmpty() || !seen.add(name)) {
                return;
            }
            lit.add(ElementId.onHost(hostClass.name(), name));
            if (item.get() instanceof Nic) {
                cable(name);
            }
            item.get().below().forEach(below -> down(below, seen));
        }

        private void cable(String slot) {
            for (var bundle : CableBundle.of(hostClass)) {
                if (bundle.cables().stream().anyMatch(rule -> rule.slot().equals(slot))) {
                    lit.add(bundle.id());
                    lit.add(ElementId.cable(hostClass.name(), slot));
                }
            }
        }

        private void up(String name, Set<String> seen) {
            if (!seen.add(name)) {
                return;
            }
            lit.add(ElementId.onHost(hostClass.name(), name));
            Carriers.of(topology, hostClass)
                    .forEach((network, carriers) -> {
                        if (carriers.contains(name)) {
                            lit.add(network);
                        }
                    });
            layout.above(name).stream().map(HostInterface::name).forEach(n -> up(n, seen));
        }
    }
}
