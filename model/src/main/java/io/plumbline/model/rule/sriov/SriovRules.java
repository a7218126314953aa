package io.plumbline.model.rule.sriov;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family SRIOV.
public final class SriovRules {

    private SriovRules() {}

    public static List<Rule> all() {
        return List.of(
                new PolicyAccepted(),
                new OneOwnerPerFunction(),
                new FunctionsOnFreeCards(),
                new FunctionsRedundant(),
                new DriverForMachines(),
                new FunctionsSuffice(),
                new FunctionsBehindPlainPorts());
    }
}
