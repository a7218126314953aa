package io.plumbline.model.rule.role;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.audit;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManagementApartTest {
    private final Rule rule = new MachinesApartFromManagement();

    private static TopologyBuilder localnet(int vlan) {
        return reference(2)
                .inClass("w", c -> c.mapping("physnet2", "br-ex"))
                .localnet("flat", "physnet2", vlan);
    }

    @Test
    void warnsOfAnUntaggedLocalnetOnBrEx() {
        assertThat(check(rule, localnet(0))).containsExactly("warning role-05");
    }

    @Test
    void warnsOfTheManagementVlanOnAnotherBridge() {
        var tagged =
                reference(2)
                        .bridgeNetwork("v10", "br-vm", 10)
                        .inClass("w", c -> c.linuxBridge("br-vm", "bond1", "10,101-110"));

        assertThat(check(rule, tagged)).containsExactly("warning role-05");
    }

    @Test
    void isSilentAboutAVlanOfItsOwn() {
        assertThat(check(rule, localnet(105))).isEmpty();
    }

    @Test
    void saysNothingOfPortsThatWereNeverRead() {
        assertThat(audit(rule, localnet(0))).isEmpty();
    }

    @Test
    void isMendedByAVlanOfItsOwn() {
        assertThat(afterEachFix(rule, localnet(0))).containsOnly(List.of());
    }
}
