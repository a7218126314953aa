package io.plumbline.model.rule.stor;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.Route;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StorRulesTest {
    @Nested
    class Target {
        private final Rule rule = new TargetOverStorageNetwork();

        private static TopologyBuilder elsewhere() {
            return reference(2)
                    .changeExternal("nas", "addresses", List.of(IpAddress.parse("10.221.0.5")));
        }

        private static TopologyBuilder onVlan(int vlan) {
            return reference(2).changeExternal("nas", "vlans", Fact.drawn(VlanSet.of(vlan)));
        }

        @Test
        void namesATargetOutsideTheSubnet() {
            assertThat(check(rule, elsewhere())).containsExactly("error stor-01 w-1 w-2");
        }

        @Test
        void namesATargetOnAnotherVlan() {
            assertThat(check(rule, onVlan(221))).containsExactly("error stor-01.vlan w-1 w-2");
        }

        @Test
        void isSilentInTheSubnetOrBehindARoute() {
            var route =
                    Shape.with(
                            Shape.with(
                                    Route.named("nas"),
                                    "destination",
                                    Optional.of(Cidr.parse("10.221.0.0/24"))),
                            "via",
                            Optional.of(IpAddress.parse("10.220.0.1")));

            assertThat(
                            check(
                                    rule,
                                    elsewhere()
                                            .inClass(
                                                    "w",
                                                    c ->
                                                            c.with(w ->
                                                                    Shape.with(
                                                                            w,
                                                                            "routes",
                                                                            w.routes()
                                                                                    .with(
                                                                                            route))))))
                    .isEmpty();
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowTheVlansThatWereNeverGiven() {
            assertThat(check(rule, reference(1).changeExternal("nas", "vlans", Fact.missing(""))))
                    .containsExactly("unknown stor-01.unknown w-1");
        }

        @Test
        void doesNotJudgeAddressesThatSomebodyElseHandsOut() {
            var dynamic =
                    elsewhere()
                            .inClass(
                                    "w",
                                    c ->
                                            c.change(
                                                    "bond1.220",
                                                    i ->
                                                            i.withIp(
                                                                    Shape.with(
                                                                            IpSettings.OFF,
                                                                            "dhcp",
                                                                            true))));

            assertThat(check(rule, dynamic)).isEmpty();
        }

        @Test
        void isMendedByARouteOrTheVlan() {
            assertThat(afterEachFix(rule, elsewhere())).containsOnly(List.of());
            assertThat(afterEachFix(rule, onVlan(221))).containsOnly(List.of());
        }
    }
}
