package io.plumbline.model.rule.cap;

import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.BandwidthLoss;
import io.plumbline.model.simulate.Capacity.Stand;
import io.plumbline.model.simulate.Figure;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/// CAP-02: half of the bandwidth that a role needs is left after any single failure.
final class BandwidthAfterFailure implements Rule {

    private static final double SHARE = 0.5;

    @Override
    public String id() {
        return "CAP-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var oversub = Math.max(1, context.parameter("oversub", BandwidthSuffices.OVERSUBSCRIPTION));
        var share = context.parameter("n1Share", SHARE);
        for (var demand : Demand.of(context)) {
            new Judgement(demand, oversub, share, findings).run();
        }
        return findings;
    }

    /// One demand in one design.
    private final class Judgement {
        private final Demand demand;
        private final double oversub;
        private final double share;
        private final List<Finding> findings;
        private final LinkedHashSet<ElementId> gaps = new LinkedHashSet<>();

        Judgement(Demand demand, double oversub, double share, List<Finding> findings) {
            this.demand = demand;
            this.oversub = oversub;
            this.share = share;
            this.findings = findings;
        }

        void run() {
            if (demand.targets().isEmpty()) {
                var enough = demand.need() * share;
                for (var stand : demand.capacity().stands()) {
                    var whole = demand.capacity().toOthers(stand, Failures.NONE);
                    judge(
                            List.of(stand),
                            whole,
                            demand.need(),
                            enough,
                            () -> demand.capacity().worstToOthers(stand, whole, enough),
                            loss -> loss.left().most() / share,
                            "cap-02");
                }
                groups();
            }
            demand.targets().forEach(this::target);
            if (!gaps.isEmpty()) {
                findings.add(unknown());
            }
        }

        private void target(External target) {
            var enough = demand.need() * share;
            var before = findings.size();
            var connected = new ArrayList<Stand>();
            for (var stand : demand.capacity().stands()) {
                var whole = demand.capacity().toTarget(stand, target, Failures.NONE);
                if (whole.most() > 0) {
                    connected.add(stand);
                }
                judge(
                        List.of(stand),
                        whole,
                        demand.need(),
                        enough,
                        () -> demand.capacity().worstToTarget(stand, target, whole, enough),
                        loss -> loss.left().most() / share,
                        "cap-02");
            }
            if (connected.isEmpty() || findings.size() > before) {
                return;
            }
            var each = demand.need() / oversub;
            var wanted = each * BandwidthSuffices.hosts(connected);
            var whole = demand.capacity().together(connected, target, each, Failures.NONE);
            judge(
                    connected,
                    whole,
                    wanted,
                    wanted * share,
                    () -> demand.capacity().worstTogether(connected, target, each, whole, share),
                    loss ->
                            demand.capacity().mostOfEach(connected, target, share, loss.failures())
                                    * oversub,
                    "cap-02.together");
        }

        private void judge(
                List<Stand> stands,
                Figure whole,
                double wanted,
                double enough,
                Supplier<Optional<BandwidthLoss>> worst,
                ToDoubleFunction<BandwidthLoss> need,
                String key) {
            if (whole.most() <= 0 || whole.isBelow(wanted) == Admission.YES) {
                return;
            }
            var loss = worst.get();
            if (loss.isPresent()) {
                findings.add(
                        finding(stands, loss.get(), enough, need.applyAsDouble(loss.get()), key));
            } else if (!whole.isExact()) {
                gaps.addAll(whole.gaps());
            }
        }

        private Finding finding(
                List<Stand> stands, BandwidthLoss loss, double enough, double need, String key) {
            var left = loss.left().most();
            var builder =
                    begin(stands)
                            .about(loss.element())
                            .fact("Gbit/s left", Demands.number(left))
                            .says(
                                    key,
                                    demand.names(),
                                    loss.element().name(),
                                    Demands.number(left),
                                    Demands.number(enough));
            return Demands.askForLess(builder, demand, need).build();
        }

        /// One cable of a cut out of order takes its share of the cut.
        private void groups() {
            for (var cut : demand.capacity().betweenGroups()) {
                var wanted = demand.need() / oversub * cut.hosts();
                var left = cut.gigabits() - cut.largest();
                if (cut.gigabits() >= wanted && left > 0 && left < wanted * share) {
                    var builder =
                            begin(cut.few())
                                    .fact("Gbit/s left", Demands.number(left))
                                    .says(
                                            "cap-02.groups",
                                            demand.names(),
                                            Demands.words(cut.narrowest()),
                                            Demands.number(left),
                                            Demands.number(wanted * share));
                    cut.narrowest().forEach(span -> builder.about(span.id()));
                    findings.add(
                            Demands.askForLess(
                                            builder,
                                            demand,
                                            demand.need() * left / (wanted * share))
                                    .build());
                }
            }
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

        private FindingBuilder begin(List<Stand> stands) {
            var builder =
                    FindingBuilder.warning(id())
                            .about(demand.about())
                            .outOf(demand.capacity().usage().hostsInAll())
                            .fact("Gbit/s needed per host", demand.role().need().orElseThrow());
            stands.forEach(stand -> builder.on(stand.hosts()));
            return builder;
        }
    }
}
