package io.plumbline.model.bench;

import io.plumbline.model.graph.Fabric;
import io.plumbline.model.graph.HostGroups;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.graph.Usages;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.CheckMemory;
import io.plumbline.model.rule.CheckResult;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.simulate.FailureSweep;
import io.plumbline.model.simulate.Impact;
import io.plumbline.model.topology.EffectiveHosts;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Topology;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a change of a design costs.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ModelBenchmark {

    @Param({"50", "250", "1000"})
    public int hosts;

    private Topology topology = Topology.empty("not built yet");
    private final CheckMemory memory = new CheckMemory();

    @Setup
    public void build() {
        topology = LargeDesign.of(hosts);
        var findings = check(topology).findings();
        if (!findings.isEmpty()) {
            throw new IllegalStateException("the design is not sound: " + findings.getFirst());
        }
        Checker.ofAll().check(RuleInput.of(topology), Stage.DESIGN, LocalDate.MIN, memory);
    }

    private static CheckResult check(Topology topology) {
        return Checker.ofAll().check(RuleInput.of(topology), Stage.DESIGN);
    }

    @Benchmark
    public CheckResult fullCheck() {
        return check(topology);
    }

    /// One rack loses the VLANs of its first bond port.
    @Benchmark
    public CheckResult oneEditAndCheck() {
        return check(
                topology.withHostClass(
                        "rack7",
                        c ->
                                c.withCabling(
                                        c.cabling()
                                                .replacing(
                                                        "ens1f0",
                                                        r ->
                                                                r.withWanted(
                                                                        r.wanted()
                                                                                .withTagged(
                                                                                        VlanSet
                                                                                                .range(
                                                                                                        101,
                                                                                                        199)))))));
    }

    /// One rack gets another MTU, with what the last check left.
    @Benchmark
    public CheckResult editOfNoForwardingAndCheck() {
        return Checker.ofAll()
                .check(
                        RuleInput.of(
                                topology.withHostClass(
                                        "rack7",
                                        c ->
                                                c.withInterfaces(
                                                        c.interfaces()
                                                                .replacing(
                                                                        "bond2",
                                                                        b ->
                                                                                b.withMtu(
                                                                                        Fact.drawn(
                                                                                                Mtu
                                                                                                        .of(
                                                                                                                8000))))))),
                        Stage.DESIGN,
                        LocalDate.MIN,
                        memory);
    }

    /// Every NIC, card, switch, trunk and cable, one at a time.
    @Benchmark
    public List<Impact> failureSweep() {
        return FailureSweep.of(topology, PortReading.WANTED).all();
    }

    @Benchmark
    public EffectiveHosts effectiveHosts() {
        return topology.effectiveHosts();
    }

    /// Groups, fabric of all VLANs, and where everything stands.
    @Benchmark
    public List<Usage> graph() {
        var effective = topology.effectiveHosts();
        var groups = new HostGroups(topology, effective, PortReading.WANTED);
        var fabric = new Fabric(topology, PortReading.WANTED);
        for (var vlan = 101; vlan <= 200; vlan++) {
            fabric.vlan(vlan);
        }
        return Usages.of(topology, groups);
    }
}
