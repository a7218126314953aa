package io.plumbline.model.rule.ha;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family HA.
public final class HaRules {

    private HaRules() {}

    public static List<Rule> all() {
        return List.of(
                new NetworkOnAllEligibleHosts(),
                new NetworkAlikeOnAllHosts(),
                new UntaggedNetworkInOneVlan(),
                new RoleOnSeveralNics(),
                new MembersOnSeveralCards(),
                new MembersOnSeveralSwitches(),
                new FabricWithoutCutPoint(),
                new QuorumSurvives(),
                new DomainsKeepPathsApart(),
                new QuietMachinesAfterFailover());
    }
}
