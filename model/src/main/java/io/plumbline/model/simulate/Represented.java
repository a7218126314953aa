package io.plumbline.model.simulate;

import io.plumbline.model.graph.End;
import io.plumbline.model.graph.RoleEnds;
import io.plumbline.model.topology.EffectiveHost;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Which hosts each end of a network or role speaks for: of several ends of one group, the later
/// ones speak for themselves, the first for all others.
final class Represented {

    private final Map<End, List<String>> names = new IdentityHashMap<>();

    Represented(RoleEnds role) {
        var groups = new IdentityHashMap<List<EffectiveHost>, List<End>>();
        for (var end : role.ends()) {
            if (end instanceof End.OnHost) {
                groups.computeIfAbsent(role.hostsOf(end), _ -> new ArrayList<>()).add(end);
            }
        }
        groups.forEach((hosts, ends) -> {
            var others = ends.stream().skip(1).map(End::owner).toList();
            for (var end : ends) {
                names.put(
                        end,
                        end == ends.getFirst()
                                ? hosts.stream()
                                        .map(EffectiveHost::name)
                                        .filter(name -> !others.contains(name))
                                        .toList()
                                : List.of(end.owner()));
            }
        });
    }

    List<String> by(End end) {
        return names.getOrDefault(end, List.of());
    }

    /// How many hosts these ends speak for.
    int hosts(List<End> ends) {
        var sum = 0;
        for (var end : ends) {
            sum += by(end).size();
        }
        return sum;
    }
}
