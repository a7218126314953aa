package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.NodeView.ExternalView;
import io.plumbline.app.canvas.scene.NodeView.PairView;
import io.plumbline.app.canvas.scene.NodeView.SwitchView;
import io.plumbline.app.canvas.scene.NodeView.SwitchView.Row;
import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.arrange.PortRow;
import io.plumbline.model.arrange.Sizes;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.topology.CableRule;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The views of the physical side: pairs, switches with their rows of ports, externals.
final class FabricViews {
    private final Topology topology;
    private final Arrangement arrangement;
    private final Map<String, List<Host>> hostsOfClass;

    FabricViews(Topology topology, Arrangement arrangement, Map<String, List<Host>> hostsOfClass) {
        this.topology = topology;
        this.arrangement = arrangement;
        this.hostsOfClass = hostsOfClass;
    }

    List<PairView> pairs() {
        var members = new LinkedHashMap<String, List<ElementId>>();
        for (var item : topology.switches()) {
            item.mlagPair()
                    .ifPresent(pair ->
                            members.computeIfAbsent(pair, _ -> new ArrayList<>())
                                    .add(ElementId.aSwitch(item.name())));
        }
        var views = new ArrayList<PairView>();
        members.forEach((pair, switches) -> {
            var id = ElementId.of(ElementKind.MLAG_PAIR, pair);
            arrangement
                    .box(id)
                    .ifPresent(
                            box -> views.add(new PairView(id, box, pair, "MLAG pair", switches)));
        });
        return views;
    }

    List<NodeView> switches() {
        return topology.switches().stream().flatMap(this::view).toList();
    }

    List<NodeView> externals() {
        return topology.externals().stream().flatMap(this::view).toList();
    }

    private Stream<NodeView> view(Switch item) {
        var id = ElementId.aSwitch(item.name());
        return arrangement.box(id).stream()
                .map(box ->
                        new SwitchView(
                                id,
                                box,
                                item.name(),
                                mtu(item),
                                rows(item, box.y()),
                                item.mlagPair().isPresent()));
    }

    private static String mtu(Switch item) {
        return switch (item.mtu()) {
            case Fact.Known<Mtu>(var mtu, _, _) -> "MTU " + mtu;
            case Fact.Missing<Mtu> _ -> "MTU ?";
            case Fact.Unset<Mtu> _ -> "MTU " + Switch.DEFAULT_MTU;
        };
    }

    private List<Row> rows(Switch item, int top) {
        var rows = new ArrayList<Row>();
        for (var row : arrangement.rows().getOrDefault(item.name(), List.of())) {
            rows.add(
                    new Row(
                            row.cable(),
                            top + Sizes.portRow(rows.size()),
                            ports(row),
                            Words.vlans(shown(row.rule())),
                            row.rule().firstPort().isPresent()));
        }
        return rows;
    }

    /// What is drawn, or where nothing is drawn what was observed.
    private static PortSettings shown(CableRule rule) {
        var drawn = rule.wanted();
        return drawn.tagged().isUnset() && drawn.nativeVlan().isUnset()
                ? rule.actual().orElse(drawn)
                : drawn;
    }

    private String ports(PortRow row) {
        var hosts = hostsOfClass.getOrDefault(row.hostClass(), List.of());
        var least = hosts.stream().mapToInt(Host::ordinal).min().orElse(1);
        var most = hosts.stream().mapToInt(Host::ordinal).max().orElse(1);
        return row.rule()
                .port(least)
                .flatMap(first -> row.rule().port(most).map(last -> Words.portRange(first, last)))
                .orElse("port ?");
    }

    private Stream<NodeView> view(External external) {
        var id = ElementId.external(external.name());
        return arrangement.box(id).stream()
                .map(box ->
                        new ExternalView(
                                id,
                                box,
                                Icons.of(external.kind()),
                                external.name(),
                                fact(external)));
    }

    private String fact(External external) {
        var address = external.addresses().stream().findFirst().map(IpAddress::toString).orElse("");
        return (word(external) + " " + address).strip();
    }

    private String word(External external) {
        return switch (external.kind()) {
            case GATEWAY -> "gateway";
            case ARRAY -> protocol(external);
            case DHCP -> "DHCP";
            case CLUSTER -> "cluster";
            case OTHER -> "";
        };
    }

    /// What an array is reached by, from the storage role that names it.
    private String protocol(External external) {
        return topology.roles().stream()
                .filter(role -> role.targets().contains(external.name()))
                .flatMap((NetworkRole role) -> role.protocol().stream())
                .map(name -> name.equals("iscsi") ? "iSCSI" : name.toUpperCase(Locale.ROOT))
                .findFirst()
                .orElse(external.kind() == ExternalKind.ARRAY ? "storage" : "");
    }
}
