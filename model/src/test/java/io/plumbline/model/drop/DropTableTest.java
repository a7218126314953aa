package io.plumbline.model.drop;

import static io.plumbline.model.testing.TopologyBuilder.aTopology;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.drop.Drop.Outcome;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class DropTableTest {

    private static final Topology WORKERS =
            aTopology()
                    .aSwitch("sw1")
                    .hostClass(
                            "worker",
                            4,
                            c ->
                                    c.nic("ens1", "1", "sw1", "1/1")
                                            .nic("ens2")
                                            .nic("ens3")
                                            .nic("ens4")
                                            .bond("bond0", BondMode.LACP, "ens1", "ens2")
                                            .brEx("bond0", "10.0.0.11+/24"))
                    .hostClass("other", 1, c -> c.nic("ens9"))
                    .build();

    private static ElementId on(String name) {
        return ElementId.onHost("worker", name);
    }

    private static Drop judge(Dragged dragged, ElementId target) {
        return new DropTable(WORKERS).judge(dragged, target).orElseThrow();
    }

    private static String sentence(Drop drop) {
        return Texts.standard().render(drop.sentence());
    }

    @Test
    void aNicOnAnotherMakesABondOnAllHostsOfTheClass() {
        var drop = judge(new Dragged.Objects(List.of(on("ens4"))), on("ens3"));

        assertThat(drop.outcome()).isEqualTo(Outcome.WORKS);
        assertThat(drop.hosts()).isEqualTo(4);
        var after = drop.edit().orElseThrow().applyTo(WORKERS);
        assertThat(
                        after.hostClasses()
                                .get("worker")
                                .orElseThrow()
                                .interfaces()
                                .get("bond1")
                                .orElseThrow()
                                .below())
                .containsExactly("ens3", "ens4");
    }

    @Test
    void aNicOfAnotherClassIsRefusedWithTheReason() {
        var drop =
                judge(new Dragged.Objects(List.of(ElementId.onHost("other", "ens9"))), on("ens3"));

        assertThat(drop.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(sentence(drop))
                .isEqualTo("ens9 belongs to other, not to worker. A bond stays inside one class.");
    }

    @Test
    void aRoleThatSharesLinksWithManagementIsADrawback() {
        var drop = judge(new Dragged.Role(RoleKind.MIGRATION, "migration"), on("bond0"));

        assertThat(drop.outcome()).isEqualTo(Outcome.DRAWBACK);
        assertThat(sentence(drop)).isEqualTo("Works, but Management shares its links.");
    }

    @Test
    void brExIsProtected() {
        var drop = judge(new Dragged.Role(RoleKind.STORAGE, "storage"), on("br-ex"));

        assertThat(drop.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(sentence(drop))
                .isEqualTo("br-ex is protected. Only localnet mappings can be added to it.");
    }

    @Test
    void aBondMemberSendsTheRoleToItsBond() {
        var drop = judge(new Dragged.Role(RoleKind.STORAGE, "storage"), on("ens1"));

        assertThat(sentence(drop)).isEqualTo("ens1 belongs to bond0. Use bond0 itself.");
    }

    @Test
    void movingACableThatIsThereIsADrawback() {
        var drop = judge(new Dragged.CableEnd(on("ens1")), ElementId.aSwitch("sw1"));

        assertThat(drop.outcome()).isEqualTo(Outcome.DRAWBACK);
    }

    @Test
    void listsEveryTargetInOneOfThreeGroups() {
        var drops = new DropTable(WORKERS).targets(new Dragged.Role(RoleKind.STORAGE, "storage"));

        assertThat(drops).extracting(Drop::target).contains(on("ens3"), on("bond0"), on("br-ex"));
        assertThat(drops)
                .allSatisfy(d -> {
                    assertThat(Texts.standard().render(d.hint())).isNotBlank();
                    assertThat(d.isAllowed()).isEqualTo(d.edit().isPresent());
                });
    }
}
