package io.plumbline.app.simulation;

import io.plumbline.model.arrange.CableBundle;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.Faults;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What fails when a drawn object does. What is drawn of a class fails on its first host: a single
/// failure is that of one machine.
final class FaultOfObject {
    private final Topology topology;
    private final Faults faults;

    FaultOfObject(Topology topology) {
        this.topology = topology;
        this.faults = new Faults(topology);
    }

    /// Nothing for objects that cannot fail by themselves, such as a VLAN or a network.
    Optional<Fault> of(ElementId id) {
        return switch (id.kind()) {
            case SWITCH -> named(id.name(), Fault.Kind.SWITCH);
            case EXTERNAL -> named(id.name(), Fault.Kind.EXTERNAL);
            case LINK -> named(id.name(), Fault.Kind.TRUNK);
            case HOST -> named(id.name(), Fault.Kind.HOST);
            case HOST_CLASS -> first(id.name()).flatMap(h -> named(h.name(), Fault.Kind.HOST));
            case MLAG_PAIR -> ofPair(id.name());
            case INTERFACE -> ofInterface(id);
            case CABLE -> ofCable(id);
            case CLUSTER,
                    PORT,
                    MAPPING,
                    ROUTE,
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
                    Optional.empty();
        };
    }

    /// The card that a NIC is on, with all its NICs; nothing when it has the card for itself.
    Optional<Fault> cardOf(ElementId nic) {
        return hostClass(nic)
                .flatMap(c -> c.interfaces().get(nic.name()))
                .filter(Nic.class::isInstance)
                .flatMap(i -> ((Nic) i).card())
                .flatMap(card ->
                        first(nic.owner()).flatMap(h -> faults.named(h.name() + ".card " + card)));
    }

    private Optional<Fault> named(String name, Fault.Kind kind) {
        return faults.named(name).filter(f -> f.kind() == kind);
    }

    private Optional<HostClass> hostClass(ElementId id) {
        return topology.hostClasses().get(id.owner());
    }

    private Optional<Host> first(String hostClass) {
        return topology.hosts().stream()
                .filter(h -> h.hostClass().equals(hostClass))
                .min(Comparator.comparingInt(Host::ordinal));
    }

    private Optional<Fault> ofPair(String pair) {
        return together(
                pair,
                topology.switches().stream()
                        .filter(s -> s.mlagPair().filter(pair::equals).isPresent())
                        .flatMap(s -> named(s.name(), Fault.Kind.SWITCH).stream())
                        .toList());
    }

    private Optional<Fault> ofInterface(ElementId id) {
        var item = hostClass(id).flatMap(c -> c.interfaces().get(id.name()));
        if (item.isEmpty()) {
            return Optional.empty();
        }
        return switch (item.get()) {
            case Nic nic -> nic(id.owner(), nic.name());
            case Bond bond -> nics(id.owner(), bond.name(), bond.members());
            default -> Optional.empty();
        };
    }

    private Optional<Fault> nic(String hostClass, String slot) {
        return first(hostClass).flatMap(h -> faults.named(h.name() + "." + slot));
    }

    private Optional<Fault> nics(String hostClass, String name, List<String> slots) {
        var all = new ArrayList<Fault>();
        slots.forEach(slot -> nic(hostClass, slot).ifPresent(all::add));
        return first(hostClass).flatMap(h -> together(h.name() + "." + name, all));
    }

    private Optional<Fault> ofCable(ElementId id) {
        return hostClass(id)
                .flatMap(c ->
                        CableBundle.of(c).stream()
                                .filter(b -> b.id().equals(id) && b.isLag())
                                .findFirst())
                .map(bundle ->
                        nics(
                                id.owner(),
                                bundle.lag(),
                                bundle.cables().stream().map(r -> r.slot()).toList()))
                .orElseGet(() -> nic(id.owner(), id.name()));
    }

    private static Optional<Fault> together(String name, List<Fault> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(Fault.together(name, all));
    }
}
