package io.plumbline.model.simulate;

import static io.plumbline.model.testing.Designs.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.graph.Fabric;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.graph.HostGroups;
import io.plumbline.model.graph.PortReading;
import io.plumbline.model.graph.Usages;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.testing.HostClassBuilder;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Shape;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapacityTest {

    private static Capacity of(String name, TopologyBuilder design) {
        var topology = design.build();
        var groups = new HostGroups(topology, topology.effectiveHosts(), PortReading.WANTED);
        return Usages.of(topology, groups).stream()
                .filter(u -> u.name().equals(name))
                .map(u -> new Capacity(new Fabric(topology, PortReading.WANTED), u))
                .findFirst()
                .orElseThrow();
    }

    private static Figure toNas(TopologyBuilder design, Failures failures) {
        var capacity = of("storage", design);
        return capacity.toTarget(
                capacity.stands().getFirst(), capacity.usage().required().getFirst(), failures);
    }

    private static Figure toNas(TopologyBuilder design) {
        return toNas(design, Failures.NONE);
    }

    private static TopologyBuilder activeBackup(TopologyBuilder design) {
        return design.inClass(
                "w", c -> c.change("bond1", b -> ((Bond) b).withMode(BondMode.ACTIVE_BACKUP)));
    }

    /// Two racks of hosts with one NIC of 25 Gbit/s each, over trunks of 10 Gbit/s to a spine, where
    /// the array is.
    private static TopologyBuilder racks(int left, int right) {
        return TopologyBuilder.aTopology()
                .aSwitch("a")
                .aSwitch("b")
                .aSwitch("s")
                .link("a", "s", l -> Shape.with(l, "speed", Fact.drawn(Bandwidth.gigabits(10))))
                .link("b", "s", l -> Shape.with(l, "speed", Fact.drawn(Bandwidth.gigabits(10))))
                .external("nas", ExternalKind.ARRAY, "220", "", "s")
                .hostClass("l", left, c -> inRack(c, "a"))
                .hostClass("r", right, c -> inRack(c, "b"))
                .migration("mig", "ens1.210", "10.210.0.0/24")
                .storage("ens1.220", "nas");
    }

    private static HostClassBuilder inRack(HostClassBuilder c, String leaf) {
        return c.nic("ens1", "1", leaf, "1/1")
                .port("ens1", "210,220", "", "")
                .vlan("ens1", 210)
                .vlan("ens1", 220);
    }

    @Test
    void sumsTheMembersOfAnAggregate() {
        assertThat(toNas(reference(2)).most()).isEqualTo(50);
    }

    @Test
    void countsTheActiveMemberOfActiveBackup() {
        var design = activeBackup(reference(2));

        assertThat(toNas(design).most()).isEqualTo(25);
        assertThat(toNas(design).used().keySet())
                .anyMatch(s -> s.words().equals("ens1f1 of w"))
                .noneMatch(s -> s.words().equals("ens2f1 of w"));
    }

    @Test
    void movesToTheOtherMemberWhenTheActiveOneFails() {
        var failed = Failures.of(new Failure.OfNic("w-1", "ens1f1"));

        assertThat(toNas(activeBackup(reference(2)), failed).used().keySet())
                .anyMatch(s -> s.words().equals("ens2f1 of w"));
    }

    @Test
    void takesTheSlowerEndOfACable() {
        var slow =
                reference(2)
                        .inClass(
                                "w",
                                c ->
                                        c.port(
                                                "ens1f1",
                                                p ->
                                                        Shape.with(
                                                                p,
                                                                "speed",
                                                                Fact.drawn(
                                                                        Bandwidth.gigabits(10)))));

        assertThat(toNas(slow).most()).isEqualTo(35);
    }

    @Test
    void losesAMemberWithItsSwitch() {
        assertThat(toNas(reference(2), Failures.of(new Failure.OfSwitch("sw1"))).most())
                .isEqualTo(25);
    }

    @Test
    void leavesOutAPortThatDoesNotAdmitTheVlan() {
        var without = reference(2).inClass("w", c -> c.port("ens1f1", "101-110,210", "999", "po2"));

        assertThat(toNas(without).most()).isEqualTo(25);
    }

    @Test
    void namesTheNarrowestCut() {
        assertThat(toNas(racks(1, 1)).narrowest()).extracting(Span::words).containsExactly("a-s");
    }

    @Test
    void takesHostsForNoWayBetweenSwitches() {
        var bridged =
                racks(1, 1)
                        .link("a", "b", l -> l)
                        .trunk("a-b", "999", 1)
                        .with(t -> t.withLinks(l -> l.without("a-s")));

        assertThat(toNas(bridged).most()).isZero();
    }

    @Test
    void sharesATrunkAmongAllHostsThatSendAtOnce() {
        var capacity = of("storage", racks(3, 9));
        var nas = capacity.usage().required().getFirst();

        var together = capacity.together(capacity.stands(), nas, 2, Failures.NONE);

        assertThat(together.most()).isEqualTo(16);
        assertThat(together.narrowest()).extracting(Span::words).contains("b-s");
    }

    @Test
    void findsTheNarrowestCutBetweenGroupsOfHosts() {
        var cuts = of("migration", racks(3, 9)).betweenGroups();

        assertThat(cuts)
                .singleElement()
                .satisfies(cut -> {
                    assertThat(cut.gigabits()).isEqualTo(10);
                    assertThat(cut.hosts()).isEqualTo(3);
                });
    }

    @Test
    void keepsARangeWhereASpeedIsNotKnown() {
        var unknown =
                reference(2)
                        .inClass("w", c -> c.set("ens1f1", "speed", Fact.missing("not reported")));

        assertThat(toNas(unknown).least()).isEqualTo(25);
        assertThat(toNas(unknown).most()).isGreaterThan(50);
    }

    @Test
    void keepsARangeWhereACableIsNotDrawn() {
        var uncabled = reference(2).inClass("w", c -> c.uncable("ens1f1"));

        assertThat(toNas(uncabled).least()).isEqualTo(25);
        assertThat(toNas(uncabled).most()).isEqualTo(50);
    }

    @Test
    void findsTheFailureThatTakesMost() {
        var capacity = of("storage", reference(2));
        var nas = capacity.usage().required().getFirst();
        var host = capacity.stands().getFirst();
        var whole = capacity.toTarget(host, nas, Failures.NONE);

        assertThat(capacity.worstToTarget(host, nas, whole, 30).orElseThrow().left().most())
                .isEqualTo(25);
        assertThat(capacity.worstToTarget(host, nas, whole, 25)).isEmpty();
    }

    @Test
    void doesNotCountAFailureThatCutsTheHostOff() {
        var single =
                reference(2)
                        .with(t ->
                                t.withExternals(e ->
                                        e.replacing(
                                                "nas",
                                                x ->
                                                        Shape.with(
                                                                x,
                                                                "ports",
                                                                x.ports().subList(0, 1)))));
        var capacity = of("storage", single);
        var nas = capacity.usage().required().getFirst();
        var host = capacity.stands().getFirst();
        var whole = capacity.toTarget(host, nas, Failures.NONE);

        assertThat(capacity.worstToTarget(host, nas, whole, 20)).isEqualTo(Optional.empty());
    }
}
