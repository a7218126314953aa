package io.plumbline.app.canvas.scene;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.PortSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The short facts that stand on objects.
final class Words {

    private Words() {}

    /// `25G`, `100M`, `2.5G`.
    static String speed(Bandwidth bandwidth) {
        if (bandwidth.megabits() < 1000) {
            return bandwidth.megabits() + "M";
        }
        return BigDecimal.valueOf(bandwidth.megabits(), 3).stripTrailingZeros().toPlainString()
                + "G";
    }

    /// `1/1–4` for ports from 1/1 to 1/4.
    static String portRange(String first, String last) {
        if (first.equals(last)) {
            return first;
        }
        var shared = 0;
        while (shared < Math.min(first.length(), last.length())
                && first.charAt(shared) == last.charAt(shared)) {
            shared++;
        }
        while (shared > 0 && Character.isDigit(first.charAt(shared - 1))) {
            shared--;
        }
        return first + "–" + last.substring(shared);
    }

    /// `10.0.0.11 – .14` for the addresses of the hosts of a class.
    static Optional<String> addresses(IpSettings ip, List<Host> hosts) {
        if (ip.dhcp()) {
            return Optional.of("DHCP");
        }
        if (ip.addresses().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(range(ip.addresses().getFirst(), hosts));
    }

    private static String range(AddressRule rule, List<Host> hosts) {
        var least = hosts.stream().mapToInt(Host::ordinal).min().orElse(1);
        var most = hosts.stream().mapToInt(Host::ordinal).max().orElse(1);
        var first = rule.of(least).address().toString();
        var last = rule.of(most).address().toString();
        if (first.equals(last)) {
            return first;
        }
        var separator = first.indexOf('.') >= 0 ? '.' : ':';
        var shared = first.lastIndexOf(separator);
        return shared > 0 && last.startsWith(first.substring(0, shared + 1))
                ? first + " – " + last.substring(shared)
                : first + " – " + last;
    }

    /// `VLAN 10`, `12 VLANs`, `VLANs ?`.
    static String vlans(PortSettings port) {
        var tagged = port.tagged().ifKnown();
        var untagged = port.nativeVlan().ifKnown().flatMap(NativeVlan::id);
        if (tagged.isEmpty() && untagged.isEmpty()) {
            return "VLANs ?";
        }
        var set = tagged.orElse(VlanSet.NONE);
        if (set.isEmpty()) {
            return untagged.map(id -> "VLAN " + id).orElse("no VLAN");
        }
        if (set.equals(VlanSet.ALL)) {
            return "all VLANs";
        }
        return set.size() == 1 ? "VLAN " + ids(set) : set.size() + " VLANs";
    }

    /// `101–110, 210`.
    static String ids(VlanSet set) {
        return set.toString().replace("-", "–").replace(",", ", ");
    }

    static String filter(BridgePort port) {
        return switch (port.filter()) {
            case TRUNK -> "trunk " + ids(port.tags());
            case ACCESS -> port.tag().map(tag -> "access " + tag).orElse("access");
            case OFF -> "no VLAN filter";
            case DEFAULT -> "all VLANs";
        };
    }

    /// `512 GiB · 32 VMs each`.
    static String capacity(HostClass hostClass) {
        var memory = hostClass.vmMemory().map(gib -> gib + " GiB").orElse("");
        var vms = hostClass.vms().map(count -> count + " VMs each").orElse("");
        return join(memory, vms);
    }

    static String join(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + " · " + other;
    }
}
