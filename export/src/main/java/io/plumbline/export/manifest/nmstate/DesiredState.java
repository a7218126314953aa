package io.plumbline.export.manifest.nmstate;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.export.manifest.yaml.YamlSequence;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.IpFamily;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The document that makes a host what it is drawn as.
public final class DesiredState {

    /// Localnet names that OVN-Kubernetes uses itself.
    public static final Set<String> RESERVED_LOCALNETS = Set.of("physnet", "locnet");

    private final EffectiveHost host;
    private final HostLayout layout;
    private final WrittenInterfaces written;
    private final Purposes purposes;
    private final InterfaceEntry entries;

    private DesiredState(EffectiveHost host, WrittenInterfaces written, Purposes purposes) {
        this.host = host;
        this.layout = host.layout();
        this.written = written;
        this.purposes = purposes;
        this.entries = new InterfaceEntry(layout);
    }

    /// Empty when nothing of the host is ours to write.
    public static Optional<YamlMapping> of(
            EffectiveHost host, WrittenInterfaces written, Purposes purposes) {
        var state = new DesiredState(host, written, purposes);
        var document = YamlMapping.of(state::document);
        return document.entries().isEmpty() ? Optional.empty() : Optional.of(document);
    }

    /// Whether the document of this host holds values of this host alone: static addresses, or NICs
    /// found by their own MAC or PCI address.
    public static boolean isPerHost(EffectiveHost host, WrittenInterfaces written) {
        return written.inOrder().stream()
                .anyMatch(each -> !each.ip().addresses().isEmpty() || isMatchedByAddress(each));
    }

    private static boolean isMatchedByAddress(HostInterface each) {
        return each instanceof Nic nic
                && switch (nic.match()) {
                    case NAME -> false;
                    case MAC, PCI -> true;
                };
    }

    /// The mappings that are written: those with a bridge, under a name that is ours to use.
    public static List<BridgeMapping> mappings(HostLayout layout, WrittenInterfaces written) {
        return layout.mappings().stream()
                .filter(mapping -> mapping.bridge().isPresent())
                .filter(mapping -> !RESERVED_LOCALNETS.contains(mapping.localnet()))
                .filter(mapping -> !written.leftOut().containsKey(mapping.bridge().orElse("")))
                .toList();
    }

    private void document(YamlMapping.Builder document) {
        if (!written.inOrder().isEmpty()) {
            document.list("interfaces", this::interfaces);
        }
        var routes = YamlSequence.of(this::routes);
        if (!routes.items().isEmpty()) {
            document.map("routes", section -> section.put("config", routes));
        }
        var mappings = mappings(layout, written);
        if (!mappings.isEmpty()) {
            document.map(
                    "ovn", ovn -> ovn.list("bridge-mappings", list -> mappings(list, mappings)));
        }
    }

    private void interfaces(YamlSequence.Builder list) {
        for (var group : written.groups()) {
            if (!list.isEmpty()) {
                list.gap();
            }
            purposes.of(layout, group).ifPresent(list::comment);
            for (var each : group) {
                list.add(entries.of(each, host.addresses(each))).mark(idOf(each));
                if (each instanceof OvsBridge bridge && BridgeEntry.hasOwnInterface(bridge)) {
                    list.add(entries.ownInterface(bridge, host.addresses(bridge))).mark(idOf(each));
                }
            }
        }
    }

    private ElementId idOf(HostInterface each) {
        return ElementId.onHost(host.hostClass().name(), each.name());
    }

    private void routes(YamlSequence.Builder list) {
        for (var each : written.inOrder()) {
            each.ip()
                    .gateway()
                    .ifPresent(gateway ->
                            list.map(route -> defaultRoute(route, gateway, each.name()))
                                    .mark(idOf(each)));
        }
        for (var route : layout.routes()) {
            if (route.destination().isPresent() && leavesOurInterface(route)) {
                list.map(entry -> route(entry, route))
                        .mark(
                                ElementId.of(
                                        ElementKind.ROUTE, host.hostClass().name(), route.name()));
            }
        }
    }

    private boolean leavesOurInterface(Route route) {
        return route.device().filter(written.management()::has).isEmpty();
    }

    private static void defaultRoute(YamlMapping.Builder route, IpAddress via, String device) {
        route.put("destination", via.family() == IpFamily.IPV4 ? "0.0.0.0/0" : "::/0")
                .put("next-hop-address", YamlScalar.quoted(via.toString()))
                .put("next-hop-interface", device);
    }

    private void route(YamlMapping.Builder entry, Route route) {
        entry.put("destination", route.destination().orElseThrow().toString());
        route.via()
                .ifPresent(via -> entry.put("next-hop-address", YamlScalar.quoted(via.toString())));
        route.device()
                .or(() -> route.via().flatMap(this::interfaceTowards))
                .ifPresent(device -> entry.put("next-hop-interface", device));
        route.metric().ifPresent(metric -> entry.put("metric", metric));
        route.table().ifPresent(table -> entry.put("table-id", table));
    }

    /// A route needs its interface in writing: the one with an address in the next hop's network.
    private Optional<String> interfaceTowards(IpAddress via) {
        return written.inOrder().stream()
                .filter(each ->
                        host.addresses(each).stream()
                                .anyMatch(address -> address.network().contains(via)))
                .map(HostInterface::name)
                .findFirst();
    }

    private void mappings(YamlSequence.Builder list, List<BridgeMapping> mappings) {
        for (var mapping : mappings) {
            list.map(entry ->
                            entry.put("localnet", mapping.localnet())
                                    .put("bridge", mapping.bridge().orElseThrow())
                                    .put("state", "present"))
                    .mark(
                            ElementId.of(
                                    ElementKind.MAPPING,
                                    host.hostClass().name(),
                                    mapping.localnet()));
        }
    }
}
