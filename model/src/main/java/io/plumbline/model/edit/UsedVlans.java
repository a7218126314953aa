package io.plumbline.model.edit;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import io.plumbline.model.topology.VmNetwork;

/// The VLANs in use, derived from the drawing.
public final class UsedVlans {

    private UsedVlans() {}

    /// VLANs of interfaces, networks and externals, and native VLANs of ports towards hosts.
    public static VlanSet of(Topology in) {
        var used = onHosts(in);
        for (External external : in.externals()) {
            used = used.union(external.vlans().ifKnown().orElse(VlanSet.NONE));
        }
        return used;
    }

    /// The same without externals: a gateway is on VLANs before a network of theirs is drawn.
    public static VlanSet onHosts(Topology in) {
        var used = VlanSet.NONE;
        for (var hostClass : in.hostClasses()) {
            for (var on : hostClass.interfaces()) {
                if (on instanceof VlanInterface vlan) {
                    used = plus(used, vlan.id());
                }
            }
            for (var rule : hostClass.cabling()) {
                var known = rule.wanted().nativeVlan().ifKnown();
                if (known.isPresent() && known.get().id().isPresent()) {
                    used = used.plus(known.get().id().get());
                }
            }
        }
        for (VmNetwork network : in.networks()) {
            used = plus(used, network.vlan()).union(network.trunk());
        }
        return used;
    }

    private static VlanSet plus(VlanSet used, Fact<VlanId> id) {
        return id.ifKnown().map(used::plus).orElse(used);
    }
}
