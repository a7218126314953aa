package io.plumbline.model.rule.ip;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.IpSettings;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Pool;
import io.plumbline.model.topology.Route;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AddressPlanRulesTest {

    @Nested
    class OneSubnet {
        private final Rule rule = new OneInterfacePerSubnet();

        @Test
        void namesTwoInterfacesInOneSubnet() {
            var twice =
                    reference(2)
                            .inClass(
                                    "w",
                                    c -> c.vlan("bond1", 230).ip("bond1.230", "10.220.0.99+/24"));

            assertThat(check(rule, twice)).containsExactly("warning ip-04 w-1 w-2");
        }

        @Test
        void isSilentAboutASubnetForEach() {
            assertThat(check(rule, reference(2))).isEmpty();
        }
    }

    @Nested
    class Works {
        private final Rule rule = new AddressAndRouteWork();

        private static TopologyBuilder storage(String address) {
            return reference(2).inClass("w", c -> c.ip("bond1.220", address));
        }

        private static TopologyBuilder route(String to, String via, String device) {
            var route = Route.named("r");
            route = Shape.with(route, "destination", Optional.of(Cidr.parse(to)));
            route = Shape.with(route, "via", Optional.of(IpAddress.parse(via)));
            route =
                    Shape.with(
                            route,
                            "device",
                            device.isEmpty() ? Optional.empty() : Optional.of(device));
            var added = route;
            return reference(2)
                    .inClass(
                            "w", c -> c.with(k -> Shape.with(k, "routes", k.routes().with(added))));
        }

        @Test
        void namesNetworkAndBroadcastAddress() {
            assertThat(check(rule, storage("10.220.0.0/24")))
                    .containsExactly("error ip-06.network w-1");
            assertThat(check(rule, storage("10.220.0.255/24")))
                    .containsExactly("error ip-06.broadcast w-1");
        }

        @Test
        void namesTheHostThatIsCountedOutOfTheSubnet() {
            assertThat(check(rule, storage("10.220.0.255+/24")))
                    .containsExactly("error ip-06.broadcast w-1", "error ip-06.outside w-2");
        }

        @Test
        void isSilentAboutAPointToPointLink() {
            assertThat(check(rule, storage("10.220.0.0/31"))).isEmpty();
        }

        @Test
        void namesRoutesThatCannotWork() {
            assertThat(check(rule, route("10.9.0.0/16", "10.220.0.1", "")))
                    .containsExactly("error ip-06.no-device w-1 w-2");
            assertThat(check(rule, route("10.9.0.0/16", "10.220.0.1", "nowhere")))
                    .containsExactly("error ip-06.device-missing w-1 w-2");
            assertThat(check(rule, route("10.9.0.0/16", "10.221.0.1", "bond1.220")))
                    .containsExactly("error ip-06.next-hop w-1 w-2");
            assertThat(check(rule, route("10.9.0.0/16", "10.220.0.1", "bond1.210")))
                    .containsExactly("error ip-06.family w-1 w-2");
            assertThat(check(rule, route("0.0.0.0/8", "10.220.0.1", "bond1.220")))
                    .containsExactly("error ip-06.destination w-1 w-2");
        }

        @Test
        void isSilentAboutARouteThatWorks() {
            assertThat(check(rule, route("10.9.0.0/16", "10.220.0.1", "bond1.220"))).isEmpty();
            assertThat(check(rule, route("0.0.0.0/0", "10.220.0.1", "bond1.220"))).isEmpty();
        }

        @Test
        void isMendedByTheInterfaceInWhoseSubnetTheNextHopIs() {
            assertThat(afterEachFix(rule, route("10.9.0.0/16", "10.220.0.1", "")))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Pools {
        private final Rule rule = new PoolHoldsOnlyItsOwn();

        private static TopologyBuilder backup(String address) {
            return reference(2)
                    .external("backup", ExternalKind.OTHER, "210", address, "sw1", "sw2");
        }

        @Test
        void namesTheOwnerOfAnAddressInAPool() {
            assertThat(check(rule, backup("10.210.0.30"))).containsExactly("error ip-07");
        }

        @Test
        void isSilentAboutAnExcludedAddress() {
            var excluded =
                    backup("10.210.0.30")
                            .with(t ->
                                    t.withPools(p ->
                                            p.replacing(
                                                    "migration",
                                                    old ->
                                                            Shape.with(
                                                                    old,
                                                                    "exclusions",
                                                                    List.of(
                                                                            Cidr.parse(
                                                                                    "10.210.0.24/29"))))));

            assertThat(check(rule, excluded)).isEmpty();
        }

        @Test
        void namesAnExclusionOutsideThePool() {
            var outside =
                    reference(2)
                            .with(t ->
                                    t.withPools(p ->
                                            p.replacing(
                                                    "migration",
                                                    old ->
                                                            Shape.with(
                                                                    old,
                                                                    "exclusions",
                                                                    List.of(
                                                                            Cidr.parse(
                                                                                    "10.211.0.0/28"))))));

            assertThat(check(rule, outside)).containsExactly("error ip-07.outside");
            assertThat(afterEachFix(rule, outside)).containsOnly(List.of());
        }

        @Test
        void namesPoolsThatOverlap() {
            var two =
                    reference(2)
                            .with(t ->
                                    t.withPools(p ->
                                            p.with(
                                                    Pool.of(
                                                            "more",
                                                            AddressRange.parse(
                                                                    "10.210.0.128/25")))));

            assertThat(check(rule, two)).containsExactly("error ip-07.pools");
        }

        @Test
        void isMendedByAnExclusion() {
            assertThat(afterEachFix(rule, backup("10.210.0.30"))).containsOnly(List.of());
        }
    }

    @Nested
    class Fixed {
        private final Rule rule = new FixedInfrastructureAddresses();

        private static TopologyBuilder storage(String attribute) {
            return reference(2)
                    .inClass(
                            "w",
                            c ->
                                    c.change(
                                            "bond1.220",
                                            i -> i.withIp(Shape.with(i.ip(), attribute, true))));
        }

        @Test
        void namesDhcpAndRouterAdvertisements() {
            assertThat(check(rule, storage("dhcp"))).containsExactly("warning ip-09 w-1 w-2");
            assertThat(check(rule, storage("autoconf")))
                    .containsExactly("warning ip-09.autoconf w-1 w-2");
        }

        @Test
        void isSilentAboutFixedAddresses() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, storage("dhcp"))).containsOnly(List.of());
        }
    }

    @Nested
    class Agreement {
        private final Rule rule = new HostsAgreeOnSubnet();

        private static TopologyBuilder odd(String address) {
            var ip = IpSettings.fixed(AddressRule.parse(address));
            return reference(3)
                    .override(
                            "w-3",
                            HostOverride.changed(
                                    OverridePart.INTERFACE, "bond1.220", Map.of("ip", ip)));
        }

        @Test
        void namesTheHostInAnotherSubnet() {
            assertThat(check(rule, odd("10.221.0.13/24"))).containsExactly("error ip-10 w-3");
        }

        @Test
        void namesTheHostWithAnotherPrefix() {
            assertThat(check(rule, odd("10.220.0.13/25"))).containsExactly("error ip-10 w-3");
        }

        @Test
        void namesTheHostWithTheOtherFamily() {
            assertThat(check(rule, odd("fd00::13/64"))).contains("error ip-10.family w-3");
        }

        @Test
        void isSilentAboutHostsInOneSubnet() {
            assertThat(check(rule, reference(3))).isEmpty();
            assertThat(check(rule, blinded(reference(3).build()))).isEmpty();
        }

        @Test
        void isMendedByThePrefixOfTheOthers() {
            assertThat(afterEachFix(rule, odd("10.220.0.13/25"))).containsOnly(List.of());
        }
    }
}
