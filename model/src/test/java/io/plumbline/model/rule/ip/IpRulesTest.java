package io.plumbline.model.rule.ip;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.Route;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IpRulesTest {
    private static TopologyBuilder storageIp(String attribute, Object value) {
        return reference(2)
                .inClass(
                        "w",
                        c ->
                                c.change(
                                        "bond1.220",
                                        i -> i.withIp(Shape.with(i.ip(), attribute, value))));
    }

    @Nested
    class Enslaved {
        private final Rule rule = new EnslavedInterfaceIsBare();

        private static TopologyBuilder addressed() {
            return reference(2).inClass("w", c -> c.ip("ens1f1", "10.99.0.11+/24"));
        }

        private static TopologyBuilder onMember() {
            return reference(2).inClass("w", c -> c.vlan("ens1f1", 230));
        }

        @Test
        void namesABondMemberWithAnAddress() {
            assertThat(check(rule, addressed())).containsExactly("error ip-01 w-1 w-2");
        }

        @Test
        void namesAVlanOnABondMember() {
            assertThat(check(rule, onMember())).containsExactly("error ip-01.vlan w-1 w-2");
        }

        @Test
        void isSilentAboutAddressesOnTop() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        /// Addresses and owners are drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByMovingUp() {
            assertThat(afterEachFix(rule, onMember())).containsOnly(List.of());
            assertThat(afterEachFix(rule, addressed()))
                    .containsOnly(List.of("error ip-01 w-1 w-2"));
        }

        @Test
        void movesAnAddressOnceMoreWhereTheOwnerIsAPortItself() {
            var once =
                    reference(2)
                            .inClass("w", c -> c.without("br-vm").ip("ens1f1", "10.99.0.11+/24"));

            assertThat(afterEachFix(rule, once)).containsOnly(List.of());
        }
    }

    @Nested
    class Unique {
        private final Rule rule = new AddressUnique();

        private static TopologyBuilder nasTakesHost2() {
            return reference(3)
                    .changeExternal("nas", "addresses", List.of(IpAddress.parse("10.220.0.12")));
        }

        @Test
        void namesBothOwners() {
            assertThat(check(rule, nasTakesHost2())).containsExactly("error ip-02 w-2");
        }

        @Test
        void namesAHostThatHasItTwice() {
            assertThat(
                            check(
                                    rule,
                                    reference(1)
                                            .inClass(
                                                    "w", c -> c.ip("bond1.210", "10.220.0.11/24"))))
                    .containsExactly("error ip-02 w-1");
        }

        @Test
        void isSilentAboutTheSameAddressOnSeparateLayers() {
            var elsewhere =
                    nasTakesHost2().changeExternal("nas", "vlans", Fact.drawn(VlanSet.of(300)));

            assertThat(check(rule, elsewhere)).isEmpty();
            assertThat(check(rule, reference(3))).isEmpty();
        }

        @Test
        void doesNotKnowWithoutTheVlanOfAnOwner() {
            assertThat(
                            check(
                                    rule,
                                    nasTakesHost2()
                                            .changeExternal("nas", "vlans", Fact.missing(""))))
                    .containsExactly("unknown ip-02.unknown w-2");
        }

        @Test
        void isMendedByTheNextFreeAddress() {
            assertThat(afterEachFix(rule, nasTakesHost2())).containsOnly(List.of());
            assertThat(
                            afterEachFix(
                                    rule,
                                    reference(1)
                                            .inClass(
                                                    "w", c -> c.ip("bond1.210", "10.220.0.11/24"))))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Apart {
        private final Rule rule = new SubnetsApart();

        private static TopologyBuilder pool(String range) {
            return reference(2)
                    .with(t ->
                            t.withPools(
                                    p -> p.with(Pool.of("migration", AddressRange.parse(range)))));
        }

        @Test
        void namesARangeInsideThePodNetwork() {
            assertThat(check(rule, pool("10.129.4.0/24"))).containsExactly("error ip-03");
        }

        @Test
        void namesARangeInTheMachineNetwork() {
            assertThat(check(rule, pool("10.0.0.128/25"))).contains("error ip-03");
        }

        @Test
        void namesTwoRolesInOneSubnet() {
            assertThat(check(rule, pool("10.220.0.128/25"))).containsExactly("error ip-03.roles");
        }

        @Test
        void warnsOfTheNetworkInsideMachines() {
            assertThat(check(rule, pool("10.0.2.0/24")))
                    .containsExactly("warning ip-03.masquerade");
        }

        @Test
        void namesAnOverlayInTheServiceNetwork() {
            var overlay =
                    reference(1)
                            .network(
                                    "udn",
                                    NetworkKind.OVERLAY,
                                    n ->
                                            Shape.with(
                                                    n,
                                                    "subnets",
                                                    List.of(Cidr.parse("172.30.4.0/24"))));

            assertThat(check(rule, overlay)).containsExactly("error ip-03");
        }

        @Test
        void isSilentAboutSubnetsOfTheirOwn() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowWithoutTheMachineNetwork() {
            var unread =
                    reference(1)
                            .with(t ->
                                    t.withCluster(
                                            Shape.with(t.cluster(), "machine", Fact.missing(""))));

            assertThat(check(rule, unread))
                    .containsExactly("unknown ip-03.unknown", "unknown ip-03.unknown");
        }

        @Test
        void isMendedByTheNextFreeNetwork() {
            assertThat(afterEachFix(rule, pool("10.129.4.0/24"))).containsOnly(List.of());
            assertThat(afterEachFix(rule, pool("10.0.0.128/25"))).contains(List.of());
        }
    }

    @Nested
    class DefaultRoute {
        private final Rule rule = new OneDefaultRoute();

        private static TopologyBuilder route() {
            var route =
                    Shape.with(
                            Shape.with(
                                    Route.named("out"),
                                    "destination",
                                    Optional.of(Cidr.parse("0.0.0.0/0"))),
                            "device",
                            Optional.of("bond1.220"));
            return reference(1)
                    .inClass(
                            "w", c -> c.with(w -> Shape.with(w, "routes", w.routes().with(route))));
        }

        @Test
        void namesAGatewayBesideManagement() {
            assertThat(
                            check(
                                    rule,
                                    storageIp(
                                            "gateway", Optional.of(IpAddress.parse("10.220.0.1")))))
                    .containsExactly("error ip-05 w-1 w-2");
        }

        @Test
        void namesDhcpThatTakesAnyGateway() {
            assertThat(check(rule, storageIp("dhcp", true)))
                    .containsExactly("error ip-05.dhcp w-1 w-2");
            assertThat(check(rule, storageIp("autoconf", true)))
                    .containsExactly("error ip-05.autoconf w-1 w-2");
        }

        @Test
        void namesARouteAndTheGatewayOfAnAttachment() {
            assertThat(check(rule, route())).containsExactly("error ip-05.route w-1");
            assertThat(
                            check(
                                    rule,
                                    reference(1)
                                            .changeAttachment(
                                                    "migration",
                                                    "gateway",
                                                    Optional.of(IpAddress.parse("10.210.0.1")))))
                    .containsExactly("error ip-05.pods");
        }

        @Test
        void isSilentAboutTheGatewayOfManagement() {
            var managed =
                    reference(1)
                            .inClass(
                                    "w",
                                    c ->
                                            c.change(
                                                    "br-ex",
                                                    i ->
                                                            i.withIp(
                                                                    Shape.with(
                                                                            i.ip(),
                                                                            "gateway",
                                                                            Optional.of(
                                                                                    IpAddress.parse(
                                                                                            "10.0.0.1"))))));

            assertThat(check(rule, managed)).isEmpty();
        }

        /// Address settings are drawn; what nobody wrote has its documented default.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByGivingUpTheRoute() {
            for (var broken :
                    List.of(
                            storageIp("gateway", Optional.of(IpAddress.parse("10.220.0.1"))),
                            storageIp("dhcp", true),
                            storageIp("autoconf", true),
                            route(),
                            reference(1)
                                    .changeAttachment(
                                            "migration",
                                            "gateway",
                                            Optional.of(IpAddress.parse("10.210.0.1"))))) {
                assertThat(afterEachFix(rule, broken)).containsOnly(List.of());
            }
        }
    }

    @Nested
    class PerHost {
        private final Rule rule = new StaticAddressPerHost();

        private static TopologyBuilder fixed(int hosts) {
            return reference(hosts).inClass("w", c -> c.ip("bond1.220", "10.220.0.11/24"));
        }

        @Test
        void namesOneAddressForManyHosts() {
            assertThat(check(rule, fixed(3))).containsExactly("error ip-08 w-1 w-2 w-3");
        }

        @Test
        void isSilentAboutASingleHost() {
            assertThat(check(rule, fixed(1))).isEmpty();
            assertThat(check(rule, reference(3))).isEmpty();
        }

        /// Addresses are drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByCountingUp() {
            assertThat(afterEachFix(rule, fixed(3))).containsOnly(List.of());
        }
    }
}
