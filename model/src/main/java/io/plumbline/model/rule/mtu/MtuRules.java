package io.plumbline.model.rule.mtu;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family MTU.
public final class MtuRules {

    private MtuRules() {}

    public static List<Rule> all() {
        return List.of(
                new ChildFitsParent(),
                new MtuWithinBounds(),
                new FabricCarriesFrames(),
                new EndsAgreeOnMtu(),
                new UnderlayCarriesOverlay(),
                new MtuOfMachinesStays(),
                new MtuHasEffect());
    }
}
