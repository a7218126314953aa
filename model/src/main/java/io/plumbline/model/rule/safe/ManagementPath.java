package io.plumbline.model.rule.safe;

import io.plumbline.model.graph.Footing;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.RoleKind;
import java.util.LinkedHashSet;
import java.util.Set;

/// What the node's own connection stands on: br-ex and the carriers of management, down to the NICs.
final class ManagementPath {

    private ManagementPath() {}

    static Set<String> of(RuleContext context, EffectiveHost host) {
        var names = new LinkedHashSet<String>();
        carriers(context, host.layout())
                .forEach(c -> names.addAll(Footing.of(host.layout(), c).stack()));
        return names;
    }

    static Set<String> carriers(RuleContext context, HostLayout layout) {
        var names = new LinkedHashSet<String>();
        if (layout.find(BrEx.NAME).isPresent()) {
            names.add(BrEx.NAME);
        }
        context.topology().roles().stream()
                .filter(r -> r.kind() == RoleKind.MANAGEMENT)
                .flatMap(r -> r.carriers().stream())
                .filter(c -> layout.find(c).isPresent())
                .forEach(names::add);
        return names;
    }
}
