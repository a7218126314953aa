package io.plumbline.export.cluster.difference;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.SetAttribute;
import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.Quantity;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleAttachment;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.Optional;

/// Takes over values of attachment definitions, user-defined networks and HyperConverged.
final class ObjectAdoption {

    private ObjectAdoption() {}

    static Optional<Edit> of(DifferenceItem item, ElementId element, Topology design) {
        var held = item.held().orElse("");
        if (item.subject().kind().equals("HyperConverged")) {
            return virtualization(last(item.path()), held);
        }
        return switch (element.kind()) {
            case NETWORK -> network(item.path(), held, element);
            case ROLE ->
                    design.roles()
                            .get(element.name())
                            .flatMap(role -> role(item.path(), held, element, role));
            default -> Optional.empty();
        };
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static Optional<Edit> network(String path, String held, ElementId element) {
        return switch (last(path)) {
            case "vlan", "vlanID", "id" ->
                    VlanId.tryParse(held).map(id -> set(element, "vlan", Fact.drawn(id)));
            case "mtu" -> Mtu.tryParse(held).map(mtu -> set(element, "mtu", Fact.drawn(mtu)));
            case "bridge" -> present(held).map(name -> set(element, "bridge", Optional.of(name)));
            case "physicalNetworkName" ->
                    present(held).map(name -> set(element, "physicalNetwork", Optional.of(name)));
            case "macspoofchk" ->
                    present(held)
                            .map(text ->
                                    set(
                                            element,
                                            "spoofProtection",
                                            Optional.of(text.equals("true"))));
            default -> Optional.empty();
        };
    }

    private static Optional<Edit> role(
            String path, String held, ElementId element, NetworkRole role) {
        if (path.endsWith("ipam.range")) {
            return role.pool()
                    .flatMap(pool ->
                            AddressRange.tryParse(held)
                                    .map(range ->
                                            set(
                                                    ElementId.of(ElementKind.POOL, pool),
                                                    "range",
                                                    Optional.of(range))));
        }
        if (role.attachment().isEmpty()) {
            return Optional.empty();
        }
        var attachment = role.attachment().get();
        var changed =
                switch (last(path)) {
                    case "master", "bridge" ->
                            present(held)
                                    .map(name ->
                                            Shape.with(attachment, "master", Optional.of(name)));
                    case "type" ->
                            path.endsWith("ipam.type")
                                    ? present(held)
                                            .map(type ->
                                                    Shape.with(
                                                            attachment, "ipam", Optional.of(type)))
                                    : present(held)
                                            .map(type -> Shape.with(attachment, "type", type));
                    case "mtu" ->
                            Mtu.tryParse(held)
                                    .map(mtu -> Shape.with(attachment, "mtu", Fact.drawn(mtu)));
                    default -> Optional.<RoleAttachment>empty();
                };
        return changed.map(value -> set(element, "attachment", Optional.of(value)));
    }

    private static Optional<Edit> virtualization(String field, String held) {
        var id = ElementId.of(ElementKind.VIRTUALIZATION);
        return switch (field) {
            case "network" -> Optional.of(set(id, "migrationNetwork", present(held)));
            case "parallelMigrationsPerCluster" -> number(id, "perCluster", held);
            case "parallelOutboundMigrationsPerNode" -> number(id, "perNode", held);
            case "completionTimeoutPerGiB" -> number(id, "completionTimeout", held);
            case "progressTimeout" -> number(id, "progressTimeout", held);
            case "bandwidthPerMigration" ->
                    Quantity.tryParse(held).map(limit -> set(id, "bandwidth", Optional.of(limit)));
            default -> Optional.empty();
        };
    }

    private static Optional<Edit> number(ElementId id, String attribute, String held) {
        return held.isEmpty()
                ? Optional.of(set(id, attribute, Optional.empty()))
                : held.matches("[0-9]{1,9}")
                        ? Optional.of(set(id, attribute, Optional.of(Integer.parseInt(held))))
                        : Optional.empty();
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Edit set(ElementId id, String attribute, Object value) {
        return new SetAttribute(id, attribute, value);
    }
}
