package io.plumbline.model.graph;

import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.EffectiveHost;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Where a network or role stands on a group of hosts.
///
/// @param hosts those of the group that it is meant for
/// @param vlans tags of its frames on the wire; empty: untagged
/// @param vlanUnknown true when a needed VLAN id is missing
/// @param uplinks cables of its NICs
public record Attachment(
        HostGroup group,
        List<EffectiveHost> hosts,
        Footing footing,
        VlanSet vlans,
        boolean vlanUnknown,
        List<Uplink> uplinks) {

    public boolean isUntagged() {
        return vlans.isEmpty() && !vlanUnknown;
    }

    public String carrier() {
        return footing.carrier();
    }

    /// Native VLANs of its ports, as far as known; 0 stands for a port without one.
    public TreeSet<Integer> nativeVlans() {
        var natives = new TreeSet<Integer>();
        for (var uplink : uplinks) {
            if (uplink.onSwitch() && uplink.port().nativeVlan().isKnown()) {
                natives.add(uplink.port().nativeId().orElse(0));
            }
        }
        return natives;
    }

    /// Whether the port of an uplink lets frames of the VLAN in; `vlan` is the native one where the
    /// attachment is untagged.
    public Admission admission(Uplink uplink, int vlan) {
        if (!uplink.onSwitch() || vlanUnknown) {
            return Admission.UNKNOWN;
        }
        return isUntagged() ? uplink.port().admitsUntagged(vlan) : uplink.port().admitsTagged(vlan);
    }

    /// What the first hop says about a VLAN: passes by all uplinks, by none, by some, or nobody
    /// knows. Without any drawn cable nobody knows.
    public FirstHop firstHop(int vlan) {
        var yes = 0;
        var no = 0;
        for (var uplink : uplinks) {
            switch (admission(uplink, vlan)) {
                case YES -> yes++;
                case NO -> no++;
                case UNKNOWN -> {}
            }
        }
        var known = footing.nics().size() == uplinks.size() && yes + no == uplinks.size();
        if (no > 0 && no == footing.nics().size()) {
            return FirstHop.NONE;
        }
        if (no > 0) {
            return FirstHop.SOME;
        }
        return known && yes > 0 ? FirstHop.ALL : FirstHop.UNKNOWN;
    }

    /// The cable of one of its NICs.
    public Optional<Uplink> uplink(String slot) {
        return uplinks.stream().filter(u -> u.slot().equals(slot)).findFirst();
    }
}
