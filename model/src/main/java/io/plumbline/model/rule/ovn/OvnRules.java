package io.plumbline.model.rule.ovn;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family OVN.
public final class OvnRules {

    private OvnRules() {}

    public static List<Rule> all() {
        return List.of(
                new LocalnetMapped(),
                new MappingUsable(),
                new OneNameOneContent(),
                new DefinitionAccepted(),
                new NamespacesOfUsers(),
                new GuestsKeepTheirAddresses(),
                new PolicyTakesEffect());
    }
}
