package io.plumbline.model.topology;

import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.IpFamily;
import java.util.List;
import java.util.Optional;

/// Address settings of an interface, IPv4 and IPv6 in one. Nothing set: both families are off.
///
/// @param addresses static addresses of both families
/// @param gateway default gateway by static route, of either family
/// @param dhcp IPv4 by DHCP
/// @param dhcp6 IPv6 by DHCP
/// @param autoconf IPv6 by router advertisements
/// @param autoGateway whether DHCP may set the default route; empty: not written, which means yes
/// @param autoDns likewise for name servers
/// @param autoRoutes likewise for other routes
public record IpSettings(
        List<AddressRule> addresses,
        Optional<IpAddress> gateway,
        boolean dhcp,
        boolean dhcp6,
        boolean autoconf,
        Optional<Boolean> autoGateway,
        Optional<Boolean> autoDns,
        Optional<Boolean> autoRoutes) {

    public static final IpSettings OFF = Shape.of(IpSettings.class).blank();

    public static IpSettings fixed(AddressRule... addresses) {
        return Shape.with(OFF, "addresses", List.of(addresses));
    }

    public boolean isEnabled() {
        return isEnabled(IpFamily.IPV4) || isEnabled(IpFamily.IPV6);
    }

    public boolean isEnabled(IpFamily family) {
        var automatic = family == IpFamily.IPV4 ? dhcp : dhcp6 || autoconf;
        return automatic
                || addresses.stream().anyMatch(a -> a.first().address().family() == family);
    }
}
