package io.plumbline.model.rule.vm;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.plan.MachineImport;
import io.plumbline.model.plan.MachineImport.ImportedNic;
import io.plumbline.model.plan.PlanInput;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportMappedTest {

    /// A machine whose NICs go to these networks; an empty name stands for none chosen.
    private static MachineImport to(String... targets) {
        var nics = new ArrayList<ImportedNic>();
        for (var target : targets) {
            nics.add(new ImportedNic("port group", Optional.of(target).filter(t -> !t.isEmpty())));
        }
        return new MachineImport(
                "erp", "apps", nics, false, Optional.empty(), Optional.empty(), Optional.of(false));
    }

    private static MachineImport with(MachineImport machine, String attribute, Object value) {
        return Shape.with(machine, attribute, value);
    }

    private static MachineImport over(String network, Optional<Boolean> route) {
        return with(
                with(to("v101"), "transferNetwork", Optional.of(network)), "transferRoute", route);
    }

    private static List<String> found(MachineImport machine) {
        return check(
                new ImportMapped(), reference(1), PlanInput.NONE.withImports(List.of(machine)));
    }

    @Test
    void namesNetworksWithoutATarget() {
        assertThat(found(to("v101", ""))).containsExactly("error vm-05");
    }

    @Test
    void namesTargetsThatAreNotDrawn() {
        assertThat(found(to("v999"))).containsExactly("error vm-05.none");
    }

    @Test
    void namesTwoNicsThatGoToOneNetwork() {
        assertThat(found(to("v101", "v101"))).containsExactly("error vm-05.twice");
        assertThat(found(to("pod", "pod"))).containsExactly("error vm-05.twice");
    }

    @Test
    void warnsOfAddressesThatThePodNetworkDoesNotKeep() {
        assertThat(found(with(to("pod"), "keepsAddresses", true)))
                .containsExactly("warning vm-05.address");
    }

    @Test
    void namesARoutedPodNetwork() {
        assertThat(found(with(to("pod"), "routedNamespace", Optional.of(true))))
                .containsExactly("error vm-05.routed");
    }

    @Test
    void namesATransferNetworkOfAnotherNamespaceOrWithoutARoute() {
        assertThat(found(over("other/copy", Optional.of(true))))
                .containsExactly("error vm-05.transfer");
        assertThat(found(over("apps/copy", Optional.of(false))))
                .containsExactly("warning vm-05.route");
    }

    @Test
    void isSilentAboutACompleteMap() {
        assertThat(found(to("v101", "v102"))).isEmpty();
        assertThat(found(over("apps/copy", Optional.of(true)))).isEmpty();
    }

    @Test
    void doesNotKnowWithoutTheFormOfThePodNetworkOrTheRoute() {
        assertThat(found(with(to("pod"), "routedNamespace", Optional.empty())))
                .containsExactly("unknown vm-05.unknown");
        assertThat(found(over("apps/copy", Optional.empty())))
                .containsExactly("unknown vm-05.unknown");
    }
}
