package io.plumbline.model.rule.ovn;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefinitionAcceptedTest {
    private final Rule rule = new DefinitionAccepted();

    private static TopologyBuilder network(NetworkKind kind, boolean primary, String... subnets) {
        return reference(2)
                .network(
                        "n",
                        kind,
                        n ->
                                Shape.with(
                                        Shape.with(n, "primary", primary),
                                        "subnets",
                                        Stream.of(subnets).map(Cidr::parse).toList()));
    }

    @Test
    void namesWhatTheControllerRefuses() {
        assertThat(check(rule, network(NetworkKind.LOCALNET, true)))
                .containsExactly("error ovn-04.primary");
        assertThat(check(rule, network(NetworkKind.OVERLAY, true)))
                .containsExactly("error ovn-04.no-subnet");
        assertThat(check(rule, network(NetworkKind.OVERLAY, false, "10.9.0.0/33")))
                .containsExactly("error ovn-04.subnet");
        assertThat(check(rule, network(NetworkKind.OVERLAY, true, "10.9.0.0/24", "10.8.0.0/24")))
                .containsExactly("error ovn-04.family");
    }

    @Test
    void isSilentAboutWhatItTakes() {
        assertThat(check(rule, network(NetworkKind.OVERLAY, true, "10.9.0.0/24", "fd01::/64")))
                .isEmpty();
        assertThat(check(rule, network(NetworkKind.LOCALNET, false))).isEmpty();
    }

    @Test
    void isMended() {
        assertThat(afterEachFix(rule, network(NetworkKind.LOCALNET, true))).containsOnly(List.of());
        assertThat(
                        afterEachFix(
                                rule,
                                network(NetworkKind.OVERLAY, true, "10.9.0.0/24", "10.8.0.0/24")))
                .containsOnly(List.of());
    }
}
