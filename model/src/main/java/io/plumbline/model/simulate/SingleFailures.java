package io.plumbline.model.simulate;

import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.simulate.Capacity.Stand;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The single failures that can lower a figure: those of what it runs over. A failure takes at most
/// what ran over the element, so most need no second look.
final class SingleFailures {

    private record Candidate(ElementId element, Failures failures, double atMost) {}

    private SingleFailures() {}

    /// The failure that leaves the least, of those that leave less than enough but something.
    ///
    /// @param host the sender, if it is one host
    static Optional<BandwidthLoss> worst(
            Figure whole, double enough, Optional<Stand> host, Function<Failures, Figure> after) {
        BandwidthLoss worst = null;
        for (var candidate : candidates(whole, host)) {
            if (whole.most() - candidate.atMost() >= enough) {
                continue;
            }
            var left = after.apply(candidate.failures());
            if (left.most() > 0
                    && left.isBelow(enough) == Admission.YES
                    && (worst == null || left.most() < worst.left().most())) {
                worst = new BandwidthLoss(candidate.element(), candidate.failures(), left);
            }
        }
        return Optional.ofNullable(worst);
    }

    /// What fails alone and may matter: NICs and cards of the sender, switches, cables. What runs over
    /// a switch is counted where it comes in and where it leaves.
    private static List<Candidate> candidates(Figure whole, Optional<Stand> host) {
        var candidates = new ArrayList<Candidate>();
        host.ifPresent(stand -> ofHost(stand, whole.used(), candidates));
        var bySwitch = new LinkedHashMap<String, Double>();
        whole.used()
                .forEach((span, gigabits) -> {
                    switch (span) {
                        case Span.Trunk(var link) -> {
                            bySwitch.merge(link.a().switchName(), gigabits, Double::sum);
                            bySwitch.merge(link.b().switchName(), gigabits, Double::sum);
                            candidates.add(
                                    new Candidate(
                                            span.id(),
                                            Failures.of(new Failure.OfCable(link.name(), 0)),
                                            gigabits));
                        }
                        case Span.Outside(var external, var cable) -> {
                            bySwitch.merge(
                                    external.ports().get(cable).switchName(),
                                    gigabits,
                                    Double::sum);
                            candidates.add(
                                    new Candidate(
                                            span.id(),
                                            Failures.of(
                                                    new Failure.OfExternalCable(
                                                            external.name(), cable)),
                                            gigabits));
                        }
                        case Span.OfHost(var group, var slot) ->
                                group.uplink(slot)
                                        .ifPresent(u ->
                                                bySwitch.merge(
                                                        u.switchName(), gigabits, Double::sum));
                    }
                });
        bySwitch.forEach((name, gigabits) ->
                candidates.add(
                        new Candidate(
                                ElementId.aSwitch(name),
                                Failures.of(new Failure.OfSwitch(name)),
                                gigabits / 2)));
        return candidates;
    }

    private static void ofHost(Stand stand, Map<Span, Double> used, List<Candidate> candidates) {
        var nics = new LinkedHashSet<Nic>();
        stand.attachments().forEach(a -> nics.addAll(a.footing().nics()));
        var byCard = new LinkedHashMap<String, List<Failure>>();
        for (var nic : nics) {
            var failure = new Failure.OfNic(stand.first(), nic.name());
            var gigabits = used.getOrDefault(new Span.OfHost(stand.group(), nic.name()), 0.0);
            candidates.add(
                    new Candidate(
                            ElementId.onHost(stand.group().className(), nic.name()),
                            Failures.of(failure),
                            gigabits));
            nic.card()
                    .ifPresent(card ->
                            byCard.computeIfAbsent(card, _ -> new ArrayList<>()).add(failure));
        }
        byCard.forEach((_, failures) -> {
            if (failures.size() > 1) {
                var first = (Failure.OfNic) failures.getFirst();
                candidates.add(
                        new Candidate(
                                ElementId.onHost(stand.group().className(), first.slot()),
                                Failures.of(failures),
                                Double.MAX_VALUE));
            }
        });
    }
}
