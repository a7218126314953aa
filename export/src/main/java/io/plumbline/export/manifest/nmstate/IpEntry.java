package io.plumbline.export.manifest.nmstate;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.net.IpFamily;
import io.plumbline.model.topology.IpSettings;
import java.util.List;

/// The `ipv4` and `ipv6` sections of an interface.
final class IpEntry {

    private IpEntry() {}

    static void off(YamlMapping.Builder entry) {
        entry.map("ipv4", ip -> ip.put("enabled", false));
        entry.map("ipv6", ip -> ip.put("enabled", false));
    }

    /// @param addresses the static addresses of this host, of both families
    static void write(
            YamlMapping.Builder entry, IpSettings settings, List<InterfaceAddress> addresses) {
        entry.map("ipv4", ip -> v4(ip, settings, of(addresses, IpFamily.IPV4)));
        entry.map("ipv6", ip -> v6(ip, settings, of(addresses, IpFamily.IPV6)));
    }

    private static List<InterfaceAddress> of(List<InterfaceAddress> all, IpFamily family) {
        return all.stream().filter(each -> each.address().family() == family).toList();
    }

    private static void v4(
            YamlMapping.Builder ip, IpSettings settings, List<InterfaceAddress> addresses) {
        if (!settings.dhcp() && addresses.isEmpty()) {
            ip.put("enabled", false);
            return;
        }
        ip.put("enabled", true).put("dhcp", settings.dhcp());
        if (settings.dhcp()) {
            automatic(ip, settings);
        }
        addresses(ip, addresses);
    }

    private static void v6(
            YamlMapping.Builder ip, IpSettings settings, List<InterfaceAddress> addresses) {
        if (!settings.dhcp6() && !settings.autoconf() && addresses.isEmpty()) {
            ip.put("enabled", false);
            return;
        }
        ip.put("enabled", true).put("dhcp", settings.dhcp6()).put("autoconf", settings.autoconf());
        if (settings.dhcp6() || settings.autoconf()) {
            automatic(ip, settings);
        }
        addresses(ip, addresses);
    }

    private static void automatic(YamlMapping.Builder ip, IpSettings settings) {
        settings.autoDns().ifPresent(on -> ip.put("auto-dns", on));
        settings.autoGateway().ifPresent(on -> ip.put("auto-gateway", on));
        settings.autoRoutes().ifPresent(on -> ip.put("auto-routes", on));
    }

    private static void addresses(YamlMapping.Builder ip, List<InterfaceAddress> addresses) {
        if (addresses.isEmpty()) {
            return;
        }
        ip.list(
                "address",
                list ->
                        addresses.forEach(each ->
                                list.map(a ->
                                        a.put("ip", YamlScalar.quoted(each.address().toString()))
                                                .put("prefix-length", each.length()))));
    }
}
