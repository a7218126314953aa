package io.plumbline.model.text;

import io.plumbline.model.graph.Hop;
import io.plumbline.model.graph.Reach;
import io.plumbline.model.graph.Refusal;
import io.plumbline.model.rule.Message;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.simulate.Lever;
import io.plumbline.model.simulate.Loss;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What simulations found, in words.
public final class SimulationTexts {

    private static final int MOST_NAMED = 5;

    private final Texts texts;

    public SimulationTexts(Texts texts) {
        this.texts = texts;
    }

    private String say(String key, Object... arguments) {
        return texts.render(Message.of(key, arguments));
    }

    /// Why frames get no further, and where.
    public String sentence(Refusal refusal) {
        var place =
                refusal.name().isEmpty() ? refusal.owner() : refusal.owner() + " " + refusal.name();
        var key = "refusal." + refusal.reason().word() + (refusal.certain() ? "" : ".unknown");
        return say(key, place, String.valueOf(refusal.vlan()));
    }

    /// One hop: place, tags, MTU, and the mode of a bond.
    public String line(Hop hop) {
        var parts = new ArrayList<String>();
        parts.add(hop.name().isEmpty() ? hop.owner() : hop.owner() + " " + hop.name());
        parts.add(
                hop.tags().isEmpty()
                        ? say("hop.untagged")
                        : say(
                                "hop.vlan",
                                hop.tags().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(" "))));
        hop.mtu().ifKnown().ifPresent(mtu -> parts.add(say("hop.mtu", mtu.toString())));
        hop.mode().ifPresent(mode -> parts.add(mode.word()));
        return String.join(", ", parts);
    }

    public String verdict(Reach reach) {
        return say("reach." + reach.name().toLowerCase(Locale.ROOT));
    }

    /// What kind of thing fails.
    public String kind(Fault fault) {
        return say("fault." + fault.kind().word());
    }

    /// What a fault takes away, one line per kind of loss and set of hosts.
    public List<String> lines(Impact impact) {
        var lines = new ArrayList<String>();
        if (!impact.fault().hosts().isEmpty()) {
            lines.add(say("impact.down", names(impact.fault().hosts())));
        }
        add(lines, "impact.lost", impact, Loss::lost);
        add(lines, "impact.partly", impact, Loss::partly);
        add(lines, "impact.one-path", impact, Loss::onePath);
        add(lines, "impact.unknown", impact, Loss::unknown);
        return lines.isEmpty() ? List.of(say("impact.none")) : lines;
    }

    private interface Part {
        Set<String> of(Loss loss);
    }

    private void add(List<String> lines, String key, Impact impact, Part part) {
        var byHosts = new LinkedHashMap<Set<String>, List<String>>();
        for (var loss : impact.losses()) {
            if (!part.of(loss).isEmpty()) {
                byHosts.computeIfAbsent(part.of(loss), _ -> new ArrayList<>())
                        .add(loss.of().name());
            }
        }
        byHosts.forEach((hosts, of) -> lines.add(say(key, names(of), names(hosts))));
    }

    /// The first few by name, the others by number.
    public static String names(Collection<String> names) {
        var first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMED
                ? first
                : first + " and " + (names.size() - MOST_NAMED) + " more";
    }

    /// A way to empty a host sooner.
    public String line(Lever lever) {
        return lever(lever.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), lever.to());
    }

    /// The same by the word of its kind.
    public String lever(String word, double to) {
        var number = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return say("lever." + word, number.format(to));
    }
}
