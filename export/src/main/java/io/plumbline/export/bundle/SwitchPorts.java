package io.plumbline.export.bundle;

import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Ports in words: `both 1/9` for the same port on the two switches of a pair.
final class SwitchPorts {

    record At(String switchName, String port) {}

    private final Map<String, List<String>> pairs = new LinkedHashMap<>();
    private final boolean onePair;

    SwitchPorts(Topology topology) {
        for (var each : topology.switches()) {
            each.mlagPair()
                    .ifPresent(pair ->
                            pairs.computeIfAbsent(pair, _ -> new ArrayList<>()).add(each.name()));
        }
        pairs.values().removeIf(names -> names.size() != 2);
        onePair = pairs.size() == 1;
    }

    /// `sw1 and sw2 are an MLAG pair. Ports as drawn; …`
    String introduction(Topology topology) {
        var text = new StringBuilder();
        pairs.values()
                .forEach(names -> text.append(Phrases.and(names)).append(" are an MLAG pair. "));
        var single =
                topology.switches().stream()
                        .map(Switch::name)
                        .filter(name -> pairs.values().stream().noneMatch(p -> p.contains(name)))
                        .toList();
        if (!single.isEmpty() && !pairs.isEmpty()) {
            text.append(Phrases.and(single))
                    .append(single.size() == 1 ? " stands alone. " : " stand alone. ");
        }
        text.append("Ports as drawn");
        if (onePair) {
            text.append("; \"both\" means the same port on ")
                    .append(Phrases.and(pairs.values().iterator().next()));
        }
        return text.append('.').toString();
    }

    /// @param ports switch and port, in the order of the cables
    String words(List<At> ports) {
        var bySwitch = new LinkedHashMap<String, List<String>>();
        for (var at : ports) {
            bySwitch.computeIfAbsent(at.switchName(), _ -> new ArrayList<>()).add(at.port());
        }
        var pair = pairOf(bySwitch);
        if (pair.isPresent()) {
            var both = onePair ? "both" : Phrases.and(pair.get());
            return both + " " + list(portsOn(bySwitch, pair.get().getFirst()));
        }
        var parts = new ArrayList<String>();
        bySwitch.forEach((name, names) -> parts.add(name + " " + list(names)));
        return parts.isEmpty() ? "not drawn" : String.join(", ", parts);
    }

    /// The pair whose switches have exactly these ports, and the same ones.
    private Optional<List<String>> pairOf(Map<String, List<String>> bySwitch) {
        return pairs.values().stream()
                .filter(names -> bySwitch.keySet().equals(new LinkedHashSet<>(names)))
                .filter(names ->
                        portsOn(bySwitch, names.getFirst())
                                .equals(portsOn(bySwitch, names.getLast())))
                .findFirst();
    }

    private static List<String> portsOn(Map<String, List<String>> bySwitch, String name) {
        return bySwitch.getOrDefault(name, List.of());
    }

    private static String list(List<String> ports) {
        var parts = new ArrayList<String>();
        for (var run : Phrases.runs(ports)) {
            if (run.names().size() > 2) {
                parts.add(run.first() + " … " + run.last());
            } else {
                parts.addAll(run.names());
            }
        }
        return String.join(", ", parts);
    }
}
