package io.plumbline.model.rule.ip;

import io.plumbline.model.graph.Footing;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who has which address, and on which VLANs of which switches.
final class AddressOwners {

    /// @param name what a person calls it
    /// @param vlans tags, or native VLANs of its ports; empty: nobody knows
    /// @param switches next to it
    record Owner(
            ElementId id,
            String name,
            Optional<EffectiveHost> host,
            Set<Integer> vlans,
            Set<String> switches) {}

    private record Place(Set<Integer> vlans, Set<String> switches) {}

    private final RuleContext context;
    private final Map<IpAddress, List<Owner>> byAddress = new LinkedHashMap<>();

    private AddressOwners(RuleContext context) {
        this.context = context;
    }

    /// All owners by address, in the order of the design.
    static Map<IpAddress, List<Owner>> of(RuleContext context) {
        var owners = new AddressOwners(context);
        context.groups().all().forEach(owners::ofHosts);
        owners.ofExternals();
        owners.ofCluster();
        owners.ofMachines();
        return owners.byAddress;
    }

    private void ofHosts(HostGroup group) {
        for (var i : group.layout().interfaces()) {
            if (i.ip().addresses().isEmpty()) {
                continue;
            }
            var place = place(group, i.name());
            for (var host : group.hosts()) {
                for (var address : host.addresses(i)) {
                    add(
                            address.address(),
                            new Owner(
                                    ElementId.onHost(group.className(), i.name()),
                                    host.name() + " " + i.name(),
                                    Optional.of(host),
                                    place.vlans(),
                                    place.switches()));
                }
            }
        }
    }

    private static Place place(HostGroup group, String name) {
        var footing = Footing.of(group.layout(), name);
        var switches = new HashSet<String>();
        var vlans = new HashSet<Integer>();
        var own =
                group.layout().find(name).orElse(null) instanceof BrEx bridge
                        ? bridge.vlan().map(v -> v.value()).orElse(0)
                        : 0;
        var tag = footing.tag() > 0 ? footing.tag() : own;
        if (tag > 0) {
            vlans.add(tag);
        }
        for (var nic : footing.nics()) {
            group.uplink(nic.name())
                    .ifPresent(u -> {
                        switches.add(u.switchName());
                        if (tag == 0) {
                            u.port().nativeId().ifPresent(vlans::add);
                        }
                    });
        }
        return new Place(vlans, switches);
    }

    private void ofExternals() {
        for (var external : context.topology().externals()) {
            var switches = new HashSet<String>();
            external.ports().forEach(p -> switches.add(p.switchName()));
            var vlans = ids(external.vlans().ifKnown().orElse(VlanSet.NONE));
            for (var address : external.addresses()) {
                add(
                        address,
                        new Owner(
                                ElementId.external(external.name()),
                                external.name(),
                                Optional.empty(),
                                vlans,
                                switches));
            }
        }
    }

    private void ofCluster() {
        var management = context.roles(RoleKind.MANAGEMENT).map(this::place).toList();
        var vlans = new HashSet<Integer>();
        var switches = new HashSet<String>();
        management.forEach(p -> {
            vlans.addAll(p.vlans());
            switches.addAll(p.switches());
        });
        for (var address : Set.copyOf(context.topology().cluster().virtualAddresses())) {
            add(
                    address,
                    new Owner(
                            ElementId.of(ElementKind.CLUSTER),
                            "the cluster",
                            Optional.empty(),
                            vlans,
                            switches));
        }
    }

    private void ofMachines() {
        for (var vm : context.topology().vms()) {
            var first = vm.networks().stream().findFirst();
            var usage =
                    first.map(n -> n.substring(n.indexOf('/') + 1))
                            .flatMap(n -> context.usage(ElementId.network(n)));
            var place = usage.map(this::place).orElse(new Place(Set.of(), Set.of()));
            for (var address : vm.addresses()) {
                add(
                        address,
                        new Owner(
                                ElementId.of(ElementKind.VM, vm.name()),
                                vm.name(),
                                Optional.empty(),
                                place.vlans(),
                                place.switches()));
            }
        }
    }

    private Place place(Usage usage) {
        var vlans = new HashSet<Integer>();
        var switches = new HashSet<String>();
        for (var attachment : usage.attachments()) {
            vlans.addAll(
                    attachment.isUntagged() ? attachment.nativeVlans() : ids(attachment.vlans()));
            attachment.uplinks().forEach(u -> switches.add(u.switchName()));
        }
        vlans.remove(0);
        return new Place(vlans, switches);
    }

    private static Set<Integer> ids(VlanSet set) {
        var ids = new HashSet<Integer>();
        set.ids().forEach(ids::add);
        return ids;
    }

    private void add(IpAddress address, Owner owner) {
        byAddress.computeIfAbsent(address, _ -> new ArrayList<>(1)).add(owner);
    }
}
