package io.plumbline.model.rule.bond;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.audit;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.MacAddress;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.BondTech;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.LagKind;
import io.plumbline.model.topology.LagScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BondRulesTest {
    private static TopologyBuilder mode(String bond, BondMode mode) {
        return reference(2).inClass("w", c -> c.change(bond, b -> ((Bond) b).withMode(mode)));
    }

    private static TopologyBuilder lag(TopologyBuilder topology, Lag lag) {
        return topology.inClass(
                "w",
                c -> c.port("ens1f1", p -> p.withLag(lag)).port("ens2f1", p -> p.withLag(lag)));
    }

    private static TopologyBuilder options(String... options) {
        return reference(2).inClass("w", c -> c.options("bond1", options));
    }

    @Nested
    class Owners {
        private final Rule rule = new OneOwnerPerInterface();

        private static TopologyBuilder twoBridges() {
            return reference(2).inClass("w", c -> c.linuxBridge("br-lab", "bond1", "109"));
        }

        @Test
        void namesAnInterfaceThatTwoBridgesClaim() {
            assertThat(check(rule, twoBridges())).containsExactly("error bond-01 w-1 w-2");
        }

        @Test
        void isSilentAboutStackedOwners() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        /// Owners are drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByLeavingTheInterfaceToTheBridgeThatCarriesMore() {
            assertThat(afterEachFix(rule, twoBridges())).containsOnly(List.of());
        }
    }

    @Nested
    class Modes {
        private final Rule rule = new BondModeFitsTraffic();

        @Test
        void refusesRoundRobinUnderMachines() {
            assertThat(check(rule, mode("bond1", BondMode.BALANCE_RR)))
                    .containsExactly("error bond-02 w-1 w-2");
        }

        @Test
        void warnsOfAnUnsupportedModeWithoutMachines() {
            assertThat(check(rule, mode("bond0", BondMode.BALANCE_ALB)))
                    .containsExactly("warning bond-02.unsupported w-1 w-2");
        }

        @Test
        void refusesBalanceTcpWithoutLacp() {
            var ovs =
                    mode("bond1", BondMode.BALANCE_TCP)
                            .inClass("w", c -> c.set("bond1", "tech", BondTech.OVS));

            assertThat(check(rule, ovs)).containsExactly("error bond-02.tcp w-1 w-2");
        }

        @Test
        void isSilentAboutLacp() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        /// The mode is drawn; the ports decide only which fix is offered.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByLacpWhereThePortsSpeakItAndByActiveBackupElsewhere() {
            assertThat(afterEachFix(rule, mode("bond1", BondMode.BALANCE_RR)))
                    .containsOnly(List.of());
            assertThat(afterEachFix(rule, lag(mode("bond1", BondMode.BALANCE_RR), Lag.NONE)))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Lacp {
        private final Rule rule = new LacpMeetsLacp();

        @Test
        void namesPortsInNoLag() {
            assertThat(check(rule, lag(reference(2), Lag.NONE)))
                    .containsExactly("error bond-03 w-1 w-2");
        }

        @Test
        void namesPortsInAStaticLag() {
            var fixed = new Lag("po2", LagKind.STATIC, LagScope.PER_HOST);

            assertThat(check(rule, lag(reference(2), fixed)))
                    .containsExactly("error bond-03.static w-1 w-2");
        }

        @Test
        void isSilentWhenBothSidesSpeakLacp() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowWhenTheSwitchWasNeverRead() {
            assertThat(audit(rule, reference(1)))
                    .containsExactly("unknown bond-03.unknown w-1", "unknown bond-03.unknown w-1");
        }

        @Test
        void isMendedByAnLacpGroupOrActiveBackup() {
            assertThat(afterEachFix(rule, lag(reference(2), Lag.NONE)))
                    .hasSize(2)
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Partner {
        private final Rule rule = new OneLagOnePartner();

        private static TopologyBuilder noPair() {
            return reference(2)
                    .aSwitch("sw1", s -> s.withMlagPair(""))
                    .aSwitch("sw2", s -> s.withMlagPair(""));
        }

        private static TopologyBuilder otherIds() {
            return reference(2)
                    .inClass("w", c -> c.port("ens2f1", p -> p.withLag(Lag.lacp("po7"))));
        }

        @Test
        void namesSwitchesThatAreNoPair() {
            assertThat(check(rule, noPair()))
                    .containsExactly("warning bond-04 w-1 w-2", "warning bond-04 w-1 w-2");
        }

        @Test
        void isAnErrorForBalanceXor() {
            assertThat(
                            check(
                                    rule,
                                    noPair().inClass(
                                                    "w",
                                                    c ->
                                                            c.change(
                                                                    "bond1",
                                                                    b ->
                                                                            ((Bond) b)
                                                                                    .withMode(
                                                                                            BondMode
                                                                                                    .BALANCE_XOR)))))
                    .contains("error bond-04 w-1 w-2");
        }

        @Test
        void namesTwoIdsOnOnePair() {
            assertThat(check(rule, otherIds())).containsExactly("warning bond-04.ids w-1 w-2");
        }

        @Test
        void isSilentAboutAPair() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void doesNotKnowWithoutCables() {
            assertThat(check(rule, reference(1).inClass("w", c -> c.uncable("ens2f1"))))
                    .containsExactly("unknown bond-04.unknown w-1");
        }

        @Test
        void isMendedByAPairByActiveBackupOrByOneId() {
            assertThat(afterEachFix(rule, noPair()))
                    .allSatisfy(left -> assertThat(left).hasSizeLessThan(2));
            assertThat(afterEachFix(rule, otherIds())).containsOnly(List.of());
        }
    }

    @Nested
    class PlainPorts {
        private final Rule rule = new PlainPortsForIndependentUplinks();

        @Test
        void namesActiveBackupBehindALag() {
            assertThat(check(rule, mode("bond1", BondMode.ACTIVE_BACKUP)))
                    .containsExactly("error bond-05 w-1 w-2");
        }

        @Test
        void namesASingleNicBehindALag() {
            var single =
                    reference(2)
                            .inClass(
                                    "w",
                                    c ->
                                            c.nic("ens5f0", "5", "sw1", "9/1")
                                                    .port("ens5f0", "", "10", "po5"));

            assertThat(check(rule, single)).containsExactly("error bond-05.single w-1 w-2");
        }

        @Test
        void isSilentAboutPlainPorts() {
            assertThat(check(rule, lag(mode("bond1", BondMode.ACTIVE_BACKUP), Lag.NONE))).isEmpty();
        }

        @Test
        void doesNotKnowWhenTheSwitchWasNeverRead() {
            assertThat(audit(rule, mode("bond1", BondMode.ACTIVE_BACKUP)))
                    .containsExactly("unknown bond-05.unknown w-1 w-2");
        }

        @Test
        void isMendedByPlainPortsOrLacp() {
            assertThat(afterEachFix(rule, mode("bond1", BondMode.ACTIVE_BACKUP)))
                    .hasSize(2)
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Monitoring {
        private final Rule rule = new LinkMonitoringConsistent();

        @Test
        void namesMonitoringThatIsOff() {
            assertThat(check(rule, options("miimon", "0")))
                    .containsExactly("warning bond-09.off w-1 w-2");
        }

        @Test
        void namesTwoWaysAtOnce() {
            assertThat(check(rule, options("miimon", "100", "arp_interval", "200")))
                    .containsExactly("error bond-09.both w-1 w-2");
        }

        @Test
        void namesArpMonitoringUnderLacp() {
            assertThat(check(rule, options("miimon", "0", "arp_interval", "200")))
                    .containsExactly("error bond-09.arp w-1 w-2");
        }

        @Test
        void namesDelaysBetweenIntervals() {
            assertThat(check(rule, options("miimon", "100", "updelay", "150")))
                    .containsExactly("warning bond-09.delay w-1 w-2");
        }

        @Test
        void isSilentAboutTheDefault() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        /// Options are drawn; an option that nobody wrote has its documented default.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByWatchingEvery100Milliseconds() {
            assertThat(
                            afterEachFix(
                                    rule,
                                    options("miimon", "0", "arp_interval", "9", "updelay", "150")))
                    .containsOnly(List.of());
        }
    }

    @Nested
    class Settings {
        private final Rule rule = new BondSettingsAccepted();

        private static TopologyBuilder set(String attribute, Object value) {
            return reference(2).inClass("w", c -> c.set("bond1", attribute, value));
        }

        @Test
        void namesEachSettingThatTheNodeRefuses() {
            assertThat(check(rule, set("mode", Optional.empty())))
                    .containsExactly("error bond-10.mode w-1 w-2");
            assertThat(check(rule, set("members", List.of())))
                    .containsExactly("error bond-10.empty w-1 w-2");
            assertThat(check(rule, set("portsConfig", Map.of("ens1f1", "1"))))
                    .containsExactly("error bond-10.ports w-1 w-2");
            assertThat(check(rule, set("portsConfig", Map.of("ens1f1", "1", "ens2f1", "1"))))
                    .containsExactly("error bond-10.queue w-1 w-2");
            assertThat(check(rule, options("ad_actor_system", "01:00:5e:00:00:01")))
                    .containsExactly("error bond-10.actor w-1 w-2");
            assertThat(check(rule, options("min_links", "3")))
                    .containsExactly("error bond-10.min-links w-1 w-2");
            assertThat(check(rule, options("balance_slb", "true")))
                    .containsExactly("error bond-10.slb w-1 w-2");
            assertThat(check(rule, options("primary", "ens1f1")))
                    .containsExactly("error bond-10.other-mode w-1 w-2");
            assertThat(check(rule, options("primary", "ens9f9")))
                    .containsExactly("error bond-10.primary w-1 w-2");
        }

        @Test
        void warnsOfAnAddressThatFollowsTheActiveMember() {
            var follows =
                    mode("bond1", BondMode.ACTIVE_BACKUP)
                            .inClass(
                                    "w",
                                    c ->
                                            c.options("bond1", "fail_over_mac", "active")
                                                    .set(
                                                            "bond1",
                                                            "mac",
                                                            Optional.of(
                                                                    MacAddress.parse(
                                                                            "0C:42:A1:11:22:33"))));

            assertThat(check(rule, follows)).containsExactly("warning bond-10.mac w-1 w-2");
            assertThat(afterEachFix(rule, follows)).containsOnly(List.of());
        }

        @Test
        void isSilentAboutOptionsOfTheMode() {
            assertThat(check(rule, options("lacp_rate", "fast", "xmit_hash_policy", "layer3+4")))
                    .isEmpty();
        }

        /// Bond settings are drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(reference(2).build()))).isEmpty();
        }

        @Test
        void isMendedByDroppingTheOption() {
            for (var broken :
                    List.of(
                            set("mode", Optional.empty()),
                            set("portsConfig", Map.of("ens1f1", "1")),
                            set("portsConfig", Map.of("ens1f1", "1", "ens2f1", "1")),
                            options("ad_actor_system", "01:00:5e:00:00:01"),
                            options("min_links", "3"),
                            options("balance_slb", "true"),
                            options("primary", "ens1f1"),
                            options("primary", "ens9f9"))) {
                assertThat(afterEachFix(rule, broken)).containsOnly(List.of());
            }
        }
    }
}
