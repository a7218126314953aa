package io.plumbline.export.manifest.nmstate;

import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondTech;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which interfaces of a layout go into its document, in the order in which they are built: what an
/// interface stands on comes before it.
public final class WrittenInterfaces {

    /// Kinds that a document may declare; others belong to pods or to the kernel.
    private static final Set<String> DECLARED =
            Set.of("dummy", "vrf", "vxlan", "mac-vlan", "mac-vtap", "ipvlan", "macsec", "hsr");

    private final HostLayout layout;
    private final ManagementPath management;
    private final Map<String, HostInterface> written = new LinkedHashMap<>();
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    private WrittenInterfaces(HostLayout layout) {
        this.layout = layout;
        this.management = ManagementPath.of(layout);
        for (var each : layout.interfaces()) {
            if (!(each instanceof Nic)) {
                add(each, new LinkedHashSet<>());
            }
        }
        for (var nic : layout.hostClass().nics()) {
            layout.find(nic.name()).ifPresent(this::addFreeNic);
        }
        layout.interfaces().stream().filter(Nic.class::isInstance).forEach(this::addFreeNic);
    }

    public static WrittenInterfaces of(HostLayout layout) {
        return new WrittenInterfaces(layout);
    }

    public List<HostInterface> inOrder() {
        return List.copyOf(written.values());
    }

    public boolean has(String name) {
        return written.containsKey(name);
    }

    public ManagementPath management() {
        return management;
    }

    /// Interfaces that are drawn and not written although they are off the management path, with the
    /// reason.
    public Map<String, String> leftOut() {
        return Map.copyOf(leftOut);
    }

    /// Drawn NICs that nothing uses.
    public List<String> spareNics() {
        return layout.interfaces().stream()
                .filter(Nic.class::isInstance)
                .map(HostInterface::name)
                .filter(name -> !written.containsKey(name) && !management.has(name))
                .toList();
    }

    private void add(HostInterface each, Set<String> climbing) {
        if (written.containsKey(each.name())
                || leftOut.containsKey(each.name())
                || management.has(each.name())
                || !climbing.add(each.name())) {
            return;
        }
        var reason = reasonAgainst(each);
        if (!reason.isEmpty()) {
            leftOut.put(each.name(), reason);
            return;
        }
        for (var lower : each.below()) {
            layout.find(lower).ifPresent(found -> add(found, climbing));
        }
        written.put(each.name(), each);
    }

    private String reasonAgainst(HostInterface each) {
        var taken = management.of(each.below());
        return switch (each) {
            case Nic _, VlanInterface _ -> "";
            case BrEx _ -> "management path";
            case Bond _, LinuxBridge _, OvsBridge _ ->
                    taken.isEmpty()
                            ? ""
                            : "it would take "
                                    + String.join(", ", taken)
                                    + " away from br-ex and cut the node off";
            case OtherInterface other when !DECLARED.contains(other.type()) ->
                    "interfaces of type " + other.type() + " are kept, not made";
            case OtherInterface _ -> taken.isEmpty() ? "" : "it stands on the management path";
        };
    }

    /// A NIC of its own is written when somebody says something about it.
    private void addFreeNic(HostInterface each) {
        if (each instanceof Nic nic
                && !management.has(nic.name())
                && !written.containsKey(nic.name())
                && (nic.ip().isEnabled() || nic.mtu().isKnown() || nic.lldp())) {
            written.put(nic.name(), nic);
        }
    }

    /// Members of an Open vSwitch bond stand in the port list of its bridge, the bond has no entry.
    static boolean isInsideBridge(HostInterface each) {
        return each instanceof Bond bond && bond.tech() == BondTech.OVS;
    }

    /// Runs of interfaces that belong together: the NICs below one controller, else each alone.
    List<List<HostInterface>> groups() {
        var groups = new ArrayList<List<HostInterface>>();
        HostInterface before = null;
        for (var each : written.values()) {
            if (isInsideBridge(each)) {
                continue;
            }
            if (before instanceof Nic && each instanceof Nic && shareController(before, each)) {
                groups.getLast().add(each);
            } else {
                groups.add(new ArrayList<>(List.of(each)));
            }
            before = each;
        }
        return groups;
    }

    private boolean shareController(HostInterface a, HostInterface b) {
        var first = layout.controller(a.name());
        return first.isPresent() && first.equals(layout.controller(b.name()));
    }
}
