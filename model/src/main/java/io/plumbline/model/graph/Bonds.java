package io.plumbline.model.graph;

import io.plumbline.model.graph.NetworkState.BondPlace;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.EffectiveHost;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What bonds do: how the kernel picks the active member or aggregate, and which members carry
/// frames then. Admission plays no part in the choice: the kernel knows the state of its own links
/// and, with LACP, its partner.
final class Bonds {

    private final Wiring wiring;

    Bonds(Wiring wiring) {
        this.wiring = wiring;
    }

    /// The active member, for modes that have one: of active-backup and its kin, or of the aggregate
    /// that LACP uses. Empty where none has link, and where several partners answer LACP at the same
    /// time: the first to answer is taken, which is chance.
    Optional<String> active(
            EffectiveHost host, Bond bond, Failures failures, @Nullable String before) {
        return switch (bond.mode().orElse(BondMode.BALANCE_RR)) {
            case ACTIVE_BACKUP, BALANCE_TLB, BALANCE_ALB ->
                    ofActiveBackup(host, bond, failures, before);
            case LACP, BALANCE_TCP -> ofLacp(host, bond, failures, before);
            case BALANCE_XOR, BALANCE_RR, BROADCAST, BALANCE_SLB -> Optional.empty();
        };
    }

    private Optional<String> ofActiveBackup(
            EffectiveHost host, Bond bond, Failures failures, @Nullable String before) {
        var seen = isBlind(bond) ? bond.members() : withLink(host, bond, failures);
        var primary = bond.option("primary").filter(seen::contains);
        if (primary.isPresent()) {
            return primary;
        }
        return before != null && seen.contains(before)
                ? Optional.of(before)
                : seen.stream().findFirst();
    }

    /// Without link monitoring a bond never leaves a member.
    private static boolean isBlind(Bond bond) {
        return bond.option("miimon").filter("0"::equals).isPresent()
                && bond.option("arp_interval").filter(v -> !v.equals("0")).isEmpty();
    }

    /// The kernel keeps its aggregate while that has link and a partner, or no other has one.
    private Optional<String> ofLacp(
            EffectiveHost host, Bond bond, Failures failures, @Nullable String before) {
        var aggregates = aggregates(host, bond, failures);
        var best =
                aggregates.values().stream()
                        .reduce((a, b) -> isBetter(host, b, a) ? b : a)
                        .map(List::getFirst);
        if (best.isEmpty()) {
            return best;
        }
        if (before == null) {
            return best.filter(_ -> partnered(host, aggregates).size() < 2);
        }
        var current =
                aggregates.values().stream()
                        .filter(members -> sameAggregate(host, members.getFirst(), before))
                        .findFirst();
        if (current.isPresent() && (hasPartner(host, before) || !hasPartner(host, best.get()))) {
            return Optional.of(current.get().getFirst());
        }
        return best;
    }

    private List<List<String>> partnered(EffectiveHost host, Map<String, List<String>> aggregates) {
        return aggregates.values().stream()
                .filter(members -> hasPartner(host, members.getFirst()))
                .toList();
    }

    private boolean isBetter(EffectiveHost host, List<String> one, List<String> than) {
        var partner = hasPartner(host, one.getFirst());
        return partner == hasPartner(host, than.getFirst()) ? one.size() > than.size() : partner;
    }

    /// Members with link, by the aggregate that they join: those of one LACP LAG, others alone.
    private Map<String, List<String>> aggregates(EffectiveHost host, Bond bond, Failures failures) {
        var aggregates = new LinkedHashMap<String, List<String>>();
        for (var member : withLink(host, bond, failures)) {
            aggregates.computeIfAbsent(aggregate(host, member), _ -> new ArrayList<>()).add(member);
        }
        return aggregates;
    }

    private String aggregate(EffectiveHost host, String member) {
        return hasPartner(host, member)
                ? wiring.port(host.name(), member).orElseThrow().bundle.key
                : "alone " + member;
    }

    private boolean sameAggregate(EffectiveHost host, String a, String b) {
        return aggregate(host, a).equals(aggregate(host, b));
    }

    private boolean hasPartner(EffectiveHost host, String member) {
        return wiring.port(host.name(), member)
                .filter(p -> p.bundle.kind == Bundle.Kind.LACP)
                .isPresent();
    }

    private List<String> withLink(EffectiveHost host, Bond bond, Failures failures) {
        return bond.members().stream()
                .filter(m ->
                        wiring.port(host.name(), m)
                                .filter(p -> wiring.hasLink(p, failures))
                                .isPresent())
                .toList();
    }

    /// How a bond forwards in a state.
    BondForwarding forwarding(EffectiveHost host, Bond bond, NetworkState state) {
        if (bond.mode().isEmpty() || isUnclear(host, bond)) {
            return BondForwarding.unknown();
        }
        var linked = withLink(host, bond, state.failures());
        var active =
                Optional.ofNullable(state.active().get(new BondPlace(host.name(), bond.name())));
        if (bond.isSlb()) {
            return BondForwarding.byAny(linked);
        }
        return switch (bond.mode().get()) {
            case ACTIVE_BACKUP ->
                    active.map(BondForwarding::by).orElse(BondForwarding.byAny(List.of()));
            case LACP, BALANCE_TCP ->
                    BondForwarding.byAny(
                            active.map(a ->
                                            linked.stream()
                                                    .filter(m -> sameAggregate(host, m, a))
                                                    .toList())
                                    .orElse(
                                            linked.stream()
                                                    .filter(m -> hasPartner(host, m))
                                                    .toList()));
            case BALANCE_XOR, BALANCE_RR, BALANCE_SLB ->
                    mirrors(host, linked)
                            ? BondForwarding.byAny(linked).mirroring()
                            : BondForwarding.byAny(linked);
            case BROADCAST -> {
                var all =
                        new BondForwarding(
                                linked.isEmpty() ? List.of() : List.of(linked),
                                linked,
                                Set.copyOf(linked),
                                false,
                                false);
                yield mirrors(host, linked) ? all.mirroring() : all;
            }
            case BALANCE_TLB, BALANCE_ALB ->
                    new BondForwarding(
                            linked.stream().map(List::of).toList(),
                            active.stream().toList(),
                            active.map(Set::of).orElse(Set.of()),
                            false,
                            false);
        };
    }

    /// The members that take frames; empty where chance or a missing fact decides.
    Optional<Carrying> carrying(EffectiveHost host, Bond bond, NetworkState state) {
        var forwarding = forwarding(host, bond, state);
        var speaksLacp = bond.speaksLacp();
        var settled =
                !speaksLacp
                        || withLink(host, bond, state.failures()).isEmpty()
                        || state.active().containsKey(new BondPlace(host.name(), bond.name()));
        if (forwarding.depends() || !settled) {
            return Optional.empty();
        }
        var members = bond.members().stream().filter(forwarding.accepts()::contains).toList();
        var partnered = members.stream().anyMatch(m -> hasPartner(host, m));
        return Optional.of(new Carrying(members, speaksLacp && !members.isEmpty() && !partnered));
    }

    /// Whether members are in ports that their switches do not hold together.
    private boolean mirrors(EffectiveHost host, List<String> members) {
        var bundles = new HashSet<Bundle>();
        members.forEach(m -> wiring.port(host.name(), m).ifPresent(p -> bundles.add(p.bundle)));
        return bundles.size() > 1;
    }

    /// Whether a member has no drawn cable, or a port of which nobody knows the LAG.
    private boolean isUnclear(EffectiveHost host, Bond bond) {
        return bond.members().stream()
                .anyMatch(m ->
                        wiring.port(host.name(), m)
                                .filter(p -> p.bundle.kind != Bundle.Kind.UNKNOWN)
                                .isEmpty());
    }
}
