package io.plumbline.model.rule.cap;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.simulate.Capacity;
import io.plumbline.model.simulate.Span;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Words and edits about the bandwidth that roles need.
final class Demands {

    private static final int WORDS = 4;
    private static final int MOST_CABLES = 64;
    private static final double ROUNDING = 1e-6;

    private Demands() {}

    static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    static String words(List<Span> spans) {
        return joined(spans.stream().map(Span::words).distinct().sorted().toList());
    }

    static String words(Collection<ElementId> ids) {
        return joined(ids.stream().map(ElementId::name).distinct().sorted().toList());
    }

    private static String joined(List<String> words) {
        return words.size() <= WORDS
                ? String.join(", ", words)
                : words.stream().limit(WORDS - 1).collect(Collectors.joining(", "))
                        + " and "
                        + (words.size() - WORDS + 1)
                        + " more";
    }

    /// Offers that the role asks for no more than this, rounded down to a tenth.
    static FindingBuilder askForLess(FindingBuilder builder, Demand demand, double gigabits) {
        var need = new Bandwidth((long) Math.floor(gigabits * 10 + ROUNDING) * 100);
        if (need.megabits() <= 0) {
            return builder;
        }
        var role = demand.role().name();
        return builder.fix(
                AttributeFixes.role("Ask for less for " + role, role, "need", Optional.of(need)),
                "fix.need",
                role,
                need);
    }

    /// What is too narrow, and by which factor.
    record Shortage(List<Span> spans, double factor) {}

    /// Offers more cables for trunks until nothing is short; nothing where that is no matter of
    /// trunks.
    static void offerWider(
            FindingBuilder builder,
            Capacity capacity,
            Function<Capacity, Optional<Shortage>> shortage) {
        var cables = new TreeMap<String, Integer>();
        for (var lack = shortage.apply(capacity); lack.isPresent(); ) {
            var grew = false;
            for (var span : lack.get().spans()) {
                if (span instanceof Span.Trunk(Link link)) {
                    var now = cables.getOrDefault(link.name(), link.count());
                    var count = (int) Math.ceil(now * lack.get().factor() - ROUNDING);
                    grew |= count > now;
                    cables.put(link.name(), count);
                }
            }
            if (!grew || cables.values().stream().anyMatch(count -> count > MOST_CABLES)) {
                return;
            }
            lack = shortage.apply(capacity.withCables(cables));
        }
        var edits = new ArrayList<Edit>();
        cables.forEach((name, count) ->
                edits.add(
                        AttributeFixes.change(
                                "Widen " + name,
                                ElementId.link(name),
                                link -> Shape.with(link, "cables", count))));
        var words = joined(List.copyOf(cables.keySet()));
        builder.fix(Edit.all("Widen " + words, edits), "fix.widen", words);
    }
}
