package io.plumbline.model.rule.sw;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family SW.
public final class SwRules {

    private SwRules() {}

    public static List<Rule> all() {
        return List.of(
                new NoLoopWithoutSpanningTree(),
                new PairComplete(),
                new PeerLinkCarriesOrphans(),
                new HostPortIsEdge(),
                new GuardMeetsNoBpdu(),
                new PortTakesMovingAddresses(),
                new AggregateCarriesOneVlanList());
    }
}
