package io.plumbline.export.observe;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.Quantity;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.RoleAttachment;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.Virtualization;
import io.plumbline.model.topology.VmNetwork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Collects what objects say about networks: those of machines, and the migration network that
/// HyperConverged names. Definitions of one content in several namespaces are one network.
final class NetworkReader {

    /// Facts of these objects name their source by this word.
    static final String SOURCE = "objects";

    private static final String MIGRATION = "migration";

    /// Facts of a network without the place where it is.
    private record Likeness(VmNetwork network) {

        static Likeness of(VmNetwork network) {
            return new Likeness(Shape.with(network, "namespaces", List.of()));
        }
    }

    private final Values values = new Values(SOURCE);
    private final ImportNotes notes;
    private final List<VmNetwork> networks = new ArrayList<>();
    private final Map<String, AttachmentReader.Pods> pods = new TreeMap<>();
    private final Map<String, Integer> machines = new TreeMap<>();
    private final Map<String, JsonNode> migration = new TreeMap<>();

    NetworkReader(ImportNotes notes) {
        this.notes = notes;
    }

    /// @return whether the object is one of these
    boolean take(SourceObject object) {
        switch (object.kind()) {
            case "NetworkAttachmentDefinition" -> attachment(object);
            case "ClusterUserDefinedNetwork" -> userDefined(object, namespaces(object));
            case "UserDefinedNetwork" -> userDefined(object, List.of(object.namespace()));
            case "HyperConverged" -> hyperConverged(object);
            case "VirtualMachine" -> machine(object);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void attachment(SourceObject object) {
        var owner = object.content().path("metadata").path("ownerReferences").path(0);
        if (owner.path("kind").isString()) {
            notes.unknown(object, "made by " + owner.path("kind").asString() + ": read there");
            return;
        }
        var reader = AttachmentReader.of(object, values);
        if (reader.isEmpty()) {
            notes.refused(object, "its configuration does not read");
            return;
        }
        pods.put(object.namespace() + "/" + object.name(), reader.get().pods());
        var network = reader.get().network();
        if (network.isPresent()) {
            networks.add(network.get());
            notes.understood();
        } else if (List.of("macvlan", "ipvlan").contains(reader.get().type())) {
            notes.understood();
        } else {
            notes.unknown(object, "attachments of type " + reader.get().type() + " are not drawn");
        }
    }

    private static List<String> namespaces(SourceObject object) {
        var names = new TreeSet<String>();
        var selector = object.content().path("spec").path("namespaceSelector");
        for (var expression : selector.path("matchExpressions")) {
            if (expression.path("key").asString("").equals("kubernetes.io/metadata.name")
                    && expression.path("operator").asString("").equals("In")) {
                expression.path("values").forEach(value -> names.add(value.asString("")));
            }
        }
        Values.text(selector.path("matchLabels").path("kubernetes.io/metadata.name"))
                .ifPresent(names::add);
        return List.copyOf(names);
    }

    private void userDefined(SourceObject object, List<String> namespaces) {
        var spec = object.content().path("spec");
        var network = spec.has("network") ? spec.path("network") : spec;
        var topology = network.path("topology").asString("");
        if (topology.equals("Layer3")) {
            notes.unknown(object, "routed networks are not drawn");
            return;
        }
        var isLocalnet = topology.equals("Localnet");
        var part = network.path(isLocalnet ? "localnet" : "layer2");
        if (!part.isObject()) {
            notes.refused(object, "a network without a topology");
            return;
        }
        var drawn =
                VmNetwork.of(
                        object.name(), isLocalnet ? NetworkKind.LOCALNET : NetworkKind.OVERLAY);
        drawn = Shape.with(drawn, "namespaces", namespaces);
        drawn = Shape.with(drawn, "mtu", known(part.path("mtu"), Mtu::tryParse));
        if (isLocalnet) {
            drawn =
                    Shape.with(
                            drawn,
                            "vlan",
                            known(part.path("vlan").path("access").path("id"), VlanId::tryParse));
            drawn =
                    Shape.with(
                            drawn,
                            "physicalNetwork",
                            Values.text(part.path("physicalNetworkName")));
        }
        drawn = Shape.with(drawn, "primary", part.path("role").asString("").equals("Primary"));
        var subnets = new ArrayList<Cidr>();
        for (var each : part.path("subnets")) {
            Cidr.tryParse(each.asString("")).ifPresent(subnets::add);
        }
        networks.add(Shape.with(drawn, "subnets", List.copyOf(subnets)));
        notes.understood();
    }

    private <T> Fact<T> known(JsonNode node, Function<String, Optional<T>> reader) {
        return Values.text(node).isEmpty() ? Fact.unset() : values.fact(node, reader, "");
    }

    /// Its older version keeps the settings one level higher.
    private void hyperConverged(SourceObject object) {
        var spec = object.content().path("spec");
        var inner = spec.path("virtualization").path("liveMigrationConfig");
        var settings = inner.isObject() ? inner : spec.path("liveMigrationConfig");
        if (settings.isObject()) {
            migration.put(object.namespace() + "/" + object.name(), settings);
        }
        notes.understood();
    }

    private void machine(SourceObject object) {
        var spec = object.content().path("spec").path("template").path("spec");
        var names = new TreeSet<String>();
        for (var network : spec.path("networks")) {
            Values.text(network.path("multus").path("networkName"))
                    .map(name -> name.contains("/") ? name : object.namespace() + "/" + name)
                    .ifPresent(names::add);
        }
        names.forEach(name -> machines.merge(name, 1, Integer::sum));
        notes.unknown(object, "machines are counted on their networks, and not drawn");
    }

    Topology into(Topology topology) {
        // There is one in a cluster; a folder of files may hold several.
        var settings = migration.values().stream().findFirst().map(this::virtualization);
        var network = settings.flatMap(Virtualization::migrationNetwork);
        var drawn = topology.withNetworks(_ -> networks(network));
        if (settings.isPresent()) {
            drawn = drawn.withVirtualization(settings.get());
        }
        var way =
                network.map(name -> RoleAttachment.OPERATOR_NAMESPACE + "/" + name)
                        .flatMap(name -> Optional.ofNullable(pods.get(name)));
        return way.isPresent() ? withMigration(drawn, way.get()) : drawn;
    }

    private static Topology withMigration(Topology topology, AttachmentReader.Pods way) {
        var role = NetworkRole.of(MIGRATION, RoleKind.MIGRATION).withAttachment(way.attachment());
        if (way.range().isEmpty()) {
            var without = role;
            return topology.withRoles(roles -> roles.with(without));
        }
        var pool = Pool.of(MIGRATION, way.range().get());
        pool = Shape.with(pool, "exclusions", List.copyOf(way.exclusions()));
        var whole = Shape.with(pool, "consumer", Optional.of(MIGRATION));
        var fed = Shape.with(role, "pool", Optional.of(MIGRATION));
        return topology.withPools(pools -> pools.with(whole)).withRoles(roles -> roles.with(fed));
    }

    private Virtualization virtualization(JsonNode settings) {
        var all = Shape.of(Virtualization.class).blank();
        all = Shape.with(all, "migrationNetwork", Values.text(settings.path("network")));
        all =
                Shape.with(
                        all,
                        "perCluster",
                        Values.number(settings.path("parallelMigrationsPerCluster")));
        all =
                Shape.with(
                        all,
                        "perNode",
                        Values.number(settings.path("parallelOutboundMigrationsPerNode")));
        all =
                Shape.with(
                        all,
                        "completionTimeout",
                        Values.number(settings.path("completionTimeoutPerGiB")));
        all = Shape.with(all, "progressTimeout", Values.number(settings.path("progressTimeout")));
        return Shape.with(
                all,
                "bandwidth",
                Values.text(settings.path("bandwidthPerMigration")).flatMap(Quantity::tryParse));
    }

    /// One network for equal definitions; a second content under one name gets a name of its own.
    private Elements<VmNetwork> networks(Optional<String> migrationNetwork) {
        var alike = new LinkedHashMap<Likeness, TreeSet<String>>();
        networks.stream()
                .filter(each -> !isMigration(each, migrationNetwork))
                .sorted(
                        Comparator.comparing(VmNetwork::name)
                                .thenComparing(each -> each.namespaces().toString())
                                .thenComparing(Object::toString))
                .forEach(each ->
                        alike.computeIfAbsent(Likeness.of(each), _ -> new TreeSet<>())
                                .addAll(each.namespaces()));
        Elements<VmNetwork> drawn = Elements.empty();
        for (var entry : alike.entrySet()) {
            var network = entry.getKey().network();
            var name = network.name();
            for (var i = 2; drawn.has(name); i++) {
                name = network.name() + "~" + i;
            }
            var count =
                    entry.getValue().stream()
                            .mapToInt(
                                    space -> machines.getOrDefault(space + "/" + network.name(), 0))
                            .sum();
            var whole = Shape.with(network, "namespaces", List.copyOf(entry.getValue()));
            whole = Shape.with(whole, "vms", count);
            if (!name.equals(network.name())) {
                whole = Shape.with(whole, "attachmentName", Optional.of(network.name()));
                whole = Shape.with(whole, "name", name);
            }
            drawn = drawn.with(whole);
        }
        return drawn;
    }

    private static boolean isMigration(VmNetwork network, Optional<String> migrationNetwork) {
        return migrationNetwork.filter(network.name()::equals).isPresent()
                && network.namespaces().equals(List.of(RoleAttachment.OPERATOR_NAMESPACE));
    }
}
