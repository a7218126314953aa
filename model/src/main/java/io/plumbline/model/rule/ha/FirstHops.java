package io.plumbline.model.rule.ha;

import io.plumbline.model.graph.Uplink;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Hosts that have a role or network by two NICs on two switches: what lies deeper in the fabric may
/// still cut them off.
final class FirstHops {

    private final RuleContext context;
    private final Map<ElementId, Set<String>> redundant = new HashMap<>();

    FirstHops(RuleContext context) {
        this.context = context;
        context.usages().forEach(u -> redundant.put(u.id(), redundant(u)));
    }

    private static Set<String> redundant(Usage usage) {
        var hosts = new HashSet<String>();
        for (var legs : Legs.of(usage)) {
            var switches = new HashSet<String>();
            for (var nic : legs.nics()) {
                legs.uplink(nic)
                        .filter(Uplink::onSwitch)
                        .ifPresent(uplink -> switches.add(uplink.switchName()));
            }
            if (switches.size() > 1) {
                legs.hosts().forEach(h -> hosts.add(h.name()));
            }
        }
        return hosts;
    }

    /// Those of the hosts that are redundant in the first hop of a role or network.
    List<EffectiveHost> redundant(ElementId usage, Collection<String> names) {
        var known = redundant.getOrDefault(usage, Set.of());
        return names.stream()
                .filter(known::contains)
                .flatMap(name -> context.hosts().get(name).stream())
                .toList();
    }
}
