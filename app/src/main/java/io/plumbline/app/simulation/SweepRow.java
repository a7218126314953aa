package io.plumbline.app.simulation;

import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One line of the table of single failures. Equal parts of equal hosts that take away the same are
/// one line: `ens1f0 of one worker`.
///
/// @param title what fails
/// @param impact what the first of them does
/// @param alike how many elements the line stands for
/// @param machinesDegraded virtual machines on hosts that are degraded
/// @param machinesInAll virtual machines of the design; 0 where no class says how many it runs
public record SweepRow(
        String title, Impact impact, int alike, int machinesDegraded, int machinesInAll) {

    private record Key(
            Fault.Kind kind,
            String hostClass,
            String name,
            List<Integer> numbers,
            List<String> networks) {}

    /// Rows in the order of the impacts.
    static List<SweepRow> of(Topology topology, List<Impact> impacts) {
        var groups = new LinkedHashMap<Key, List<Impact>>();
        for (var impact : impacts) {
            groups.computeIfAbsent(key(topology, impact), _ -> new ArrayList<>()).add(impact);
        }
        var all = topology.effectiveHosts().all().stream().mapToInt(h -> vms(h.hostClass())).sum();
        return groups.entrySet().stream()
                .map(e ->
                        row(
                                topology,
                                e.getKey(),
                                e.getValue().getFirst(),
                                e.getValue().size(),
                                all))
                .toList();
    }

    private static Key key(Topology topology, Impact of) {
        var fault = of.fault();
        var hostClass = topology.hosts().get(fault.owner()).map(h -> h.hostClass()).orElse("");
        return new Key(
                fault.kind(),
                hostClass,
                fault.name(),
                List.of(
                        of.managementLost(),
                        of.storageLost(),
                        of.migrationLost(),
                        of.machinesLost(),
                        of.hostsLost().size(),
                        of.hostsDegraded().size(),
                        of.hostsUnknown().size()),
                of.losses().stream().map(l -> l.of().toString()).toList());
    }

    private static SweepRow row(Topology topology, Key key, Impact impact, int alike, int all) {
        return new SweepRow(
                title(key, impact.fault(), alike),
                impact,
                alike,
                machines(topology, impact.hostsDegraded()),
                all);
    }

    private static String title(Key key, Fault fault, int alike) {
        var part = (fault.kind() == Fault.Kind.CARD ? "card " : "") + fault.name();
        return switch (fault.kind()) {
            case NIC, CARD ->
                    alike > 1 ? part + " of one " + key.hostClass() : part + " of " + fault.owner();
            case TRUNK, CABLE, HOST, SWITCH, EXTERNAL, DOMAIN, SET -> fault.label();
        };
    }

    private static int machines(Topology topology, Set<String> hosts) {
        return hosts.stream()
                .flatMap(h -> topology.hosts().get(h).stream())
                .flatMap(h -> topology.hostClasses().get(h.hostClass()).stream())
                .mapToInt(SweepRow::vms)
                .sum();
    }

    private static int vms(HostClass hostClass) {
        return hostClass.vms().orElse(0);
    }

    public Fault fault() {
        return impact.fault();
    }

    /// Whether it takes nothing away as far as is known, yet a missing fact may hide that it does.
    public boolean cannotSay() {
        return !impact.hostsUnknown().isEmpty()
                && impact.hostsLost().isEmpty()
                && impact.hostsDegraded().isEmpty();
    }

    /// Share of all machines, or without machines of all hosts, that is lost.
    public double lostShare(int hosts) {
        return machinesInAll > 0
                ? share(impact.machinesLost(), machinesInAll)
                : share(impact.hostsLost().size(), hosts);
    }

    /// The same of what is left with less.
    public double degradedShare(int hosts) {
        return machinesInAll > 0
                ? share(machinesDegraded, machinesInAll)
                : share(impact.hostsDegraded().size(), hosts);
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : Math.min(1, (double) some / all);
    }

    /// The blast radius in words: `24 VMs lost, 128 degraded`.
    public String radius() {
        if (cannotSay()) {
            return "cannot say";
        }
        var lost = machinesInAll > 0 ? impact.machinesLost() : impact.hostsLost().size();
        var degraded = machinesInAll > 0 ? machinesDegraded : impact.hostsDegraded().size();
        if (lost == 0 && degraded == 0) {
            return impact.hostsLost().isEmpty() && impact.hostsDegraded().isEmpty()
                    ? "none"
                    : "no VMs";
        }
        return Optional.of(lost)
                .filter(n -> n > 0)
                .map(n -> degraded > 0 ? n + " lost, " + degraded + " degraded" : n + " lost")
                .orElse(degraded + " degraded");
    }

    /// All of it for a screen reader.
    public String spoken() {
        return title
                + ", "
                + fault().kind().word()
                + ", management lost on "
                + impact.managementLost()
                + ", storage on "
                + impact.storageLost()
                + ", migration on "
                + impact.migrationLost()
                + " hosts, "
                + radius();
    }
}
