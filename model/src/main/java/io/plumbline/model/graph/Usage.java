package io.plumbline.model.graph;

import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.VmNetwork;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// A network of virtual machines or a role as the wire sees it: where it stands on the hosts it is
/// meant for, and what it must reach outside.
///
/// @param lacking hosts without a carrier
/// @param required externals it must reach: storage targets, the gateway of a network
public record Usage(
        ElementId id,
        Optional<VmNetwork> network,
        Optional<NetworkRole> role,
        List<Attachment> attachments,
        List<Lack> lacking,
        List<External> required) {

    public String name() {
        return id.name();
    }

    public boolean isRole(RoleKind kind) {
        return role.filter(r -> r.kind() == kind).isPresent();
    }

    /// How many hosts it is meant for.
    public int hostsInAll() {
        var names = new HashSet<String>();
        attachments.forEach(a -> a.hosts().forEach(h -> names.add(h.name())));
        lacking.forEach(l -> l.hosts().forEach(h -> names.add(h.name())));
        return names.size();
    }

    /// All tags it has on any host.
    public TreeSet<Integer> vlans() {
        var all = new TreeSet<Integer>();
        attachments.forEach(a -> a.vlans().ids().forEach(all::add));
        return all;
    }

    /// The VLAN of its untagged frames, where all known ports agree on one.
    public Optional<Integer> nativeVlan() {
        var natives = new TreeSet<Integer>();
        attachments.stream()
                .filter(Attachment::isUntagged)
                .forEach(a -> natives.addAll(a.nativeVlans()));
        return natives.size() == 1 && natives.first() != 0
                ? Optional.of(natives.first())
                : Optional.empty();
    }
}
