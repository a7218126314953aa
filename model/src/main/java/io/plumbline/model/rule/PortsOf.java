package io.plumbline.model.rule;

import io.plumbline.model.topology.EffectiveHost;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Argument of a message: the switch ports behind some slots of the hosts that a finding names. It
/// becomes text when these hosts are settled: `sw2 1/5–8`.
///
/// @param slots names of NICs
public record PortsOf(Set<String> slots) {

    private static final int MOST_RANGES = 6;

    public static PortsOf slot(String slot) {
        return new PortsOf(Set.of(slot));
    }

    String text(Collection<EffectiveHost> hosts) {
        var ports = new LinkedHashMap<String, List<String>>();
        var undecided = new ArrayList<String>();
        for (var host : hosts) {
            for (var cable : host.cables()) {
                if (!slots.contains(cable.slot())) {
                    continue;
                }
                if (cable.port().isPresent()) {
                    ports.computeIfAbsent(cable.switchName(), _ -> new ArrayList<>())
                            .add(cable.port().get());
                } else if (!undecided.contains(cable.switchName())) {
                    undecided.add(cable.switchName());
                }
            }
        }
        var parts = new ArrayList<String>();
        new TreeMap<>(ports)
                .forEach((name, list) -> parts.add((name + " " + ranges(list)).strip()));
        undecided.forEach(name -> parts.add("a port of " + (name.isEmpty() ? "no switch" : name)));
        return parts.isEmpty() ? String.join(", ", slots) : String.join(", ", parts);
    }

    /// Port names with runs of numbers joined: `1/5–8, 1/12`.
    public static String ranges(Collection<String> ports) {
        var byStem = new TreeMap<String, List<Integer>>();
        for (var port : ports) {
            var end = port.length();
            while (end > 0 && port.length() - end < 6 && Character.isDigit(port.charAt(end - 1))) {
                end--;
            }
            var digits = port.substring(end);
            byStem.computeIfAbsent(port.substring(0, end), _ -> new ArrayList<>())
                    .add(digits.isEmpty() ? -1 : Integer.parseInt(digits));
        }
        var texts = new ArrayList<String>();
        byStem.forEach((stem, numbers) -> texts.addAll(runs(stem, numbers)));
        if (texts.size() > MOST_RANGES) {
            var more = texts.size() - MOST_RANGES;
            return String.join(", ", texts.subList(0, MOST_RANGES)) + " and " + more + " more";
        }
        return String.join(", ", texts);
    }

    private static List<String> runs(String stem, List<Integer> numbers) {
        var sorted = numbers.stream().distinct().sorted().toList();
        var texts = new ArrayList<String>();
        for (var i = 0; i < sorted.size(); ) {
            var j = i;
            while (j + 1 < sorted.size() && sorted.get(j + 1) == sorted.get(j) + 1) {
                j++;
            }
            var first = sorted.get(i);
            var name = first < 0 ? stem : stem + first;
            texts.add(j == i || first < 0 ? name : name + "–" + sorted.get(j));
            i = j + 1;
        }
        return texts;
    }
}
