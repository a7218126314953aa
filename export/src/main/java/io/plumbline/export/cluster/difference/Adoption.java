package io.plumbline.export.cluster.difference;

import io.plumbline.export.cluster.difference.DifferenceItem.State;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.Removal;
import io.plumbline.model.edit.SetAttribute;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes of a difference the edit that takes over into the design what the cluster has.
public final class Adoption {

    private final DifferenceItem item;
    private final Topology design;
    private final Topology live;

    private Adoption(DifferenceItem item, Topology design, Topology live) {
        this.item = item;
        this.design = design;
        this.live = live;
    }

    /// Empty where the drawing has no place for what the cluster has.
    ///
    /// @param live what was observed
    public static Optional<Edit> of(DifferenceItem item, Topology design, Topology live) {
        return new Adoption(item, design, live).edit().map(edit -> edit.named(label(item)));
    }

    private static String label(DifferenceItem item) {
        return "Adopt "
                + (item.path().isEmpty() ? "" : item.path() + " of ")
                + item.subject().name();
    }

    private Optional<Edit> edit() {
        return switch (item.subject().kind()) {
            case "interface" -> onInterface();
            case "mapping" -> mapping();
            default ->
                    item.isOnHosts()
                            ? Optional.empty()
                            : item.element().flatMap(element -> onObject(element));
        };
    }

    private Optional<Edit> onInterface() {
        if (item.state() == State.MISSING) {
            return Optional.of(new Removal(targets()));
        }
        var attribute = attribute(item.path());
        if (attribute.isEmpty()) {
            return Optional.empty();
        }
        var edits = new ArrayList<Edit>();
        // Addresses are each host's own.
        var targets = attribute.get().equals("ip") ? eachHost() : targets();
        for (var target : targets) {
            value(target, attribute.get())
                    .ifPresent(
                            value -> edits.add(new SetAttribute(target, attribute.get(), value)));
        }
        return edits.isEmpty() || edits.size() < targets.size()
                ? Optional.empty()
                : Optional.of(Edit.all("", edits));
    }

    /// The attribute of the drawn interface that holds a value of nmstate.
    private static Optional<String> attribute(String path) {
        var head = path.split("\\.", 3);
        return Optional.of(
                        switch (head[0]) {
                            case "mtu" -> "mtu";
                            case "ipv4", "ipv6" -> "ip";
                            case "vlan" -> head.length > 1 && head[1].equals("id") ? "id" : "base";
                            case "link-aggregation" ->
                                    switch (head.length > 1 ? head[1] : "") {
                                        case "mode" -> "mode";
                                        case "options" -> "options";
                                        case "port" -> "members";
                                        default -> "";
                                    };
                            case "bridge" ->
                                    head.length > 1 && head[1].equals("port")
                                            ? "ports"
                                            : path.startsWith("bridge.options.stp")
                                                    ? "stp"
                                                    : "options";
                            default -> "";
                        })
                .filter(name -> !name.isEmpty());
    }

    /// The class where all its hosts have it so, else the hosts.
    private List<ElementId> targets() {
        var name = item.subject().name();
        if (item.element().isPresent()) {
            var hostClass = item.element().get().owner();
            var members =
                    design.hosts().stream()
                            .filter(host -> host.hostClass().equals(hostClass))
                            .toList();
            if (members.stream().allMatch(host -> item.hosts().contains(host.name()))) {
                return List.of(ElementId.onHost(hostClass, name));
            }
        }
        return eachHost();
    }

    private List<ElementId> eachHost() {
        return item.hosts().stream()
                .map(host -> ElementId.onHost(host, item.subject().name()))
                .toList();
    }

    private Optional<Object> value(ElementId target, String attribute) {
        var hostName =
                design.hosts().has(target.owner()) ? target.owner() : item.hosts().getFirst();
        var host = live.effectiveHosts().get(hostName);
        var found = host.flatMap(each -> each.find(target.name()));
        if (found.isEmpty() || !(found.get() instanceof Record record)) {
            return Optional.empty();
        }
        if (attribute.equals("ip")) {
            return Optional.of(ownAddresses(host.get(), found.get()));
        }
        var shape = Shape.of(record);
        return shape.attribute(attribute).isEmpty()
                ? Optional.empty()
                : Optional.of(drawn(shape.get(record, attribute)));
    }

    private static Object ownAddresses(EffectiveHost host, HostInterface found) {
        return Shape.with(
                found.ip(),
                "addresses",
                host.addresses(found).stream()
                        .map(address -> new AddressRule(address, false))
                        .toList());
    }

    /// What is adopted is meant from now on.
    private static Object drawn(Object value) {
        return value instanceof Fact.Known<?>(var known, _, _) ? Fact.drawn(known) : value;
    }

    private Optional<Edit> mapping() {
        if (item.element().isEmpty()) {
            return Optional.empty();
        }
        var id = item.element().get();
        return item.held()
                .<Edit>map(bridge -> new SetAttribute(id, "bridge", Optional.of(bridge)))
                .or(() -> Optional.of(new Removal(List.of(id))));
    }

    private Optional<Edit> onObject(ElementId element) {
        if (item.state() == State.MISSING) {
            return element.kind() == ElementKind.NETWORK || element.kind() == ElementKind.ROLE
                    ? Optional.of(new Removal(List.of(element)))
                    : Optional.empty();
        }
        return ObjectAdoption.of(item, element, design);
    }
}
