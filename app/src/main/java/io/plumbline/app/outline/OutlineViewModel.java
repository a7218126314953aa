package io.plumbline.app.outline;

import io.plumbline.app.session.DesignSession;
import io.plumbline.app.session.ElementTitles;
import io.plumbline.app.session.RolesOnObjects;
import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.edit.UsedVlans;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The tree of everything in the design, and the findings of each object.
public final class OutlineViewModel {

    private final DesignSession session;
    private final ReadOnlyObjectWrapper<List<OutlineItem>> roots =
            new ReadOnlyObjectWrapper<>(this, "roots", List.of());
    private final ReadOnlyObjectWrapper<Map<ElementId, Finding>> worst =
            new ReadOnlyObjectWrapper<>(this, "worst", Map.of());

    public OutlineViewModel(DesignSession session) {
        this.session = session;
        session.topologyProperty().subscribe(t -> roots.set(build(t)));
        session.checkProperty()
                .subscribe(check -> {
                    var byTarget = new HashMap<ElementId, Finding>();
                    for (var finding : check.findings()) {
                        finding.targets().forEach(t -> byTarget.putIfAbsent(t, finding));
                    }
                    worst.set(Map.copyOf(byTarget));
                });
    }

    public DesignSession session() {
        return session;
    }

    public ReadOnlyObjectProperty<List<OutlineItem>> rootsProperty() {
        return roots.getReadOnlyProperty();
    }

    /// The worst finding of each object that has one.
    public ReadOnlyObjectProperty<Map<ElementId, Finding>> worstProperty() {
        return worst.getReadOnlyProperty();
    }

    private static List<OutlineItem> build(Topology in) {
        var items = new ArrayList<OutlineItem>();
        items.add(heading("Fabric", NetworkIcon.SWITCH_PAIR, fabric(in)));
        for (var hostClass : in.hostClasses()) {
            items.add(hostClass(in, hostClass));
        }
        items.add(
                heading(
                        "Networks",
                        NetworkIcon.NETWORK,
                        leaves(in, in.networks().names(), ElementKind.NETWORK)));
        items.add(
                heading(
                        "Roles",
                        NetworkIcon.MIGRATION,
                        leaves(in, in.roles().names(), ElementKind.ROLE)));
        items.add(heading("VLANs", NetworkIcon.VLAN, vlans(in)));
        addIfAny(items, in, "Address pools", in.pools().names(), ElementKind.POOL);
        addIfAny(items, in, "SR-IOV policies", in.sriov().names(), ElementKind.SRIOV_POLICY);
        addIfAny(items, in, "Virtual machines", in.vms().names(), ElementKind.VM);
        addIfAny(items, in, "Network policies", in.policies().names(), ElementKind.NETWORK_POLICY);
        addIfAny(items, in, "Isolations", in.isolations().names(), ElementKind.ISOLATION);
        addIfAny(items, in, "Exposures", in.exposures().names(), ElementKind.EXPOSURE);
        addIfAny(items, in, "Notes", in.diagram().notes().names(), ElementKind.NOTE);
        items.add(
                leaf(
                        in,
                        ElementId.of(ElementKind.CLUSTER),
                        "Cluster",
                        "OpenShift " + in.cluster().release()));
        in.virtualization()
                .ifPresent(_ ->
                        items.add(
                                leaf(
                                        in,
                                        ElementId.of(ElementKind.VIRTUALIZATION),
                                        "Virtualization",
                                        "")));
        return items.stream().filter(i -> i.id().isPresent() || !i.children().isEmpty()).toList();
    }

    private static void addIfAny(
            List<OutlineItem> items,
            Topology in,
            String title,
            List<String> names,
            ElementKind kind) {
        if (!names.isEmpty()) {
            items.add(
                    heading(
                            title,
                            ElementTitles.icon(in, ElementId.of(kind, names.getFirst())),
                            leaves(in, names, kind)));
        }
    }

    private static OutlineItem heading(String title, NetworkIcon icon, List<OutlineItem> children) {
        var fact = Integer.toString(children.size());
        return new OutlineItem(
                title,
                Optional.empty(),
                title,
                fact,
                icon,
                Set.of(),
                title + ", " + fact + " entries",
                children);
    }

    private static List<OutlineItem> leaves(Topology in, List<String> names, ElementKind kind) {
        return names.stream().map(n -> leaf(in, ElementId.of(kind, n), n, "")).toList();
    }

    private static OutlineItem leaf(Topology in, ElementId id, String name, String fact) {
        return item(in, id, name, fact, List.of());
    }

    private static OutlineItem item(
            Topology in, ElementId id, String name, String fact, List<OutlineItem> children) {
        var roles = RolesOnObjects.of(in, id);
        var carries =
                roles.isEmpty()
                        ? ""
                        : ", carries "
                                + roles.stream()
                                        .map(RoleKind::word)
                                        .collect(Collectors.joining(", "));
        var spoken =
                name
                        + ", "
                        + ElementTitles.kind(in, id)
                        + (fact.isEmpty() ? "" : ", " + fact)
                        + carries
                        + (id.path().size() == 2 ? ", in " + id.owner() : "");
        return new OutlineItem(
                id.toString(),
                Optional.of(id),
                name,
                fact,
                ElementTitles.icon(in, id),
                roles,
                spoken,
                children);
    }

    private static List<OutlineItem> fabric(Topology in) {
        var items = new ArrayList<OutlineItem>();
        var pairs = new LinkedHashMap<String, List<OutlineItem>>();
        for (var s : in.switches()) {
            var leaf = leaf(in, ElementId.aSwitch(s.name()), s.name(), "");
            if (s.mlagPair().isPresent()) {
                pairs.computeIfAbsent(s.mlagPair().get(), _ -> new ArrayList<>()).add(leaf);
            } else {
                items.add(leaf);
            }
        }
        pairs.forEach((pair, switches) ->
                items.add(
                        item(
                                in,
                                ElementId.of(ElementKind.MLAG_PAIR, pair),
                                pair,
                                "MLAG pair",
                                switches)));
        in.links()
                .forEach(l ->
                        items.add(
                                leaf(
                                        in,
                                        ElementId.link(l.name()),
                                        l.name(),
                                        l.peer() ? "peer link" : "link")));
        in.externals()
                .forEach(e ->
                        items.add(
                                leaf(in, ElementId.external(e.name()), e.name(), e.kind().word())));
        return items;
    }

    private static OutlineItem hostClass(Topology in, HostClass c) {
        var children = new ArrayList<OutlineItem>();
        var shown = new LinkedHashSet<String>();
        for (var on : c.interfaces()) {
            if (on instanceof Bond bond) {
                children.add(withBelow(in, c, bond, shown));
            }
        }
        for (var on : c.interfaces()) {
            if (!shown.contains(on.name())) {
                children.add(withAbove(in, c, on, shown));
            }
        }
        var hosts = in.hosts().stream().filter(h -> h.hostClass().equals(c.name())).toList();
        var hostItems = new ArrayList<OutlineItem>();
        for (var host : hosts) {
            var overrides = host.overrides().size();
            hostItems.add(
                    leaf(
                            in,
                            ElementId.host(host.name()),
                            host.name(),
                            overrides == 0 ? "" : overrides + " overrides"));
        }
        children.add(
                new OutlineItem(
                        "hosts of " + c.name(),
                        Optional.empty(),
                        "Hosts",
                        Integer.toString(hosts.size()),
                        NetworkIcon.HOST,
                        Set.of(),
                        "Hosts of " + c.name() + ", " + hosts.size(),
                        hostItems));
        return item(in, ElementId.hostClass(c.name()), c.name(), "× " + hosts.size(), children);
    }

    private static OutlineItem withBelow(Topology in, HostClass c, Bond bond, Set<String> shown) {
        var children = new ArrayList<OutlineItem>();
        shown.add(bond.name());
        for (var member : bond.members()) {
            c.interfaces()
                    .get(member)
                    .ifPresent(nic -> {
                        shown.add(member);
                        children.add(interfaceItem(in, c, nic, List.of()));
                    });
        }
        children.addAll(standingOn(in, c, bond.name(), shown));
        return interfaceItem(in, c, bond, children);
    }

    private static OutlineItem withAbove(
            Topology in, HostClass c, HostInterface on, Set<String> shown) {
        shown.add(on.name());
        return interfaceItem(in, c, on, standingOn(in, c, on.name(), shown));
    }

    private static List<OutlineItem> standingOn(
            Topology in, HostClass c, String name, Set<String> shown) {
        var children = new ArrayList<OutlineItem>();
        for (var up : c.interfaces()) {
            if (!(up instanceof Bond) && up.below().contains(name) && shown.add(up.name())) {
                children.add(interfaceItem(in, c, up, standingOn(in, c, up.name(), shown)));
            }
        }
        return children;
    }

    private static OutlineItem interfaceItem(
            Topology in, HostClass c, HostInterface on, List<OutlineItem> children) {
        var fact =
                switch (on) {
                    case Nic nic -> nic.card().map(card -> "card " + card).orElse("");
                    case Bond bond -> bond.mode().map(m -> m.word()).orElse("");
                    case VlanInterface vlan ->
                            vlan.id().ifKnown().map(id -> "VLAN " + id).orElse("");
                    default -> "";
                };
        return item(in, ElementId.onHost(c.name(), on.name()), on.name(), fact, children);
    }

    private static List<OutlineItem> vlans(Topology in) {
        var names = new LinkedHashSet<String>();
        UsedVlans.of(in).ids().limit(500).forEach(id -> names.add(Integer.toString(id)));
        names.addAll(in.vlans().names());
        return names.stream()
                .map(n ->
                        leaf(
                                in,
                                ElementId.of(ElementKind.VLAN, n),
                                n,
                                in.vlans().get(n).flatMap(v -> v.label()).orElse("")))
                .toList();
    }
}
