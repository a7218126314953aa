package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.Mark.Badge;
import io.plumbline.app.canvas.scene.Mark.Look;
import io.plumbline.model.arrange.CableBundle;
import io.plumbline.model.arrange.Carriers;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How objects look while elements are out of order. What is drawn of a class stands for all its
/// hosts: it says of how many something is true, and the worst of them counts.
public final class FailureMarks {
    private final Topology topology;
    private final Impact impact;
    private final Failures failures;
    private final Map<ElementId, Mark> marks = new HashMap<>();

    private FailureMarks(Topology topology, Impact impact) {
        this.topology = topology;
        this.impact = impact;
        this.failures = impact.fault().failures();
    }

    public static Map<ElementId, Mark> of(Topology topology, Impact impact) {
        var found = new FailureMarks(topology, impact);
        found.fabric();
        topology.hostClasses().forEach(found::ofClass);
        found.networks();
        found.hosts();
        return Map.copyOf(found.marks);
    }

    private void fabric() {
        for (var failure : failures.elements()) {
            switch (failure) {
                case Failure.OfSwitch(var name) ->
                        marks.put(ElementId.aSwitch(name), lost("off").withBadge(Badge.ERROR));
                case Failure.OfCable(var link, _) -> marks.put(ElementId.link(link), ofLink(link));
                case Failure.OfExternalCable(var external, _) ->
                        marks.put(ElementId.external(external), ofExternal(external));
                case Failure.OfNic _ -> {}
            }
        }
    }

    private Mark ofLink(String name) {
        var cables = topology.links().get(name).map(l -> Math.max(1, l.count())).orElse(1);
        var out =
                failures.elements().stream()
                        .filter(f -> f instanceof Failure.OfCable c && c.link().equals(name))
                        .count();
        return out < cables ? Mark.of(Look.WARM) : lost("off");
    }

    private Mark ofExternal(String name) {
        var cables = topology.externals().get(name).map(e -> e.ports().size()).orElse(0);
        var out =
                failures.elements().stream()
                        .filter(f ->
                                f instanceof Failure.OfExternalCable c && c.external().equals(name))
                        .count();
        return out < cables
                ? Mark.of(Look.DEGRADED).withBadge(Badge.WARNING).withFact("one path left")
                : lost("off").withBadge(Badge.ERROR);
    }

    private static Mark lost(String word) {
        return Mark.of(Look.LOST).withFact(word);
    }

    private void ofClass(HostClass hostClass) {
        var hosts = topology.effectiveHosts().ofClass(hostClass.name());
        if (hosts.isEmpty()) {
            return;
        }
        for (var item : hostClass.interfaces()) {
            if (item instanceof Nic nic) {
                ofNic(hostClass, nic.name(), hosts);
            }
        }
        for (var item : hostClass.interfaces()) {
            if (item instanceof Bond bond) {
                ofBond(hostClass, bond, hosts);
            } else if (!(item instanceof Nic)) {
                ofCarrier(hostClass, item.name(), hosts);
            }
        }
        CableBundle.of(hostClass).stream()
                .filter(CableBundle::isLag)
                .forEach(bundle -> ofBundle(bundle, hosts));
        whole(hostClass, hosts);
    }

    private boolean isOut(EffectiveHost host, String slot) {
        return failures.has(new Failure.OfNic(host.name(), slot))
                || host.cable(slot).filter(c -> failures.hasSwitch(c.switchName())).isPresent();
    }

    private static long count(List<EffectiveHost> hosts, Predicate<EffectiveHost> which) {
        return hosts.stream().filter(which).count();
    }

    /// `no link`, or where it concerns a part of the hosts `1 of 4`.
    private static String words(long some, List<EffectiveHost> hosts, String word) {
        return some == hosts.size() ? word : some + " of " + hosts.size();
    }

    private void ofNic(HostClass hostClass, String slot, List<EffectiveHost> hosts) {
        var out = count(hosts, h -> isOut(h, slot));
        if (out > 0) {
            marks.put(ElementId.onHost(hostClass.name(), slot), lost(words(out, hosts, "no link")));
            marks.put(ElementId.cable(hostClass.name(), slot), lost(""));
        }
    }

    private void ofBond(HostClass hostClass, Bond bond, List<EffectiveHost> hosts) {
        var id = ElementId.onHost(hostClass.name(), bond.name());
        var worst =
                hosts.stream()
                        .mapToInt(h -> (int) live(h, bond.name()))
                        .min()
                        .orElse(bond.members().size());
        var all = bond.members().size();
        if (worst == 0 && all > 0) {
            marks.put(id, lost("no link").withBadge(Badge.ERROR));
        } else if (worst < all) {
            var worstHost = hosts.stream().filter(h -> live(h, bond.name()) == worst).findFirst();
            var speed = worstHost.map(h -> speed(h, bond)).orElse(Bandwidth.ZERO);
            marks.put(
                    id,
                    Mark.of(Look.DEGRADED)
                            .withBadge(Badge.WARNING)
                            .withFact(Words.join(worst + " of " + all, speedWord(speed))));
            worstHost.ifPresent(h -> tookOver(h, bond));
        }
    }

    private static String speedWord(Bandwidth speed) {
        return speed.equals(Bandwidth.ZERO) ? "" : Words.speed(speed);
    }

    private long live(EffectiveHost host, String bond) {
        return host.layout().nicsBelow(bond).stream().filter(n -> !isOut(host, n.name())).count();
    }

    private Bandwidth speed(EffectiveHost host, Bond bond) {
        var sum = Bandwidth.ZERO;
        for (var nic : host.layout().nicsBelow(bond.name())) {
            if (!isOut(host, nic.name())) {
                var one = nic.speed().ifKnown().orElse(Nic.DEFAULT_SPEED);
                sum =
                        bond.mode().filter(m -> m == BondMode.ACTIVE_BACKUP).isPresent()
                                ? one
                                : sum.plus(one);
            }
        }
        return sum;
    }

    /// Of an active-backup bond the one member that sends now is lit.
    private void tookOver(EffectiveHost host, Bond bond) {
        if (bond.mode().filter(m -> m == BondMode.ACTIVE_BACKUP).isEmpty()) {
            return;
        }
        host.layout().nicsBelow(bond.name()).stream()
                .filter(nic -> !isOut(host, nic.name()))
                .findFirst()
                .ifPresent(nic -> {
                    var hostClass = host.hostClass().name();
                    marks.putIfAbsent(
                            ElementId.onHost(hostClass, nic.name()),
                            Mark.of(Look.LIT).withFact("active"));
                    marks.putIfAbsent(ElementId.cable(hostClass, nic.name()), Mark.of(Look.LIT));
                });
    }

    private void ofCarrier(HostClass hostClass, String name, List<EffectiveHost> hosts) {
        var dead = count(hosts, h -> !h.layout().nicsBelow(name).isEmpty() && live(h, name) == 0);
        if (dead == hosts.size()) {
            marks.put(
                    ElementId.onHost(hostClass.name(), name),
                    lost("unreachable").withBadge(Badge.ERROR));
        } else if (dead > 0) {
            marks.put(
                    ElementId.onHost(hostClass.name(), name),
                    Mark.of(Look.ERROR)
                            .withBadge(Badge.ERROR)
                            .withFact("lost on " + dead + " of " + hosts.size()));
        }
    }

    private void ofBundle(CableBundle bundle, List<EffectiveHost> hosts) {
        var all = bundle.cables().size();
        var worst =
                hosts.stream()
                        .mapToLong(h ->
                                bundle.cables().stream().filter(c -> !isOut(h, c.slot())).count())
                        .min()
                        .orElse(all);
        if (worst == 0) {
            marks.put(bundle.id(), lost("no link"));
        } else if (worst < all) {
            marks.put(
                    bundle.id(),
                    Mark.of(Look.DEGRADED).withFact(worst + "×" + speed(bundle, hosts.getFirst())));
        }
    }

    private static String speed(CableBundle bundle, EffectiveHost host) {
        return host.find(bundle.cables().getFirst().slot())
                .filter(Nic.class::isInstance)
                .flatMap(i -> ((Nic) i).speed().ifKnown())
                .map(Words::speed)
                .orElse(Words.speed(Nic.DEFAULT_SPEED));
    }

    /// The class itself: lost where each of its hosts loses every role that stands on it.
    private void whole(HostClass hostClass, List<EffectiveHost> hosts) {
        var id = ElementId.hostClass(hostClass.name());
        var lost = count(hosts, h -> impact.hostsLost().contains(h.name()));
        var degraded = count(hosts, h -> impact.hostsDegraded().contains(h.name()));
        var unknown = count(hosts, h -> impact.hostsUnknown().contains(h.name()));
        if (lost == hosts.size() && losesAll(hostClass, hosts)) {
            marks.put(id, lost("all roles lost").withBadge(Badge.ERROR));
        } else if (lost > 0) {
            marks.put(
                    id,
                    Mark.of(Look.ERROR)
                            .withBadge(Badge.ERROR)
                            .withFact(lost == 1 ? "1 loses a network" : lost + " lose a network"));
        } else if (degraded > 0) {
            marks.put(id, Mark.of(Look.DEGRADED).withFact(degraded + " degraded"));
        } else if (unknown > 0) {
            marks.put(id, Mark.NORMAL.withBadge(Badge.UNKNOWN).withFact("cannot say"));
        }
    }

    private boolean losesAll(HostClass hostClass, List<EffectiveHost> hosts) {
        var carried =
                Carriers.of(topology, hostClass).entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .toList();
        return !carried.isEmpty()
                && hosts.stream()
                        .allMatch(h ->
                                impact.fault().hosts().contains(h.name())
                                        || carried.stream()
                                                .allMatch(of ->
                                                        impact.loss(of)
                                                                .filter(l ->
                                                                        l.lost().contains(h.name()))
                                                                .isPresent()));
    }

    private void networks() {
        for (var loss : impact.losses()) {
            if (!loss.lost().isEmpty()) {
                marks.put(
                        loss.of(),
                        Mark.of(Look.ERROR)
                                .withBadge(Badge.ERROR)
                                .withFact("lost on " + hostCount(loss.lost().size())));
            } else if (!loss.partly().isEmpty()) {
                marks.put(
                        loss.of(),
                        Mark.of(Look.ERROR)
                                .withBadge(Badge.WARNING)
                                .withFact("partly lost on " + hostCount(loss.partly().size())));
            } else if (!loss.onePath().isEmpty()) {
                marks.put(loss.of(), Mark.of(Look.DEGRADED).withFact("one path left"));
            } else if (!loss.unknown().isEmpty()) {
                marks.put(loss.of(), Mark.NORMAL.withBadge(Badge.UNKNOWN).withFact("cannot say"));
            }
        }
    }

    private static String hostCount(int hosts) {
        return hosts == 1 ? "1 host" : hosts + " hosts";
    }

    /// The cells of a class seen from far.
    private void hosts() {
        impact.hostsUnknown()
                .forEach(h -> marks.put(ElementId.host(h), Mark.NORMAL.withBadge(Badge.UNKNOWN)));
        impact.hostsDegraded()
                .forEach(h -> marks.put(ElementId.host(h), Mark.NORMAL.withBadge(Badge.WARNING)));
        impact.hostsLost()
                .forEach(h -> marks.put(ElementId.host(h), Mark.NORMAL.withBadge(Badge.ERROR)));
    }
}
