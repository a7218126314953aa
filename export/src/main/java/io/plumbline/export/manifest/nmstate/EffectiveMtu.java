package io.plumbline.export.manifest.nmstate;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondTech;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The MTU that an interface is meant to have: the drawn one, else what its kind takes over from its
/// neighbours. A missing fact stays missing: nothing is written for it.
public final class EffectiveMtu {

    private static final Mtu BOND_DEFAULT = Mtu.of(1500);

    private final HostLayout layout;

    public EffectiveMtu(HostLayout layout) {
        this.layout = layout;
    }

    public Optional<Mtu> of(HostInterface on) {
        return of(on, new ArrayList<>());
    }

    private Optional<Mtu> of(HostInterface on, List<String> seen) {
        if (seen.contains(on.name())) {
            return Optional.empty();
        }
        seen.add(on.name());
        return switch (on.mtu()) {
            case Fact.Known<Mtu>(var mtu, _, _) -> Optional.of(mtu);
            case Fact.Missing<Mtu> _ -> Optional.empty();
            case Fact.Unset<Mtu> _ -> derived(on, seen);
        };
    }

    private Optional<Mtu> derived(HostInterface on, List<String> seen) {
        return switch (on) {
            case Bond bond ->
                    bond.tech() == BondTech.LINUX ? Optional.of(BOND_DEFAULT) : Optional.empty();
            case VlanInterface vlan -> layout.find(vlan.base()).flatMap(base -> of(base, seen));
            case LinuxBridge bridge -> smallest(bridge, seen);
            case Nic nic ->
                    layout.controller(nic.name())
                            .filter(EffectiveMtu::givesItsMtu)
                            .flatMap(controller -> of(controller, seen));
            case OvsBridge _, BrEx _, OtherInterface _ -> Optional.empty();
        };
    }

    /// An Open vSwitch bond has no MTU of its own: what is drawn on it is meant for its members.
    private static boolean givesItsMtu(HostInterface controller) {
        return controller instanceof LinuxBridge || controller instanceof Bond;
    }

    private Optional<Mtu> smallest(LinuxBridge bridge, List<String> seen) {
        return bridge.below().stream()
                .flatMap(name -> layout.find(name).stream())
                .flatMap(port -> of(port, new ArrayList<>(seen)).stream())
                .min(Mtu::compareTo);
    }
}
