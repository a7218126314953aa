package io.plumbline.model.rule.vm;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family VM.
public final class VmRules {

    private VmRules() {}

    public static List<Rule> all() {
        return List.of(
                new InterfaceListAccepted(),
                new MachineMayUseNetwork(),
                new AddressOfOneMachine(),
                new MachineCanMove(),
                new ImportMapped(),
                new NetworkLeadsSomewhere());
    }
}
