package io.plumbline.export.notation;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.LagKind;
import io.plumbline.model.topology.LagScope;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.PortSettings;
import java.util.Optional;

/// Reads the keys of a `nic` statement that speak of the switch port.
final class PortKeys {

    private PortKeys() {}

    static PortSettings read(Settings nic) {
        var tagged = nic.fact("trunk", VlanSet::tryParse);
        var nativeVlan = nic.fact("native", NativeVlan::tryParse);
        if (nic.has("access")) {
            tagged = Fact.drawn(VlanSet.NONE);
            nativeVlan = nic.fact("access", NativeVlan::tryParse);
        } else if (!nic.has("trunk") && !nic.has("native")) {
            tagged = Fact.missing("VLANs of the port were never given");
            nativeVlan = Fact.missing("VLANs of the port were never given");
        }
        return new PortSettings(
                tagged,
                nativeVlan,
                nic.fact("pmtu", Mtu::tryParse),
                lag(nic),
                nic.fact("pspeed", Bandwidth::tryParse),
                nic.factYes("edge"),
                nic.factYes("guard"),
                nic.fact("maxmac", v -> VlanSet.tryParse(v).map(s -> s.ranges().getFirst().min())),
                nic.factYes("sticky"),
                nic.factYes("snooping"),
                Fact.unset());
    }

    private static Fact<Lag> lag(Settings nic) {
        var kind =
                nic.text("lagkind").filter(LagKind.STATIC.word()::equals).isPresent()
                        ? LagKind.STATIC
                        : LagKind.LACP;
        return nic.fact(
                "lag",
                v -> {
                    if (v.equals("none") || v.equals("-")) {
                        return Optional.of(Lag.NONE);
                    }
                    var shared = v.startsWith("@");
                    return Optional.of(
                            new Lag(
                                    shared ? v.substring(1) : v,
                                    kind,
                                    shared ? LagScope.SHARED : LagScope.PER_HOST));
                });
    }
}
