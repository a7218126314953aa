package io.plumbline.model.rule;

import io.plumbline.model.topology.EffectiveHost;
import java.util.List;
import java.util.Optional;

/// Hosts as plans and observations write them: a host, a class, `w#3` or `w#1-2` by ordinal.
public final class HostWords {

    private HostWords() {}

    /// The hosts meant; empty where there is none.
    public static List<EffectiveHost> of(RuleContext context, String words) {
        var one = context.hosts().get(words);
        if (one.isPresent()) {
            return List.of(one.get());
        }
        var sharp = words.indexOf('#');
        if (sharp < 0) {
            return context.hosts().ofClass(words);
        }
        var bounds = words.substring(sharp + 1).split("-");
        var first = number(bounds[0]);
        var last = number(bounds[bounds.length - 1]);
        return context.hosts().ofClass(words.substring(0, sharp)).stream()
                .filter(h -> first.isPresent() && last.isPresent())
                .filter(h -> h.host().ordinal() >= first.get() && h.host().ordinal() <= last.get())
                .toList();
    }

    /// Host and object of `HOST.OBJECT`; names of interfaces may have dots, names of hosts as well:
    /// the longest host that exists counts.
    public static Optional<Target> target(RuleContext context, String words) {
        for (var dot = words.lastIndexOf('.'); dot > 0; dot = words.lastIndexOf('.', dot - 1)) {
            var hosts = of(context, words.substring(0, dot));
            if (!hosts.isEmpty()) {
                return Optional.of(new Target(hosts, words.substring(dot + 1)));
            }
        }
        return Optional.empty();
    }

    /// @param object name of an interface of these hosts
    public record Target(List<EffectiveHost> hosts, String object) {}

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
