package io.plumbline.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.testing.Designs;
import io.plumbline.model.testing.HostClassBuilder;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.LagKind;
import io.plumbline.model.topology.LagScope;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who reaches whom. What the kernel says of the same cases is recorded by the lab.
class ReachabilityTest {

    private static final Failure FIRST = new Failure.OfNic("w-1", "ens1f1");
    private static final Failure SECOND = new Failure.OfNic("w-1", "ens2f1");

    /// The prediction for one design, with the ends of its networks by name.
    private static final class Asked {
        private final Reachability reachability;
        private final List<EndGroup> groups;
        private NetworkState state;

        Asked(Topology topology) {
            var hosts = topology.effectiveHosts();
            reachability = new Reachability(topology, hosts, PortReading.WANTED);
            groups =
                    Ends.of(
                            topology,
                            Usages.of(
                                    topology, new HostGroups(topology, hosts, PortReading.WANTED)));
            state = reachability.boot();
        }

        Asked with(Failure... failures) {
            state = reachability.after(state, Failures.of(failures));
            return this;
        }

        private Carrying carrying() {
            var place = new NetworkState.BondPlace("w-1", "bond1");
            return Optional.ofNullable(reachability.carrying(state).get(place)).orElseThrow();
        }

        private End end(String network, String owner) {
            return groups.stream()
                    .filter(g -> g.name().equals(network))
                    .flatMap(g -> g.ends().stream())
                    .filter(e -> e.owner().equals(owner))
                    .findFirst()
                    .orElseThrow();
        }

        Reach reach(String network, String a, String b) {
            return reachability.in(state).reaches(end(network, a), end(network, b));
        }

        Reach full(String network, String a, String b) {
            return reachability.in(state).reachesFull(end(network, a), end(network, b));
        }

        Reach hears(String network, String a, String b) {
            return reachability.in(state).hears(end(network, a), end(network, b));
        }
    }

    private static TopologyBuilder reference() {
        return Designs.reference(2);
    }

    private static HostClassBuilder onPlainPorts(HostClassBuilder w, BondMode mode) {
        return w.bond("bond1", mode, "ens1f1", "ens2f1")
                .mtu("bond1", 9000)
                .port("ens1f1", p -> p.withLag(Lag.NONE))
                .port("ens2f1", p -> p.withLag(Lag.NONE));
    }

    private static TopologyBuilder onPlainPorts(BondMode mode) {
        return reference().inClass("w", w -> onPlainPorts(w, mode));
    }

    @Test
    void everyEndOfASoundDesignReachesEveryOther() {
        var asked = new Asked(reference().build());

        assertThat(
                        asked.groups.stream()
                                .flatMap(g ->
                                        g.ends().stream()
                                                .flatMap(a ->
                                                        g.ends().stream()
                                                                .filter(b -> !a.equals(b))
                                                                .map(b ->
                                                                        asked.reach(
                                                                                g.name(), a.owner(),
                                                                                b.owner())))))
                .containsOnly(Reach.ALL)
                .hasSize(4 * 6 + 2);
    }

    @Test
    void anAggregateSurvivesTheLossOfOneMember() {
        assertThat(new Asked(reference().build()).with(FIRST).reach("v101", "w-1", "w-2"))
                .isEqualTo(Reach.ALL);
    }

    @Test
    void nothingIsReachedWithoutAnyLink() {
        assertThat(new Asked(reference().build()).with(FIRST, SECOND).reach("v101", "w-1", "w-2"))
                .isEqualTo(Reach.NONE);
    }

    @Test
    void aLostSwitchOfAPairIsNoLoss() {
        var asked = new Asked(reference().build()).with(new Failure.OfSwitch("sw1"));

        assertThat(asked.reach("storage", "w-1", "nas")).isEqualTo(Reach.ALL);
    }

    @Test
    void flowsHashedToAMemberThatLacksTheVlanAreLost() {
        var asked =
                new Asked(
                        reference()
                                .port("w-1", "ens2f1", "tagged", Fact.drawn(VlanSet.of(102)))
                                .build());

        assertThat(asked.reach("v101", "w-1", "w-2")).isEqualTo(Reach.SOME);
        assertThat(asked.with(SECOND).reach("v101", "w-1", "w-2")).isEqualTo(Reach.ALL);
    }

    @Test
    void anActiveMemberThatLacksTheVlanIsUsedAllTheSame() {
        var asked =
                new Asked(
                        onPlainPorts(BondMode.ACTIVE_BACKUP)
                                .port("w-1", "ens1f1", "tagged", Fact.drawn(VlanSet.of(102)))
                                .build());

        assertThat(asked.reach("v101", "w-1", "w-2")).isEqualTo(Reach.NONE);
        assertThat(asked.with(FIRST).reach("v101", "w-1", "w-2")).isEqualTo(Reach.ALL);
    }

    @Test
    void aBondWithoutPrimaryDoesNotReturnToARepairedMember() {
        var topology =
                onPlainPorts(BondMode.ACTIVE_BACKUP)
                        .changeSwitch("sw1", "mlagPair", Optional.empty())
                        .changeSwitch("sw2", "mlagPair", Optional.empty())
                        .build();
        var trunk = new Failure.OfCable("sw1-sw2", 0);

        assertThat(new Asked(topology).with(trunk).reach("v101", "w-1", "w-2"))
                .isEqualTo(Reach.ALL);
        assertThat(new Asked(topology).with(FIRST).with().with(trunk).reach("v101", "w-1", "w-2"))
                .isEqualTo(Reach.NONE);
    }

    @Test
    void aPrimaryMemberIsReturnedTo() {
        var topology =
                onPlainPorts(BondMode.ACTIVE_BACKUP)
                        .inClass("w", w -> w.options("bond1", "primary", "ens1f1"))
                        .build();
        var asked = new Asked(topology).with(FIRST).with();

        assertThat(asked.state).isEqualTo(asked.reachability.boot());
    }

    @Test
    void aBondThatDoesNotWatchItsLinksNeverLeavesAMember() {
        var topology =
                onPlainPorts(BondMode.ACTIVE_BACKUP)
                        .inClass("w", w -> w.options("bond1", "miimon", "0"))
                        .build();

        assertThat(new Asked(topology).with(FIRST).reach("v101", "w-1", "w-2"))
                .isEqualTo(Reach.NONE);
    }

    @Test
    void lacpWithoutPartnerUsesOneMemberAndMovesToTheOther() {
        var asked = new Asked(onPlainPorts(BondMode.LACP).build());

        assertThat(asked.reach("v101", "w-1", "w-2")).isEqualTo(Reach.ALL);
        assertThat(asked.with(FIRST).reach("v101", "w-1", "w-2")).isEqualTo(Reach.ALL);
    }

    @Test
    void theMembersThatCarryAreThoseOfTheAggregate() {
        var asked = new Asked(Designs.reference(2).build());

        assertThat(asked.carrying()).isEqualTo(new Carrying(List.of("ens1f1", "ens2f1"), false));
        assertThat(asked.with(FIRST).carrying()).isEqualTo(new Carrying(List.of("ens2f1"), false));
        assertThat(asked.with(FIRST, SECOND).carrying().members()).isEmpty();
    }

    @Test
    void oneMemberCarriesAloneWhereNoPartnerAnswers() {
        var asked = new Asked(onPlainPorts(BondMode.LACP).build());

        assertThat(asked.carrying()).isEqualTo(new Carrying(List.of("ens1f1"), true));
    }

    @Test
    void aStaticLagSendsFlowsToTheStandbyMember() {
        var lag = new Lag("po9", LagKind.STATIC, LagScope.PER_HOST);
        var topology =
                onPlainPorts(BondMode.ACTIVE_BACKUP)
                        .inClass(
                                "w",
                                w ->
                                        w.recable("ens2f1", "sw1")
                                                .port("ens1f1", p -> p.withLag(lag))
                                                .port("ens2f1", p -> p.withLag(lag)))
                        .build();

        assertThat(new Asked(topology).reach("v101", "w-1", "w-2")).isEqualTo(Reach.SOME);
    }

    @Test
    void switchesDifferInWhatTheyDoWithAMemberThatDoesNotAnswerLacp() {
        var topology =
                reference()
                        .inClass(
                                "w",
                                w -> w.bond("bond1", BondMode.ACTIVE_BACKUP, "ens1f1", "ens2f1"))
                        .build();

        assertThat(new Asked(topology).reach("v101", "w-1", "w-2")).isEqualTo(Reach.UNKNOWN);
    }

    @Test
    void machinesOnABondWhoseBroadcastsComeBackAreLostInPart() {
        var asked = new Asked(onPlainPorts(BondMode.BALANCE_XOR).build());

        assertThat(asked.reach("v101", "w-1", "w-2")).isEqualTo(Reach.SOME);
        assertThat(asked.reach("storage", "w-1", "w-2")).isEqualTo(Reach.ALL);
    }

    @Test
    void anExternalOnBothSwitchesAnswersByEither() {
        var asked =
                new Asked(reference().trunk("sw1-sw2", "10,101-110,210", 1).build()).with(FIRST);

        assertThat(asked.reach("v101", "w-1", "core")).isEqualTo(Reach.ALL);
        assertThat(asked.reach("storage", "w-1", "nas")).isNotEqualTo(Reach.ALL);
    }

    @Test
    void aTrunkThatLacksTheVlanSeparatesItsSwitches() {
        var topology =
                TopologyBuilder.aTopology()
                        .aSwitch("a")
                        .aSwitch("b")
                        .link("a", "b", l -> l)
                        .trunk("a-b", "102", 1)
                        .hostClass("w", 1, w -> single(w, "a"))
                        .hostClass("v", 1, w -> single(w, "b"))
                        .bridgeNetwork("v101", "br-vm", 101)
                        .bridgeNetwork("v102", "br-vm", 102)
                        .build();
        var asked = new Asked(topology);

        assertThat(asked.reach("v101", "w-1", "v-1")).isEqualTo(Reach.NONE);
        assertThat(asked.reach("v102", "w-1", "v-1")).isEqualTo(Reach.ALL);
        assertThat(asked.with(new Failure.OfCable("a-b", 0)).reach("v102", "w-1", "v-1"))
                .isEqualTo(Reach.NONE);
    }

    private static HostClassBuilder single(HostClassBuilder w, String on) {
        return w.nic("eno1", "1", on, "1/1")
                .port("eno1", "101-110", "", "")
                .linuxBridge("br-vm", "eno1", "101-110");
    }

    @Test
    void aVlanInterfaceOnTheUplinkTakesTheFramesOfTheBridge() {
        var topology =
                reference()
                        .inClass(
                                "w",
                                w ->
                                        w.set(
                                                "br-vm",
                                                "ports",
                                                LinuxBridge.of(
                                                                "br-vm",
                                                                BridgePort.trunk(
                                                                        "bond1",
                                                                        VlanSet.parse(
                                                                                "101-110,220")))
                                                        .ports()))
                        .bridgeNetwork("v220", "br-vm", 220)
                        .build();
        var asked = new Asked(topology);

        assertThat(asked.reach("v220", "w-1", "w-2")).isEqualTo(Reach.NONE);
        assertThat(asked.hears("v220", "w-1", "nas")).isEqualTo(Reach.ALL);
    }

    @Test
    void aNetworkThatTheBridgeDoesNotLetOutReachesNobody() {
        var topology = reference().bridgeNetwork("v150", "br-vm", 150).build();

        assertThat(new Asked(topology).reach("v150", "w-1", "w-2")).isEqualTo(Reach.NONE);
    }

    @Test
    void largePacketsAreLostWhereAPortIsSmaller() {
        var small = Fact.drawn(Mtu.of(1500));
        var oneSide = reference().port("w-1", "ens2f1", "mtu", small);
        var bothSides =
                reference().port("w-1", "ens1f1", "mtu", small).port("w-1", "ens2f1", "mtu", small);

        assertThat(new Asked(oneSide.build()).full("storage", "w-2", "w-1")).isEqualTo(Reach.SOME);
        assertThat(new Asked(bothSides.build()).full("storage", "w-2", "w-1"))
                .isEqualTo(Reach.NONE);
        assertThat(new Asked(bothSides.build()).reach("storage", "w-2", "w-1"))
                .isEqualTo(Reach.ALL);
    }

    @Test
    void aMissingFactLeavesOnlyUnknownPairsUnknown() {
        var topology =
                reference().port("w-1", "ens1f1", "tagged", Fact.missing("nobody knows")).build();
        var asked = new Asked(topology);

        assertThat(asked.reach("v101", "w-1", "w-2")).isEqualTo(Reach.UNKNOWN);
        assertThat(asked.reach("v101", "w-2", "core")).isEqualTo(Reach.ALL);
        assertThat(asked.reach("management", "w-1", "w-2")).isEqualTo(Reach.ALL);
    }

    @Test
    void knowsNothingWhereNoFactIsKnown() {
        var asked = new Asked(Designs.blinded(reference().build()));

        for (var group : asked.groups) {
            for (var a : group.ends()) {
                for (var b : group.ends()) {
                    if (a != b) {
                        assertThat(asked.reachability.in(asked.state).reaches(a, b))
                                .as("%s → %s", a, b)
                                .isNotEqualTo(Reach.ALL);
                    }
                }
            }
        }
    }
}
