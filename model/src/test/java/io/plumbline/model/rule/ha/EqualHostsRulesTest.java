package io.plumbline.model.rule.ha;

import static io.plumbline.model.testing.Designs.blinded;
import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Rule;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.OverridePart;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EqualHostsRulesTest {

    @Nested
    class Alike {
        private final Rule rule = new NetworkAlikeOnAllHosts();

        private static TopologyBuilder odd(String attribute, Object value) {
            return reference(3)
                    .override(
                            "w-3",
                            HostOverride.changed(
                                    OverridePart.INTERFACE, "bond1", Map.of(attribute, value)));
        }

        @Test
        void namesTheHostWithAnotherBondMode() {
            assertThat(check(rule, odd("mode", Optional.of(BondMode.ACTIVE_BACKUP))))
                    .containsExactly("warning ha-02 w-3", "warning ha-02 w-3");
        }

        @Test
        void namesTheHostWithFewerUplinks() {
            assertThat(check(rule, odd("members", List.of("ens1f1"))))
                    .containsExactly("warning ha-02 w-3", "warning ha-02 w-3");
        }

        @Test
        void isSilentAboutEqualHosts() {
            assertThat(check(rule, reference(3))).isEmpty();
            assertThat(check(rule, blinded(reference(3).build()))).isEmpty();
        }
    }

    @Nested
    class Cards {
        private final Rule rule = new MembersOnSeveralCards();

        private static TopologyBuilder oneCard() {
            return reference(2).inClass("w", c -> c.set("ens2f1", "card", Optional.of("1")));
        }

        @Test
        void warnsWhereAnotherCardIsThere() {
            assertThat(check(rule, oneCard())).hasSize(4).containsOnly("warning ha-05 w-1 w-2");
        }

        @Test
        void onlyNotesItWhereNoOtherCardIsThere() {
            var only = oneCard().inClass("w", c -> c.set("ens2f0", "card", Optional.of("1")));

            assertThat(check(rule, only)).containsOnly("info ha-05.only w-1 w-2");
        }

        @Test
        void isSilentAboutTwoCards() {
            assertThat(check(rule, reference(2))).isEmpty();
        }

        @Test
        void isSilentWhereNobodySaidTheCard() {
            var unsaid =
                    oneCard()
                            .inClass(
                                    "w",
                                    c ->
                                            c.set("ens1f1", "card", Optional.empty())
                                                    .set("ens2f1", "card", Optional.empty()));

            assertThat(check(rule, unsaid)).isEmpty();
        }
    }

    @Nested
    class Quiet {
        private final Rule rule = new QuietMachinesAfterFailover();

        private static TopologyBuilder activeBackup() {
            return reference(2)
                    .inClass(
                            "w",
                            c ->
                                    c.change(
                                            "bond1",
                                            b -> ((Bond) b).withMode(BondMode.ACTIVE_BACKUP)));
        }

        @Test
        void notesOrdinarySwitches() {
            var ordinary =
                    activeBackup()
                            .changeSwitch("sw1", "mlagPair", Optional.empty())
                            .changeSwitch("sw2", "mlagPair", Optional.empty());

            assertThat(check(rule, ordinary)).hasSize(2).containsOnly("info ha-10 w-1 w-2");
        }

        @Test
        void isSilentAboutAPair() {
            assertThat(check(rule, activeBackup())).isEmpty();
        }

        @Test
        void isSilentAboutLacp() {
            assertThat(check(rule, reference(2))).isEmpty();
        }
    }
}
