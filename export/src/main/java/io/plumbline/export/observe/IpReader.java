package io.plumbline.export.observe;

import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.topology.IpSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Address settings of an interface. Static addresses come apart from the settings: they differ from
/// host to host.
final class IpReader {

    record Read(IpSettings settings, List<InterfaceAddress> addresses) {}

    private IpReader() {}

    /// @param keepLeased addresses by DHCP are kept too, where the drawing is never written back
    static Read of(JsonNode entry, boolean keepLeased) {
        var v4 = entry.path("ipv4");
        var v6 = entry.path("ipv6");
        var dhcp = enabled(v4) && Values.flag(v4.path("dhcp"));
        var dhcp6 = enabled(v6) && Values.flag(v6.path("dhcp"));
        var autoconf = enabled(v6) && Values.flag(v6.path("autoconf"));
        var automatic = dhcp ? v4 : v6;
        var settings =
                new IpSettings(
                        List.of(),
                        Optional.empty(),
                        dhcp,
                        dhcp6,
                        autoconf,
                        dhcp || dhcp6 ? option(automatic, "auto-gateway") : Optional.empty(),
                        dhcp || dhcp6 ? option(automatic, "auto-dns") : Optional.empty(),
                        dhcp || dhcp6 ? option(automatic, "auto-routes") : Optional.empty());
        var addresses = new ArrayList<InterfaceAddress>();
        if (enabled(v4) && (!dhcp || keepLeased)) {
            addresses.addAll(addresses(v4));
        }
        if (enabled(v6) && (!(dhcp6 || autoconf) || keepLeased)) {
            addresses.addAll(addresses(v6));
        }
        return new Read(settings, addresses);
    }

    private static boolean enabled(JsonNode family) {
        return Values.flag(family.path("enabled"));
    }

    private static Optional<Boolean> option(JsonNode family, String name) {
        return Values.text(family.path(name)).map("true"::equals);
    }

    private static List<InterfaceAddress> addresses(JsonNode family) {
        var addresses = new ArrayList<InterfaceAddress>();
        for (var each : family.path("address")) {
            var ip = Values.text(each.path("ip")).flatMap(IpAddress::tryParse);
            var length = Values.number(each.path("prefix-length"));
            if (ip.isPresent() && length.isPresent() && !isLinkLocal(ip.get())) {
                addresses.add(new InterfaceAddress(ip.get(), length.get()));
            }
        }
        return addresses;
    }

    /// Every interface with IPv6 has one, and OVN-Kubernetes puts its own on br-ex.
    private static boolean isLinkLocal(IpAddress address) {
        var text = address.toString();
        return text.startsWith("fe80:") || text.startsWith("169.254.");
    }
}
