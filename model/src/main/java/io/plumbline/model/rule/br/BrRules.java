package io.plumbline.model.rule.br;

import io.plumbline.model.rule.Rule;
import java.util.List;

/// The family BR.
public final class BrRules {

    private BrRules() {}

    public static List<Rule> all() {
        return List.of(
                new BridgeHasUplink(),
                new MasterIsFree(),
                new HostClosesNoLoop(),
                new NoSpanningTreeForMachines(),
                new BridgeOfNetworkExists(),
                new AttachmentFitsBridge(),
                new DefaultVlanLeft(),
                new BridgeOptionsAccepted(),
                new SpoofProtectionFitsGuests());
    }
}
