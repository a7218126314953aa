package io.plumbline.export.observe;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.Neighbour;
import io.plumbline.model.topology.Route;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reads the network state of one node.
final class StateReader {

    private static final String OVERLAY_INTERFACE = "ovn-k8s-mp0";

    private final SourceObject object;
    private final ImportNotes notes;
    private final InterfaceReader interfaces;
    private final ControllerReader controllers;
    private final Map<String, HostInterface> read = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> perHost = new LinkedHashMap<>();
    private final Map<String, List<InterfaceAddress>> addresses = new LinkedHashMap<>();
    private final Map<String, Neighbour> neighbours = new LinkedHashMap<>();
    private final Set<String> bridges = new LinkedHashSet<>();
    private Optional<Integer> overlayMtu = Optional.empty();

    private StateReader(SourceObject object, Values values, ImportNotes notes) {
        this.object = object;
        this.notes = notes;
        this.interfaces = new InterfaceReader(values);
        this.controllers = new ControllerReader(interfaces);
    }

    /// Empty when the object holds no state of a node; the reason is noted.
    static Optional<ObservedHost> read(SourceObject object, Values values, ImportNotes notes) {
        var state = object.content().path("status").path("currentState");
        var list = state.path("interfaces");
        if (object.name().isEmpty()) {
            notes.refused(object, "a node network state without a name");
            return Optional.empty();
        }
        if (!list.isArray()) {
            notes.refused(
                    object,
                    state.isObject() && !list.isMissingNode() && !list.isNull()
                            ? "status.currentState.interfaces is no list"
                            : "it holds no status.currentState.interfaces: nothing was observed");
            return Optional.empty();
        }
        return Optional.of(new StateReader(object, values, notes).host(state));
    }

    private ObservedHost host(JsonNode state) {
        var list = state.path("interfaces");
        for (var entry : list) {
            if (type(entry).equals("ovs-bridge")) {
                Values.text(entry.path("name")).ifPresent(bridges::add);
            }
        }
        for (var entry : list) {
            entry(entry, list);
        }
        notes.understood();
        gateways(state.path("routes").path("running"));
        return new ObservedHost(
                object.name(),
                inOrder(),
                perHost,
                addresses,
                routes(state.path("routes").path("config")),
                mappings(state.path("ovn").path("bridge-mappings")),
                neighbours,
                overlayMtu,
                Values.text(object.content().path("status").path("lastSuccessfulUpdateTime"))
                        .orElse(""));
    }

    private static String type(JsonNode entry) {
        return Values.text(entry.path("type")).orElse("");
    }

    private void entry(JsonNode entry, JsonNode all) {
        var name = Values.text(entry.path("name")).orElse("");
        var type = type(entry);
        if (name.isEmpty()) {
            part("(no name)", ImportReport.Outcome.REFUSED, "an interface without a name");
            return;
        }
        if (name.equals(OVERLAY_INTERFACE)) {
            overlayMtu = Values.number(entry.path("mtu"));
        }
        var ignored = Values.text(entry.path("state")).filter("ignore"::equals).isPresent();
        if (ignored
                || Plumbing.isName(name)
                || type.equals("loopback")
                || isOldSdnBridge(name, entry)) {
            part(name, ImportReport.Outcome.HIDDEN, "plumbing of the platform");
            return;
        }
        if (Values.text(entry.path("state")).filter("absent"::equals).isPresent()) {
            part(name, ImportReport.Outcome.HIDDEN, "it is marked absent");
            return;
        }
        if (type.equals("ovs-interface") && bridges.contains(name)) {
            return;
        }
        interfaceOf(uniqueName(name, type), type, entry, own(all, name, type));
    }

    /// The pod network of older clusters called its bridge `br0`, without a port that has a cable.
    private static boolean isOldSdnBridge(String name, JsonNode entry) {
        if (!name.equals("br0")) {
            return false;
        }
        for (var port : entry.path("bridge").path("port")) {
            if (!Plumbing.isName(Values.text(port.path("name")).orElse("lo"))) {
                return false;
            }
        }
        return true;
    }

    /// The internal port of an Open vSwitch bridge has the bridge's name and holds its addresses.
    private static JsonNode own(JsonNode all, String name, String type) {
        if (type.equals("ovs-bridge")) {
            for (var each : all) {
                if (type(each).equals("ovs-interface")
                        && Values.text(each.path("name")).filter(name::equals).isPresent()) {
                    return each;
                }
            }
        }
        return MissingNode.getInstance();
    }

    private String uniqueName(String name, String type) {
        var unique = name;
        for (var i = 2; read.containsKey(unique); i++) {
            unique = name + "~" + i;
        }
        if (!unique.equals(name)) {
            part(
                    name,
                    ImportReport.Outcome.ADJUSTED,
                    "a second interface of this name, of type " + type + ", came in as " + unique);
        }
        return unique;
    }

    private void interfaceOf(String name, String type, JsonNode entry, JsonNode own) {
        var isBrEx = type.equals("ovs-bridge") && name.equals(BrEx.NAME);
        var ip = IpReader.of(own.isMissingNode() ? entry : own, isBrEx);
        var settings =
                type.equals("ovs-bridge") && own.isMissingNode() ? IpSettings.OFF : ip.settings();
        if (!ip.addresses().isEmpty() && !(type.equals("ovs-bridge") && own.isMissingNode())) {
            addresses.put(name, ip.addresses());
        }
        switch (type) {
            case "ethernet" -> {
                read.put(name, interfaces.nic(name, entry, settings));
                var mine = interfaces.own(entry);
                perHost.put(name, mine);
                LldpNeighbours.of(entry.path("lldp")).stream()
                        .findFirst()
                        .ifPresent(neighbour -> neighbours.put(name, neighbour));
            }
            case "bond" -> read.put(name, controllers.bond(name, entry, settings));
            case "vlan" -> read.put(name, interfaces.vlan(name, entry, settings));
            case "linux-bridge" -> read.put(name, controllers.linuxBridge(name, entry, settings));
            case "ovs-bridge" -> {
                controllers.bondsInside(entry).forEach(bond -> read.put(bond.name(), bond));
                read.put(
                        name,
                        isBrEx
                                ? controllers.brEx(entry, settings, own)
                                : controllers.ovsBridge(name, entry, settings, own));
            }
            default -> {
                var word = type.isEmpty() ? "unknown" : type;
                read.put(name, interfaces.other(name, word, entry, settings));
                part(
                        name,
                        ImportReport.Outcome.KEPT_UNKNOWN,
                        "type " + word + " is kept with its properties and not understood");
            }
        }
    }

    /// From the wire up, each kind by name: two nodes list the same interfaces in any order.
    private List<HostInterface> inOrder() {
        var list = new ArrayList<>(read.values());
        list.sort(
                Comparator.comparingInt(StateReader::level)
                        .thenComparing(HostInterface::name, NaturalOrder.INSTANCE));
        return list;
    }

    private static int level(HostInterface each) {
        return switch (each.type()) {
            case "ethernet" -> 0;
            case "bond" -> 1;
            case "vlan" -> 2;
            case "linux-bridge", "ovs-bridge" -> 3;
            default -> 4;
        };
    }

    private List<BridgeMapping> mappings(JsonNode list) {
        var mappings = new ArrayList<BridgeMapping>();
        for (var each : list) {
            var localnet = Values.text(each.path("localnet")).orElse("");
            if (localnet.equals("physnet") || localnet.isEmpty()) {
                continue; // OVN-Kubernetes' own
            }
            mappings.add(new BridgeMapping(localnet, Values.text(each.path("bridge"))));
        }
        mappings.sort(Comparator.comparing(BridgeMapping::localnet));
        return mappings;
    }

    /// Static routes over interfaces that are drawn, without the default route.
    private List<Route> routes(JsonNode config) {
        var routes = new LinkedHashMap<String, Route>();
        for (var each : config) {
            var destination = Values.text(each.path("destination")).flatMap(Cidr::tryParse);
            var device = Values.text(each.path("next-hop-interface"));
            var via = Values.text(each.path("next-hop-address")).flatMap(IpAddress::tryParse);
            if (destination.isEmpty() || isDefault(destination.get())) {
                continue;
            }
            if (device.filter(read::containsKey).isEmpty()
                    || device.filter(BrEx.NAME::equals).isPresent()) {
                notes.part(
                        object,
                        "route",
                        destination.get().toString(),
                        ImportReport.Outcome.HIDDEN,
                        "it leaves over plumbing of the platform");
                continue;
            }
            var name = destination.get().toString();
            routes.putIfAbsent(
                    name,
                    new Route(
                            name,
                            destination,
                            via,
                            device,
                            Values.number(each.path("metric")).filter(metric -> metric > 0),
                            Values.number(each.path("table-id"))
                                    .filter(table -> table != 0 && table != 254),
                            Extras.NONE));
        }
        return List.copyOf(routes.values());
    }

    private static boolean isDefault(Cidr destination) {
        return destination.length() == 0;
    }

    /// The default route is the gateway of its interface, whichever way it came.
    private void gateways(JsonNode running) {
        for (var each : running) {
            var destination = Values.text(each.path("destination")).flatMap(Cidr::tryParse);
            var device = Values.text(each.path("next-hop-interface")).orElse("");
            var via = Values.text(each.path("next-hop-address")).flatMap(IpAddress::tryParse);
            var found = read.get(device);
            if (destination.filter(StateReader::isDefault).isPresent()
                    && via.isPresent()
                    && found != null
                    && (found instanceof BrEx || !found.ip().dhcp())
                    && found.ip().gateway().isEmpty()) {
                read.put(device, found.withIp(Shape.with(found.ip(), "gateway", via)));
            }
        }
    }

    private void part(String name, ImportReport.Outcome outcome, String reason) {
        notes.part(object, "interface", name, outcome, reason);
    }
}
