package io.plumbline.model.topology;

import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.Mtu;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A bond of NICs, by the kernel or inside an Open vSwitch bridge.
///
/// @param mode empty: not given, which a new bond does not survive
/// @param members names of interfaces
/// @param portsConfig names in the separate list of per-port settings (nmstate `ports-config`)
///     with their queue id; empty where not used
/// @param options by the kernel's names: `miimon`, `xmit_hash_policy`, `primary` …; an option not
///     named keeps the platform's default, except `miimon`, which we write as 100
/// @param mtu unset: 1500
/// @param mac explicit address
public record Bond(
        String name,
        BondTech tech,
        Optional<BondMode> mode,
        List<String> members,
        Map<String, String> portsConfig,
        Map<String, String> options,
        Fact<Mtu> mtu,
        Optional<MacAddress> mac,
        IpSettings ip,
        Extras extras)
        implements HostInterface {

    public static Bond named(String name) {
        return Shape.with(Shape.of(Bond.class).blank(), "name", name);
    }

    public static Bond of(String name, BondMode mode, List<String> members) {
        return named(name).withMode(mode).withBelow(members);
    }

    @Override
    public String type() {
        return "bond";
    }

    @Override
    public List<String> below() {
        return members;
    }

    @Override
    public Bond withBelow(List<String> names) {
        return Shape.with(this, "members", List.copyOf(names));
    }

    public Bond withMode(BondMode mode) {
        return Shape.with(this, "mode", Optional.of(mode));
    }

    public Bond withOptions(Map<String, String> options) {
        return Shape.with(this, "options", options);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /// True for balance-slb by either means: the Open vSwitch mode, or balance-xor with
    /// `balance_slb`.
    public boolean isSlb() {
        var flag =
                option("balance_slb")
                        .filter(v -> v.equals("true") || v.equals("yes") || v.equals("1"));
        return mode.filter(m -> m == BondMode.BALANCE_SLB).isPresent() || flag.isPresent();
    }

    /// Whether it negotiates with its switch.
    public boolean speaksLacp() {
        return mode.filter(m -> m == BondMode.LACP || m == BondMode.BALANCE_TCP).isPresent();
    }
}
