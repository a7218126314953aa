package io.plumbline.model.rule;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Stp;
import java.util.Collection;

/// Spanning trees of bridges on hosts.
public final class SpanningTrees {

    private SpanningTrees() {}

    /// Whether a bridge runs one: a Linux bridge for which nobody wrote the setting gets the node's
    /// default, which is on.
    public static boolean runsOn(HostInterface i) {
        return switch (i) {
            case LinuxBridge bridge -> bridge.stp() != Stp.OFF;
            case OvsBridge bridge -> bridge.stp() == Stp.ON;
            default -> false;
        };
    }

    public static Edit off(HostLayout layout, Collection<EffectiveHost> hosts, String bridge) {
        return InterfaceFixes.change(
                "Switch the spanning tree of " + bridge + " off",
                layout,
                hosts,
                bridge,
                i -> (HostInterface) Shape.with((Record) i, "stp", Stp.OFF));
    }
}
