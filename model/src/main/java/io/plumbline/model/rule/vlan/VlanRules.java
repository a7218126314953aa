package io.plumbline.model.rule.vlan;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family VLAN.
public final class VlanRules {

    private VlanRules() {}

    public static List<Rule> all() {
        return List.of(
                new VlanIdUniquePerBase(),
                new SomeUplinkAdmitsVlan(),
                new EveryUplinkAdmitsVlan(),
                new VlanConnectsAllHosts(),
                new SameFormOnBothSides(),
                new OneUntaggedNetworkPerUplink(),
                new BridgeSeesItsVlans(),
                new BridgePathCarriesVlan(),
                new BridgeFiltersVlans(),
                new TrunkFitsVlanFilter(),
                new IsolatedVlanUnreachable(),
                new InfrastructureVlanNotOffered(),
                new GuestTrunkOnBridge(),
                new WellFormedFilter());
    }
}
