package io.plumbline.model.rule;

import io.plumbline.model.graph.Fabric;
import io.plumbline.model.graph.HostGroups;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Reachability;
import io.plumbline.model.graph.RoleEnds;
import io.plumbline.model.graph.StateReach;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.graph.Usages;
import io.plumbline.model.simulate.Capacity;
import io.plumbline.model.simulate.Evacuation;
import io.plumbline.model.simulate.Evacuations;
import io.plumbline.model.simulate.FailureSweep;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.simulate.Faults;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.simulate.Loss;
import io.plumbline.model.topology.EffectiveHosts;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What rules read while they run: the input, and what is derived from it once for all of them.
public final class RuleContext {

    private final RuleInput input;
    private final Stage stage;
    private final CheckMemory memory;
    private final EffectiveHosts hosts;
    private final HostGroups groups;
    private final Fabric fabric;
    private final List<Usage> usages;
    private final PortReading reading;
    private final Map<ElementId, Capacity> capacities = new HashMap<>();
    private @Nullable List<Evacuation> evacuations;
    private @Nullable Reachability reachability;
    private @Nullable StateReach boot;
    private @Nullable List<RoleEnds> roleEnds;
    private CheckMemory.@Nullable Failing failing;

    public RuleContext(RuleInput input, Stage stage) {
        this(input, stage, new CheckMemory());
    }

    RuleContext(RuleInput input, Stage stage, CheckMemory memory) {
        this.input = input;
        this.stage = stage;
        this.memory = memory;
        var topology = input.topology();
        this.reading =
                switch (stage) {
                    case DESIGN, PLAN -> PortReading.WANTED;
                    case AUDIT, LIVE -> PortReading.ACTUAL;
                };
        this.hosts = topology.effectiveHosts();
        this.groups = new HostGroups(topology, hosts, reading);
        this.fabric = new Fabric(topology, reading);
        this.usages = Usages.of(topology, groups);
    }

    public RuleInput input() {
        return input;
    }

    public Topology topology() {
        return input.topology();
    }

    public Stage stage() {
        return stage;
    }

    public EffectiveHosts hosts() {
        return hosts;
    }

    /// Hosts that rules cannot tell apart, in groups.
    public HostGroups groups() {
        return groups;
    }

    /// The layouts there are, each with its hosts; for rules that look at no port.
    public List<LayoutHosts> layouts() {
        var found = new LinkedHashMap<LayoutHosts.Key, LayoutHosts>();
        for (var group : groups.all()) {
            found.computeIfAbsent(
                            new LayoutHosts.Key(group.layout()),
                            key -> new LayoutHosts(key.layout()))
                    .add(group.hosts());
        }
        return List.copyOf(found.values());
    }

    public Fabric fabric() {
        return fabric;
    }

    /// Where networks and roles stand.
    public List<Usage> usages() {
        return usages;
    }

    /// Who reaches whom, element by element; built when the first rule asks.
    public Reachability reachability() {
        if (reachability == null) {
            reachability = new Reachability(topology(), hosts, reading);
        }
        return reachability;
    }

    /// Who reaches whom after boot, with everything in order.
    public StateReach boot() {
        if (boot == null) {
            boot = reachability().in(reachability().boot());
        }
        return boot;
    }

    /// What is lost already while nothing fails.
    public List<Loss> asDrawn() {
        return failing().asDrawn();
    }

    /// What each switch, trunk and declared domain takes away when it fails.
    public List<Impact> fabricImpacts() {
        return failing().ofFabric();
    }

    private CheckMemory.Failing failing() {
        if (failing == null) {
            failing = memory.failing(topology(), stage).orElseGet(this::simulated);
        }
        return failing;
    }

    private CheckMemory.Failing simulated() {
        var sweep = new FailureSweep(topology(), reachability(), boot(), roleEnds());
        var impacts =
                new Faults(topology())
                        .ofFabric().stream()
                                .filter(fault -> fault.kind() != Fault.Kind.CABLE)
                                .map(sweep::of)
                                .toList();
        var simulated = new CheckMemory.Failing(sweep.asDrawn(), impacts);
        memory.keep(topology(), stage, simulated);
        return simulated;
    }

    /// Ends that stand for all of a network or role; built when the first rule asks.
    public List<RoleEnds> roleEnds() {
        if (roleEnds == null) {
            roleEnds = RoleEnds.of(topology(), usages, groups, fabric);
        }
        return roleEnds;
    }

    /// Bandwidth between the ends of a network or role; what rules ask of it is computed once.
    public Capacity capacity(Usage usage) {
        return capacities.computeIfAbsent(usage.id(), _ -> new Capacity(fabric, usage));
    }

    /// How long hosts take to empty; computed when the first rule asks.
    public List<Evacuation> evacuations() {
        if (evacuations == null) {
            evacuations = Evacuations.of(topology(), usages, this::capacity);
        }
        return evacuations;
    }

    public Optional<Usage> usage(ElementId id) {
        return usages.stream().filter(u -> u.id().equals(id)).findFirst();
    }

    /// The islands of a VLAN that the cables of a network or role end on.
    public Set<Integer> islands(Usage usage, int vlan) {
        var islands = new HashSet<Integer>();
        var graph = fabric.vlan(vlan);
        for (var attachment : usage.attachments()) {
            attachment
                    .uplinks()
                    .forEach(u -> graph.component(u.switchName()).ifPresent(islands::add));
        }
        return islands;
    }

    public Stream<Usage> networks() {
        return usages.stream().filter(u -> u.network().isPresent());
    }

    public Stream<Usage> roles(RoleKind kind) {
        return usages.stream().filter(u -> u.isRole(kind));
    }

    /// A parameter of `rules.md` 4.3 as a number.
    public double parameter(String name, double standard) {
        var text = topology().parameters().get(name);
        try {
            return text == null ? standard : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return standard;
        }
    }
}
