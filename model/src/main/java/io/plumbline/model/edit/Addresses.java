package io.plumbline.model.edit;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.Shape;
import java.util.Optional;

/// Addresses that edits propose.
final class Addresses {

    /// The first host gets the eleventh address; those before are left for gateways and targets.
    private static final int FIRST = 11;

    private Addresses() {}

    /// One address per host in a network, counted up.
    ///
    /// @param gateway place of the default gateway in the network
    static IpSettings perHost(Cidr network, Optional<Integer> gateway) {
        var first = new InterfaceAddress(network.first().plus(FIRST), network.length());
        var settings = IpSettings.fixed(new AddressRule(first, true));
        return gateway.map(place ->
                        Shape.with(settings, "gateway", Optional.of(network.first().plus(place))))
                .orElse(settings);
    }
}
