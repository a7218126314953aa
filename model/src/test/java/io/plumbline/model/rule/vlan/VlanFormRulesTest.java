package io.plumbline.model.rule.vlan;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.FilterMode;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VlanFormRulesTest {

    private static TopologyBuilder filter(BridgePort port) {
        return reference(2).inClass("w", c -> c.set("br-vm", "ports", Elements.of(port)));
    }

    @Nested
    class Untagged {
        private final Rule rule = new OneUntaggedNetworkPerUplink();

        private static TopologyBuilder flat() {
            return reference(2).bridgeNetwork("flat", "br-vm", 0).bridgeNetwork("old", "br-vm", 0);
        }

        @Test
        void namesTwoUntaggedNetworksOfABridge() {
            assertThat(check(rule, flat())).containsExactly("error vlan-06 w-1 w-2");
        }

        @Test
        void isSilentAboutOne() {
            assertThat(check(rule, reference(2).bridgeNetwork("flat", "br-vm", 0))).isEmpty();
        }

        @Test
        void leavesManagementAndALocalnetToAnotherRule() {
            var beside =
                    reference(2)
                            .inClass("w", c -> c.mapping("physnet2", "br-ex"))
                            .localnet("flat", "physnet2", 0);

            assertThat(check(rule, beside)).isEmpty();
        }

        @Test
        void saysNothingOfANetworkWhoseVlanIsMissing() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }
    }

    @Nested
    class Filtering {
        private final Rule rule = new BridgeFiltersVlans();

        private static final BridgePort OPEN =
                new BridgePort("bond1", FilterMode.OFF, VlanSet.NONE, Optional.empty(), false);

        @Test
        void namesNetworksOnABridgeThatDoesNotFilter() {
            assertThat(check(rule, filter(OPEN)))
                    .containsExactly("error vlan-09 w-1 w-2", "error vlan-09 w-1 w-2");
        }

        @Test
        void namesAVlanInterfaceOnABridge() {
            assertThat(check(rule, reference(2).inClass("w", c -> c.vlan("br-vm", 105))))
                    .containsExactly("error vlan-09.dead w-1 w-2");
        }

        @Test
        void isSilentAboutATrunk() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void saysNothingOfANetworkWhoseVlanIsMissing() {
            assertThat(check(rule, blinded(filter(OPEN).build()))).isEmpty();
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, reference(2).inClass("w", c -> c.vlan("br-vm", 105))))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class HardwareFilter {
        private final Rule rule = new TrunkFitsVlanFilter();

        private static TopologyBuilder trunk(String tags, Fact<Boolean> filters) {
            return filter(BridgePort.trunk("bond1", VlanSet.parse(tags)))
                    .inClass(
                            "w",
                            c ->
                                    c.set("ens1f1", "vlanFilter", filters)
                                            .set("ens2f1", "vlanFilter", filters));
        }

        @Test
        void namesMoreVlansThanTheNicHolds() {
            assertThat(check(rule, trunk("2-600", Fact.drawn(true))))
                    .containsExactly("warning vlan-10 w-1 w-2");
        }

        @Test
        void isSilentAtTheLimit() {
            assertThat(check(rule, trunk("2-513", Fact.drawn(true)))).isEmpty();
        }

        @Test
        void isSilentWhereTheNicDoesNotFilter() {
            assertThat(check(rule, trunk("2-600", Fact.drawn(false)))).isEmpty();
        }

        @Test
        void doesNotKnowWithoutTheSetting() {
            assertThat(check(rule, trunk("2-600", Fact.missing("not reported"))))
                    .containsExactly("unknown vlan-10.unknown w-1 w-2");
        }

        @Test
        void isMended() {
            assertThat(afterEachFix(rule, trunk("2-600", Fact.drawn(true))))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class GuestTrunk {
        private final Rule rule = new GuestTrunkOnBridge();

        private static TopologyBuilder trunk(NetworkKind kind) {
            return reference(2)
                    .network("t", kind, n -> Shape.with(n, "trunk", VlanSet.parse("101-103")));
        }

        @Test
        void namesALocalnetAndAnOverlay() {
            assertThat(check(rule, trunk(NetworkKind.LOCALNET))).containsExactly("error vlan-13");
            assertThat(check(rule, trunk(NetworkKind.OVERLAY))).containsExactly("error vlan-13");
        }

        @Test
        void isSilentAboutABridge() {
            assertThat(check(rule, trunk(NetworkKind.BRIDGE))).isEmpty();
        }

        @Test
        void isMendedByANetworkForEachVlan() {
            assertThat(afterEachFix(rule, trunk(NetworkKind.LOCALNET))).containsOnly(List.of());
        }
    }

    @Nested
    class Form {
        private final Rule rule = new WellFormedFilter();

        private static BridgePort port(FilterMode mode, String tags, int tag, boolean isNative) {
            return new BridgePort(
                    "bond1",
                    mode,
                    VlanSet.parse(tags),
                    tag == 0 ? Optional.empty() : Optional.of(VlanId.of(tag)),
                    isNative);
        }

        @Test
        void namesWhatTheNodeRefuses() {
            assertThat(check(rule, filter(port(FilterMode.ACCESS, "101", 5, false))))
                    .containsExactly("error vlan-14.access w-1 w-2");
            assertThat(check(rule, filter(port(FilterMode.TRUNK, "none", 0, false))))
                    .containsExactly("error vlan-14.empty w-1 w-2");
            assertThat(check(rule, filter(port(FilterMode.TRUNK, "101-110,105", 0, false))))
                    .containsExactly("error vlan-14.list w-1 w-2");
            assertThat(check(rule, filter(port(FilterMode.TRUNK, "101", 5, false))))
                    .containsExactly("error vlan-14.native w-1 w-2");
        }

        /// Passes every check before the node, and rolls back there.
        @Test
        void namesVlanOneInAnyPlace() {
            for (var one :
                    List.of(
                            port(FilterMode.ACCESS, "none", 1, false),
                            port(FilterMode.TRUNK, "1,101", 0, false),
                            port(FilterMode.TRUNK, "101", 1, true))) {
                assertThat(check(rule, filter(one))).containsExactly("error vlan-14.one w-1 w-2");
            }
        }

        @Test
        void namesANativeVlanThatIsTaggedToo() {
            assertThat(check(rule, filter(port(FilterMode.TRUNK, "101-110", 105, true))))
                    .containsExactly("error vlan-14.repeated w-1 w-2");
        }

        @Test
        void isSilentAboutWhatTheNodeTakes() {
            for (var good :
                    List.of(
                            port(FilterMode.ACCESS, "none", 5, false),
                            port(FilterMode.TRUNK, "101-110", 0, false),
                            port(FilterMode.TRUNK, "101-110", 5, true),
                            BridgePort.named("bond1"))) {
                assertThat(check(rule, filter(good))).isEmpty();
            }
        }

        @Test
        void isMended() {
            for (var wrong :
                    List.of(
                            port(FilterMode.ACCESS, "101", 5, false),
                            port(FilterMode.TRUNK, "1,101-110,105", 0, false),
                            port(FilterMode.TRUNK, "101-110", 105, true),
                            port(FilterMode.TRUNK, "none", 0, false))) {
                assertThat(afterEachFix(rule, filter(wrong))).containsOnly(List.of());
            }
        }
    }
}
