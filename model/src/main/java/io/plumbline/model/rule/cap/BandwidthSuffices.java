package io.plumbline.model.rule.cap;

import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.Capacity;
import io.plumbline.model.simulate.Capacity.Stand;
import io.plumbline.model.simulate.Figure;
import io.plumbline.model.simulate.GroupCut;
import io.plumbline.model.simulate.Span;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// CAP-01: a role has the bandwidth it needs: from each host, from all hosts to a target at once,
/// and between groups of hosts.
final class BandwidthSuffices implements Rule {

    static final double OVERSUBSCRIPTION = 3;

    @Override
    public String id() {
        return "CAP-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var oversub = Math.max(1, context.parameter("oversub", OVERSUBSCRIPTION));
        for (var demand : Demand.of(context)) {
            new Judgement(demand, oversub, findings).run();
        }
        return findings;
    }

    /// One demand in one design.
    private final class Judgement {
        private final Demand demand;
        private final double oversub;
        private final List<Finding> findings;
        private final Set<ElementId> gaps = new LinkedHashSet<>();
        private boolean narrow;

        Judgement(Demand demand, double oversub, List<Finding> findings) {
            this.demand = demand;
            this.oversub = oversub;
            this.findings = findings;
        }

        void run() {
            var targets = demand.targets();
            if (targets.isEmpty()) {
                for (var stand : demand.capacity().stands()) {
                    host(stand, c -> c.toOthers(stand, Failures.NONE), "other hosts");
                }
                if (!narrow) {
                    groups();
                }
            }
            targets.forEach(this::target);
            if (!gaps.isEmpty()) {
                findings.add(unknown());
            }
        }

        private void target(External target) {
            var connected = new ArrayList<Stand>();
            narrow = false;
            for (var stand : demand.capacity().stands()) {
                if (host(stand, c -> c.toTarget(stand, target, Failures.NONE), target.name())) {
                    connected.add(stand);
                }
            }
            if (!narrow && !connected.isEmpty()) {
                together(connected, target);
            }
        }

        /// Judges one host and says whether it reaches anything; else that is the matter of other
        /// rules.
        private boolean host(Stand stand, Function<Capacity, Figure> from, String to) {
            var figure = from.apply(demand.capacity());
            if (figure.most() <= 0) {
                return false;
            }
            switch (figure.isBelow(demand.need())) {
                case YES -> {
                    narrow = true;
                    var builder =
                            begin(List.of(stand), figure.narrowest())
                                    .fact("Gbit/s from each host", Demands.number(figure.most()))
                                    .says(
                                            "cap-01",
                                            demand.names(),
                                            Demands.number(demand.need()),
                                            Demands.number(figure.most()),
                                            to,
                                            Demands.words(figure.narrowest()));
                    offer(
                            builder,
                            wider -> shortage(from.apply(wider), demand.need()),
                            figure.most());
                }
                case UNKNOWN -> gaps.addAll(figure.gaps());
                case NO -> {}
            }
            return true;
        }

        private void together(List<Stand> stands, External target) {
            var each = demand.need() / oversub;
            var wanted = each * hosts(stands);
            var figure = demand.capacity().together(stands, target, each, Failures.NONE);
            switch (figure.isBelow(wanted)) {
                case YES -> {
                    var spans = figure.narrowest();
                    var builder =
                            begin(stands, spans)
                                    .fact(
                                            "Gbit/s to " + target.name(),
                                            Demands.number(figure.most()))
                                    .says(
                                            "cap-01.together",
                                            demand.names(),
                                            hosts(stands),
                                            Demands.number(wanted),
                                            target.name(),
                                            Demands.number(figure.most()),
                                            Demands.words(spans));
                    var most = demand.capacity().mostOfEach(stands, target, 1, Failures.NONE);
                    offer(
                            builder,
                            wider ->
                                    shortage(
                                            wider.together(stands, target, each, Failures.NONE),
                                            wanted),
                            most * oversub);
                }
                case UNKNOWN -> gaps.addAll(figure.gaps());
                case NO -> {}
            }
        }

        private void groups() {
            var unclear = demand.capacity().gapsBetweenGroups();
            if (!unclear.isEmpty()
                    && demand.capacity().betweenGroups().stream().noneMatch(this::isShort)
                    && demand.capacity().certainBetweenGroups().stream().anyMatch(this::isShort)) {
                gaps.addAll(unclear);
            }
            for (var cut : demand.capacity().betweenGroups()) {
                var wanted = demand.need() / oversub * cut.hosts();
                if (cut.gigabits() <= 0 || !isShort(cut)) {
                    continue;
                }
                var builder =
                        begin(cut.few(), cut.narrowest())
                                .fact("Gbit/s between the groups", Demands.number(cut.gigabits()))
                                .says(
                                        "cap-01.groups",
                                        demand.names(),
                                        cut.hosts(),
                                        Demands.number(wanted),
                                        Demands.number(cut.gigabits()),
                                        Demands.words(cut.narrowest()));
                offer(builder, this::shortageOfGroups, cut.gigabits() / cut.hosts() * oversub);
            }
        }

        private boolean isShort(GroupCut cut) {
            return cut.gigabits() < demand.need() / oversub * cut.hosts();
        }

        /// Wider trunks, where that is what lacks, or less need.
        private void offer(
                FindingBuilder builder,
                Function<Capacity, Optional<Demands.Shortage>> shortage,
                double need) {
            Demands.offerWider(builder, demand.capacity(), shortage);
            findings.add(Demands.askForLess(builder, demand, need).build());
        }

        private static Optional<Demands.Shortage> shortage(Figure figure, double wanted) {
            return figure.isBelow(wanted) == Admission.YES && figure.most() > 0
                    ? Optional.of(new Demands.Shortage(figure.narrowest(), wanted / figure.most()))
                    : Optional.empty();
        }

        private Optional<Demands.Shortage> shortageOfGroups(Capacity capacity) {
            for (var cut : capacity.betweenGroups()) {
                var wanted = demand.need() / oversub * cut.hosts();
                if (cut.gigabits() > 0 && isShort(cut)) {
                    return Optional.of(
                            new Demands.Shortage(cut.narrowest(), wanted / cut.gigabits()));
                }
            }
            return Optional.empty();
        }

        /// The whole role has no verdict then, so no host is named.
        private Finding unknown() {
            return FindingBuilder.unknown(id())
                    .about(demand.about())
                    .about(gaps)
                    .missing("speed or VLANs of " + Demands.words(gaps))
                    .says("cap-01.unknown", demand.names(), Demands.words(gaps))
                    .build();
        }

        private FindingBuilder begin(List<Stand> stands, List<Span> spans) {
            var builder =
                    FindingBuilder.warning(id())
                            .about(demand.about())
                            .outOf(demand.capacity().usage().hostsInAll())
                            .fact("Gbit/s needed per host", demand.role().need().orElseThrow());
            spans.forEach(span -> builder.about(span.id()));
            stands.forEach(stand -> builder.on(stand.hosts()));
            return builder;
        }
    }

    static int hosts(List<Stand> stands) {
        return stands.stream().mapToInt(s -> s.hosts().size()).sum();
    }
}
