package io.plumbline.export.observe;

import io.plumbline.export.manifest.nmstate.StateDocument;
import io.plumbline.export.manifest.nmstate.StateProblems;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.observed.Observation;
import io.plumbline.model.observed.ObservedFact;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.Cluster;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Source;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Reads node network states, nodes and networks into a design: from files at once, or object by object as they
/// come from a cluster. The order in which they come does not count.
public final class Observer {

    /// Observed facts name their source by this word.
    static final String SOURCE = "nns";

    private static final String STATE = "NodeNetworkState";
    private static final String NODE = "Node";
    private static final String POLICY = "NodeNetworkConfigurationPolicy";

    private final ImportNotes notes = new ImportNotes();
    private final Map<String, ObservedHost> hosts = new LinkedHashMap<>();
    private final Map<String, NodeFacts> nodes = new LinkedHashMap<>();

    private final Set<String> seen = new HashSet<>();
    private final List<ObservedFact> missing = new ArrayList<>();
    private final ObjectStates states = new ObjectStates();
    private final NetworkReader networks = new NetworkReader(notes);
    private final String origin;
    private boolean readsObjects;

    private Observer(String origin) {
        this.origin = origin;
    }

    /// @param origin what the design and its source are called
    public static Observer of(String origin) {
        return new Observer(origin);
    }

    /// @param path a YAML or JSON file, a folder of them, or an archive of one
    /// @throws IOException if the path cannot be read at all; what is wrong inside files stands in the
    ///     report
    public static ObserveResult read(Path path) throws IOException {
        return read(path, _ -> {});
    }

    /// @param witness sees every object as it is read, and keeps it or not
    public static ObserveResult read(Path path, Consumer<SourceObject> witness) throws IOException {
        var observer = new Observer(Objects.toString(path.getFileName(), "observed"));
        ObjectFiles.read(
                path,
                observer.notes,
                object -> {
                    witness.accept(object);
                    observer.take(object);
                });
        return observer.result();
    }

    /// A list that is not there, or that may not be read: what it would tell is missing.
    ///
    /// @param denied the user lacks the right; otherwise the cluster does not have it
    public void missing(String list, String kind, boolean denied, String reason) {
        notes.missing(list, kind, reason);
        if (denied) {
            missing.add(new ObservedFact("denied", kind, List.of(), Map.of()));
        }
    }

    public void take(SourceObject object) {
        if (!object.uid().isEmpty() && !seen.add(object.uid())) {
            notes.again(object);
            return;
        }
        states.take(object);
        if (object.kind().equals(STATE) && object.group().equals("nmstate.io")) {
            StateReader.read(object, new Values(SOURCE), notes)
                    .ifPresent(host -> addHost(object, host));
        } else if (object.kind().equals(NODE) && object.group().isEmpty()) {
            nodes.put(object.name(), NodeFacts.of(object));
            notes.understood();
        } else if (object.kind().equals(POLICY) && object.group().equals("nmstate.io")) {
            policy(object);
        } else if (networks.take(object)) {
            readsObjects = true;
        } else if (object.kind().isEmpty()) {
            notes.refused(object, "no kind: this is no Kubernetes object");
        } else {
            notes.unknown(object, "objects of this kind are not read");
        }
    }

    /// A policy is what somebody wants; the node's state says what came of it. Where no node can take
    /// it, that is said.
    private void policy(SourceObject object) {
        var state = object.content().path("spec").path("desiredState");
        var problems = StateProblems.of(new StateDocument(state));
        if (problems.isEmpty()) {
            notes.unknown(
                    object, "policies are not read: the state of the node says what came of it");
        } else {
            var first = problems.getFirst();
            notes.refused(object, first.subject() + ": " + first.reason());
        }
    }

    private void addHost(SourceObject object, ObservedHost host) {
        var name = host.name();
        for (var i = 2; hosts.containsKey(name); i++) {
            name = host.name() + "~" + i;
        }
        if (!name.equals(host.name())) {
            notes.part(
                    object,
                    "host",
                    name,
                    ImportReport.Outcome.ADJUSTED,
                    "a second state of this name came in as " + name);
        }
        hosts.put(name, named(host, name));
    }

    private static ObservedHost named(ObservedHost host, String name) {
        return new ObservedHost(
                name,
                host.interfaces(),
                host.perHost(),
                host.addresses(),
                host.routes(),
                host.mappings(),
                host.neighbours(),
                host.overlayMtu(),
                host.time());
    }

    public ObserveResult result() {
        var observed =
                hosts.values().stream()
                        .sorted(Comparator.comparing(ObservedHost::name, NaturalOrder.INSTANCE))
                        .toList();
        var assembly = new HostAssembly(observed, nodes);
        var fabric = new FabricAssembly(observed, assembly);
        var time = observed.stream().map(ObservedHost::time).max(String::compareTo).orElse("");
        var topology =
                Topology.empty(origin.replaceFirst("\\.(ya?ml|json|tar|tgz|tar\\.gz)$", ""))
                        .withSwitches(_ -> fabric.switches())
                        .withHostClasses(_ -> fabric.classes())
                        .withHosts(_ -> fabric.hosts());
        topology = networks.into(topology.with("sources", sources(time)));
        topology = topology.withCluster(cluster(topology, observed));
        if (topology.hostClasses().stream().anyMatch(each -> each.interfaces().has(BrEx.NAME))) {
            var management =
                    NetworkRole.of("management", RoleKind.MANAGEMENT)
                            .withCarriers(List.of(BrEx.NAME));
            topology = topology.withRoles(roles -> roles.with(management));
        }
        return new ObserveResult(
                topology, new Observation(time, allFacts(observed)), notes.report());
    }

    private Elements<Source> sources(String time) {
        var states = new Source(SOURCE, "nodenetworkstate", origin, time, Extras.NONE);
        return readsObjects
                ? Elements.of(
                        states,
                        new Source(NetworkReader.SOURCE, "objects", origin, time, Extras.NONE))
                : Elements.of(states);
    }

    /// The pod network's interface shows the overlay's MTU, br-ex the machine network.
    private static Cluster cluster(Topology topology, List<ObservedHost> observed) {
        var mtus =
                observed.stream().flatMap(host -> host.overlayMtu().stream()).distinct().toList();
        var cluster = topology.cluster();
        Fact<Mtu> mtu =
                mtus.size() == 1
                        ? Fact.observed(Mtu.of(mtus.getFirst()), SOURCE)
                        : Fact.missing("not in the node states");
        cluster = Shape.with(cluster, "mtu", mtu);
        var machine =
                observed.stream()
                        .flatMap(host ->
                                host.addresses().getOrDefault(BrEx.NAME, List.of()).stream())
                        .map(address -> address.network())
                        .filter(network -> network.length() < network.first().family().bits())
                        .findFirst();
        return Shape.with(
                cluster,
                "machine",
                machine.isPresent()
                        ? Fact.observed(machine.get(), SOURCE)
                        : Fact.missing("not in the node states"));
    }

    private List<ObservedFact> allFacts(List<ObservedHost> observed) {
        var all = new ArrayList<>(facts(observed));
        all.addAll(states.facts());
        all.addAll(missing);
        return all;
    }

    /// The same facts in the vocabulary of the rules.
    private static List<ObservedFact> facts(List<ObservedHost> observed) {
        var facts = new ArrayList<ObservedFact>();
        for (var host : observed) {
            facts.add(
                    new ObservedFact(
                            "interfaces",
                            host.name(),
                            List.of(),
                            Map.of("count", Integer.toString(host.interfaces().size()))));
            host.neighbours()
                    .forEach((nic, neighbour) -> {
                        var settings = new LinkedHashMap<String, String>();
                        neighbour
                                .vlans()
                                .ifPresent(vlans -> settings.put("vlans", vlans.toString()));
                        facts.add(
                                new ObservedFact(
                                        "lldp",
                                        host.name() + "." + nic,
                                        List.of(
                                                neighbour
                                                                .systemName()
                                                                .or(neighbour::chassisId)
                                                                .orElse("")
                                                        + Optional.of(":")
                                                                .filter(_ ->
                                                                        neighbour
                                                                                .portId()
                                                                                .isPresent())
                                                                .orElse("")
                                                        + neighbour.portId().orElse("")),
                                        settings));
                    });
        }
        return facts;
    }
}
