package io.plumbline.model.rule.stor;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MultipathRulesTest {

    private static TopologyBuilder legs(String... carriers) {
        return reference(2)
                .inClass(
                        "w",
                        c ->
                                c.vlan("bond1", 221)
                                        .nic("ens3f0", "3", "sw1", "3/1")
                                        .nic("ens4f0", "4", "sw2", "3/1")
                                        .ip("ens3f0", "10.30.1.11+/24")
                                        .ip("ens4f0", "10.30.2.11+/24"))
                .changeRole("storage", "protocol", Optional.of("iscsi"))
                .changeRole("storage", "carriers", List.of(carriers));
    }

    @Nested
    class Bonds {
        private final Rule rule = new MultipathOnSeparateNics();

        @Test
        void warnsOfTwoPathsOverOneBond() {
            assertThat(check(rule, legs("bond1.220", "bond1.221")))
                    .containsExactly("warning stor-02 w-1 w-2");
        }

        @Test
        void isSilentAboutTwoNics() {
            assertThat(check(rule, legs("ens3f0", "ens4f0"))).isEmpty();
        }

        @Test
        void isSilentAboutFileSystems() {
            assertThat(check(rule, reference(2))).isEmpty();
        }
    }

    @Nested
    class Legs {
        private final Rule rule = new LegsDisjoint();

        @Test
        void warnsOfOneSwitchForBothLegs() {
            var one = legs("ens3f0", "ens4f0").inClass("w", c -> c.recable("ens4f0", "sw1"));

            assertThat(check(rule, one)).containsExactly("warning stor-03 w-1 w-2");
        }

        @Test
        void warnsOfOneSubnetForBothLegs() {
            var one = legs("ens3f0", "ens4f0").inClass("w", c -> c.ip("ens4f0", "10.30.1.99+/24"));

            assertThat(check(rule, one)).containsExactly("warning stor-03 w-1 w-2");
        }

        @Test
        void isSilentAboutSeparateLegs() {
            assertThat(check(rule, legs("ens3f0", "ens4f0"))).isEmpty();
        }

        /// What legs share is drawn; there is no fact that could be missing.
        @Test
        void needsNoFact() {
            assertThat(check(rule, blinded(legs("ens3f0", "ens4f0").build()))).isEmpty();
        }
    }
}
