package io.plumbline.model.rule.phy;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family PHY.
public final class PhyRules {

    private PhyRules() {}

    public static List<Rule> all() {
        return List.of(
                new NicOfClassPresent(),
                new OneCablePerSocket(),
                new EndsFitInSpeed(),
                new NamesOnEqualHardware(),
                new RoleLinkUp());
    }
}
