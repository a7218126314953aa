package io.plumbline.model.simulate;

import io.plumbline.model.graph.Reach;
import io.plumbline.model.graph.RoleEnds;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Adds up what single ends lose to what networks, roles and machines lose.
final class Losses {

    private final Topology topology;
    private final List<RoleEnds> roles;
    private final Map<ElementId, Integer> legs = new HashMap<>();
    private final Map<String, Integer> machines = new HashMap<>();

    Losses(Topology topology, List<RoleEnds> roles) {
        this.topology = topology;
        this.roles = roles;
        for (var role : roles) {
            role.ids().forEach(id -> legs.merge(id, 1, Integer::sum));
        }
        for (var host : topology.effectiveHosts().all()) {
            machines.put(host.name(), host.hostClass().vms().orElse(0));
        }
    }

    Found none() {
        return new Found();
    }

    /// What one fault was found to do so far.
    static final class Found {
        private final Map<RoleEnds, Loss> ofRole = new IdentityHashMap<>();

        private Loss of(RoleEnds role) {
            return ofRole.computeIfAbsent(role, r -> Loss.nothing(r.ids().iterator().next()));
        }

        void add(RoleEnds role, Collection<String> hosts, Reach was, Reach is) {
            if (was == Reach.NONE || was == is) {
                return;
            }
            switch (is) {
                case NONE -> of(role).lost().addAll(hosts);
                case SOME -> of(role).partly().addAll(hosts);
                case UNKNOWN -> of(role).unknown().addAll(hosts);
                case ALL -> {}
            }
        }

        void onePath(RoleEnds role, Collection<String> hosts) {
            of(role).onePath().addAll(hosts);
        }
    }

    Impact impact(Fault fault, Found found) {
        var byId = new LinkedHashMap<ElementId, List<Loss>>();
        for (var role : roles) {
            var loss = found.ofRole.get(role);
            if (loss != null && !loss.isNothing()) {
                role.ids()
                        .forEach(id -> byId.computeIfAbsent(id, _ -> new ArrayList<>()).add(loss));
            }
        }
        var all = new ArrayList<Loss>();
        byId.forEach((id, parts) -> all.add(together(id, parts)));
        var machinesDown = new TreeSet<>(fault.hosts());
        var lost = new TreeSet<String>();
        var degraded = new TreeSet<String>();
        var unknown = new TreeSet<String>();
        Set<String> last = Set.of();
        for (var loss : all) {
            if (loss.lost() == last) {
                continue;
            }
            last = loss.lost();
            lost.addAll(loss.lost());
            degraded.addAll(loss.onePath());
            degraded.addAll(loss.partly());
            unknown.addAll(loss.unknown());
            if (loss.of().kind() == ElementKind.NETWORK || isKind(loss.of(), RoleKind.STORAGE)) {
                machinesDown.addAll(loss.lost());
            }
        }
        degraded.removeAll(lost);
        return new Impact(
                fault,
                List.copyOf(all),
                count(fault, all, RoleKind.MANAGEMENT),
                count(fault, all, RoleKind.STORAGE),
                count(fault, all, RoleKind.MIGRATION),
                machinesDown.stream().mapToInt(h -> machines.getOrDefault(h, 0)).sum(),
                lost,
                degraded,
                unknown);
    }

    /// The legs of a multipath role are alternatives: it is lost where all are, and hangs on one path
    /// where one is. The VLANs of a trunk are not.
    private Loss together(ElementId id, List<Loss> parts) {
        var several = legs.getOrDefault(id, 1);
        if (several == 1) {
            // Networks on equal ways share what they lose.
            return parts.getFirst().of(id);
        }
        var sum = Loss.nothing(id);
        for (var part : parts) {
            sum.partly().addAll(part.partly());
            sum.unknown().addAll(part.unknown());
            sum.onePath().addAll(part.onePath());
            sum.lost().addAll(part.lost());
        }
        if (id.kind() == ElementKind.ROLE) {
            var lostInAll = new TreeSet<>(sum.lost());
            parts.forEach(part -> lostInAll.retainAll(part.lost()));
            if (parts.size() < several) {
                lostInAll.clear();
            }
            sum.onePath().addAll(sum.lost());
            sum.lost().retainAll(lostInAll);
            sum.onePath().removeAll(lostInAll);
        }
        sum.partly().removeAll(sum.lost());
        sum.unknown().removeAll(sum.lost());
        return sum;
    }

    private int count(Fault fault, List<Loss> losses, RoleKind kind) {
        var hosts = new TreeSet<String>();
        if (topology.roles().stream().anyMatch(r -> r.kind() == kind)) {
            hosts.addAll(fault.hosts());
        }
        losses.stream()
                .filter(loss -> isKind(loss.of(), kind))
                .forEach(loss -> hosts.addAll(loss.lost()));
        return hosts.size();
    }

    private boolean isKind(ElementId id, RoleKind kind) {
        return id.kind() == ElementKind.ROLE
                && topology.roles()
                        .get(id.name())
                        .map(NetworkRole::kind)
                        .filter(k -> k == kind)
                        .isPresent();
    }
}
