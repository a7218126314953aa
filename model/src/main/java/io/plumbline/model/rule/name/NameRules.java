package io.plumbline.model.rule.name;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family NAME.
public final class NameRules {

    private NameRules() {}

    public static List<Rule> all() {
        return List.of(
                new InterfaceNameHeldByKernel(), new NameNotReserved(), new ObjectNameAccepted());
    }
}
