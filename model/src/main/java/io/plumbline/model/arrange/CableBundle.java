package io.plumbline.model.arrange;

import io.plumbline.model.topology.CableRule;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.Lag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Cables of one class that form a LAG, or one cable without a LAG.
///
/// @param lag name of the LAG; empty for a single cable
public record CableBundle(String hostClass, String lag, List<CableRule> cables) {

    /// The bundles of a class in the order of its cabling.
    public static List<CableBundle> of(HostClass hostClass) {
        var bundles = new LinkedHashMap<String, List<CableRule>>();
        for (var rule : hostClass.cabling()) {
            bundles.computeIfAbsent(key(hostClass, rule), _ -> new ArrayList<>()).add(rule);
        }
        return bundles.values().stream()
                .map(cables ->
                        new CableBundle(
                                hostClass.name(), lagName(cables.getFirst()), List.copyOf(cables)))
                .toList();
    }

    public boolean isLag() {
        return !lag.isEmpty();
    }

    /// Names the bundle among the cables of its class: a LAG by `@` and its name, which no slot is
    /// called.
    public ElementId id() {
        return ElementId.cable(hostClass, isLag() ? "@" + lag : cables.getFirst().slot());
    }

    static String key(HostClass hostClass, CableRule rule) {
        var lag = lagName(rule);
        return lag.isEmpty() ? "slot " + rule.slot() : "lag " + lag;
    }

    private static String lagName(CableRule rule) {
        return rule.wanted().lag().ifKnown().map(Lag::name).orElse("");
    }
}
