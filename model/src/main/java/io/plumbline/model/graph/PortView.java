package io.plumbline.model.graph;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Switch;
import java.util.Optional;

/// What a switch port does, with the documented default for everything that was not said. The one
/// place that knows these defaults.
///
/// @param tagged behind a host: none, between switches: all, towards an external: its VLANs
/// @param nativeVlan behind a host: none, between switches: 1
/// @param mtu that of the switch, which is 9216
/// @param lag none; missing where nobody ever gave the port's VLANs
/// @param edge yes
/// @param speed that of the NIC in it
/// @param bpduGuard no
/// @param maxMacs unset: no limit
/// @param stickyMac no
/// @param snooping no
/// @param vlanDatabase the VLANs its switch has at all
public record PortView(
        Fact<VlanSet> tagged,
        Fact<NativeVlan> nativeVlan,
        Fact<Mtu> mtu,
        Fact<Lag> lag,
        Fact<Boolean> edge,
        Fact<Bandwidth> speed,
        Fact<Boolean> bpduGuard,
        Fact<Integer> maxMacs,
        Fact<Boolean> stickyMac,
        Fact<Boolean> snooping,
        Fact<VlanSet> vlanDatabase) {

    static PortView behindHost(PortSettings settings, Optional<Switch> on) {
        return view(settings, on, VlanSet.NONE, NativeVlan.NONE);
    }

    static PortView ofLink(PortSettings settings, Optional<Switch> on) {
        return view(settings, on, VlanSet.ALL, NativeVlan.of(1));
    }

    static PortView ofExternal(
            PortSettings settings, Optional<Switch> on, Fact<VlanSet> ofExternal) {
        var view = view(settings, on, VlanSet.NONE, NativeVlan.NONE);
        var silent = settings.tagged().isUnset() && settings.nativeVlan().isUnset();
        return silent ? view.withTagged(ofExternal.withDefault(VlanSet.NONE)) : view;
    }

    private PortView withTagged(Fact<VlanSet> vlans) {
        return new PortView(
                vlans,
                nativeVlan,
                mtu,
                lag,
                edge,
                speed,
                bpduGuard,
                maxMacs,
                stickyMac,
                snooping,
                vlanDatabase);
    }

    private static PortView view(
            PortSettings s, Optional<Switch> on, VlanSet tagged, NativeVlan nativeVlan) {
        var neverGiven = s.tagged().isMissing() || s.nativeVlan().isMissing();
        Fact<Lag> lag =
                neverGiven && s.lag().isUnset()
                        ? Fact.missing("nobody gave the settings of the port")
                        : s.lag().withDefault(Lag.NONE);
        var ofSwitch = on.map(Switch::mtu).orElse(Fact.unset());
        return new PortView(
                s.tagged().withDefault(tagged),
                s.nativeVlan().withDefault(nativeVlan),
                s.mtu().or(ofSwitch).withDefault(Switch.DEFAULT_MTU),
                lag,
                s.edge().withDefault(true),
                s.speed(),
                s.bpduGuard().withDefault(false),
                s.maxMacs(),
                s.stickyMac().withDefault(false),
                s.snooping().withDefault(false),
                on.map(Switch::vlans).orElse(Fact.unset()).withDefault(VlanSet.ALL));
    }

    /// Whether frames with this tag pass, as far as the port alone decides. A port whose native VLAN
    /// it is answers without tag and does not count.
    public Admission admitsTagged(int vlan) {
        if (isNative(vlan)) {
            return Admission.NO;
        }
        return tagged.ifKnown()
                .map(set -> set.contains(vlan) ? Admission.YES : Admission.NO)
                .orElse(Admission.UNKNOWN);
    }

    /// Whether untagged frames of this VLAN pass.
    public Admission admitsUntagged(int vlan) {
        return nativeVlan.isKnown()
                ? isNative(vlan) ? Admission.YES : Admission.NO
                : Admission.UNKNOWN;
    }

    /// Whether the VLAN exists on the switch.
    public Admission exists(int vlan) {
        return vlanDatabase
                .ifKnown()
                .map(set -> set.contains(vlan) ? Admission.YES : Admission.NO)
                .orElse(Admission.UNKNOWN);
    }

    public boolean isNative(int vlan) {
        return nativeId().filter(id -> id == vlan).isPresent();
    }

    /// The native VLAN, empty where there is none or nobody knows.
    public Optional<Integer> nativeId() {
        return nativeVlan.ifKnown().flatMap(NativeVlan::id).map(id -> id.value());
    }

    /// True when VLANs or LAG of the port were never given.
    public boolean isIncomplete() {
        return tagged.isMissing() || nativeVlan.isMissing() || lag.isMissing();
    }

    /// The LAG it is in, empty where it is in none or nobody knows.
    public Optional<Lag> aggregate() {
        return lag.ifKnown().filter(l -> !l.isNone());
    }
}
