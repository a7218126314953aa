package io.plumbline.model.rule.role;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family ROLE.
public final class RoleRules {

    private RoleRules() {}

    public static List<Rule> all() {
        return List.of(
                new EveryHostHasItsRoles(),
                new RoleOnFitCarrier(),
                new MigrationHasItsOwnNetwork(),
                new HeavyRolesProtected(),
                new MachinesApartFromManagement());
    }
}
