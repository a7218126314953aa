package io.plumbline.model.rule.ip;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family IP.
public final class IpRules {

    private IpRules() {}

    public static List<Rule> all() {
        return List.of(
                new EnslavedInterfaceIsBare(),
                new AddressUnique(),
                new SubnetsApart(),
                new OneInterfacePerSubnet(),
                new OneDefaultRoute(),
                new AddressAndRouteWork(),
                new PoolHoldsOnlyItsOwn(),
                new StaticAddressPerHost(),
                new FixedInfrastructureAddresses(),
                new HostsAgreeOnSubnet());
    }
}
