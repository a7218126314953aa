package io.plumbline.export.notation;

import java.util.Set;
import java.util.TreeSet;

/// The exact sets of rule ids that a topology is expected to give.
///
/// @param fire rules with a finding of severity error or warning
/// @param unknown rules that report UNKNOWN
public record Expectation(Set<String> fire, Set<String> unknown) {

    /// Reads `fire: A B; unknown: C`, `none` for an empty set.
    static Expectation parse(String text, String file, int line) {
        var fire = new TreeSet<String>();
        var unknown = new TreeSet<String>();
        for (var part : text.split(";")) {
            var colon = part.indexOf(':');
            var name = colon < 0 ? part.strip() : part.substring(0, colon).strip();
            var set =
                    switch (name) {
                        case "fire" -> fire;
                        case "unknown" -> unknown;
                        default ->
                                throw new NotationException(
                                        file, line, "expected \"fire:\" or \"unknown:\"");
                    };
            for (var id : part.substring(colon + 1).strip().split("[\\s,]+")) {
                if (!id.isEmpty() && !id.equals("none")) {
                    set.add(id);
                }
            }
        }
        return new Expectation(fire, unknown);
    }
}
