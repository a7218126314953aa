package io.plumbline.model.rule.mig;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.ExternalKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoolForTheClusterTest {
    private final Rule rule = new PoolForTheCluster();

    private static TopologyBuilder ipam(String ipam) {
        return reference(2)
                .changeAttachment("migration", "ipam", Optional.of(ipam).filter(i -> !i.isEmpty()));
    }

    @Test
    void namesAddressesThatEachNodeCountsForItself() {
        assertThat(check(rule, ipam("host-local"))).containsExactly("error mig-03");
        assertThat(check(rule, ipam("static"))).containsExactly("error mig-03");
    }

    @Test
    void namesAnAttachmentWithoutAddresses() {
        assertThat(check(rule, ipam(""))).containsExactly("error mig-03.none");
    }

    @Test
    void namesDhcpWithoutAServer() {
        assertThat(check(rule, ipam("dhcp"))).containsExactly("error mig-03.dhcp");
        assertThat(check(rule, ipam("dhcp").external("dhcp", ExternalKind.DHCP, "210", "", "sw1")))
                .isEmpty();
    }

    @Test
    void isSilentAboutWhereabouts() {
        assertThat(check(rule, reference(2))).isEmpty();
    }

    @Test
    void isMended() {
        assertThat(afterEachFix(rule, ipam("host-local"))).containsOnly(List.of());
    }
}
