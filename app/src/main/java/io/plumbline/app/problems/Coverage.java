package io.plumbline.app.problems;

import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostCable;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How many hosts each role reaches, and over how many cables at the least.
///
/// @param covered hosts that have a carrier
/// @param of hosts that should have one
/// @param paths cabled NICs below the carrier on the worst host
/// @param failing whether a rule says that the role does not work
public record Coverage(
        RoleKind role, String name, int covered, int of, int paths, boolean failing) {

    /// `4 of 4 hosts, 2 paths`.
    String text() {
        if (covered == 0) {
            return "0 of " + of + " hosts";
        }
        var ways =
                switch (paths) {
                    case 0 -> "not cabled";
                    case 1 -> "one path";
                    default -> paths + " paths";
                };
        return covered + " of " + of + " hosts, " + ways;
    }

    boolean isComplete() {
        return covered == of && paths > 1 && !failing;
    }

    /// A line per role that is in use.
    static List<Coverage> of(Topology in, CheckResult check) {
        var hosts = in.effectiveHosts().all();
        var lines = new ArrayList<Coverage>();
        for (var role : in.roles()) {
            if (role.kind() == RoleKind.VM) {
                continue;
            }
            var carriers =
                    role.kind() == RoleKind.MANAGEMENT
                            ? List.of(BrEx.NAME)
                            : role.effectiveCarriers();
            lines.add(
                    line(
                            role.kind(),
                            role.name(),
                            carriers,
                            scope(role, hosts),
                            check,
                            ElementId.role(role.name())));
        }
        for (var network : in.networks()) {
            if (network.kind() == NetworkKind.BRIDGE || network.kind() == NetworkKind.LOCALNET) {
                var eligible = hosts.stream().filter(h -> h.hostClass().isVmEligible()).toList();
                lines.add(network(in, network.name(), eligible, check));
            }
        }
        return List.copyOf(lines);
    }

    private static List<EffectiveHost> scope(NetworkRole role, List<EffectiveHost> hosts) {
        return hosts.stream()
                .filter(h ->
                        role.kind() == RoleKind.MANAGEMENT
                                || (role.scope().isEmpty()
                                        ? h.hostClass().isVmEligible()
                                        : role.scope().contains(h.hostClass().name())))
                .toList();
    }

    private static Coverage network(
            Topology in, String name, List<EffectiveHost> hosts, CheckResult check) {
        var network = in.networks().get(name).orElseThrow();
        var covered = 0;
        var paths = Integer.MAX_VALUE;
        for (var host : hosts) {
            var carrier =
                    network.kind() == NetworkKind.BRIDGE
                            ? network.bridge()
                            : host.layout().mappings().stream()
                                    .filter(m -> m.localnet().equals(network.localnet()))
                                    .flatMap(m -> m.bridge().stream())
                                    .findFirst();
            if (carrier.flatMap(host::find).isPresent()) {
                covered++;
                paths = Math.min(paths, cabled(host, carrier.get()));
            }
        }
        return new Coverage(
                RoleKind.VM,
                name,
                covered,
                hosts.size(),
                covered == 0 ? 0 : paths,
                fails(check, ElementId.network(name)));
    }

    private static Coverage line(
            RoleKind kind,
            String name,
            List<String> carriers,
            List<EffectiveHost> hosts,
            CheckResult check,
            ElementId id) {
        var covered = 0;
        var paths = Integer.MAX_VALUE;
        for (var host : hosts) {
            var there = carriers.stream().filter(c -> host.find(c).isPresent()).toList();
            if (!there.isEmpty()) {
                covered++;
                paths = Math.min(paths, there.stream().mapToInt(c -> cabled(host, c)).sum());
            }
        }
        return new Coverage(
                kind, name, covered, hosts.size(), covered == 0 ? 0 : paths, fails(check, id));
    }

    private static int cabled(EffectiveHost host, String carrier) {
        return (int)
                host.uplinks(carrier).stream()
                        .map(HostCable::switchName)
                        .filter(s -> !s.isEmpty())
                        .count();
    }

    private static boolean fails(CheckResult check, ElementId id) {
        return check.findings().stream()
                .filter(f -> f.verdict() == Verdict.FAIL && f.severity() != Severity.INFO)
                .map(Finding::targets)
                .map(Set::copyOf)
                .anyMatch(targets -> targets.contains(id));
    }
}
