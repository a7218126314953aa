package io.plumbline.model.rule.mtu;

import static io.plumbline.model.testing.Designs.reference;
import static io.plumbline.model.testing.RuleChecks.afterEachFix;
import static io.plumbline.model.testing.RuleChecks.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.net.Mtu;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.testing.RuleChecks;
import io.plumbline.model.testing.TopologyBuilder;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.Shape;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OverlayMtuTest {

    private static TopologyBuilder overlay(TopologyBuilder design, int mtu) {
        return design.with(
                t -> t.withCluster(Shape.with(t.cluster(), "mtu", Fact.drawn(Mtu.of(mtu)))));
    }

    @Nested
    class Overlay {
        private final Rule rule = new UnderlayCarriesOverlay();

        /// The nodes' interfaces carry 1500.
        @Test
        void namesNodesWhoseInterfacesAreTooSmall() {
            assertThat(check(rule, overlay(reference(2), 1401)))
                    .containsExactly("error mtu-05 w-1 w-2");
            assertThat(check(rule, overlay(reference(2), 1400))).isEmpty();
        }

        @Test
        void countsTheHeaderOfEncryption() {
            var encrypted =
                    overlay(reference(2), 1400)
                            .with(t -> t.withCluster(Shape.with(t.cluster(), "ipsec", true)));

            assertThat(check(rule, encrypted)).containsExactly("error mtu-05 w-1 w-2");
        }

        @Test
        void namesPortsThatAreTooSmall() {
            var small = reference(2).port("w-2", "ens1f0", "mtu", Fact.drawn(Mtu.of(1400)));

            assertThat(check(rule, small)).containsExactly("error mtu-05 w-2");
        }

        @Test
        void namesLinksBetweenSwitchesThatAreTooSmall() {
            var small = reference(2).changeLink("sw1-sw2", l -> smallEnd(l));

            assertThat(RuleChecks.findings(rule, small.build(), Stage.DESIGN))
                    .singleElement()
                    .satisfies(f ->
                            assertThat(f.targets())
                                    .extracting(Object::toString)
                                    .contains("link/sw1-sw2"));
        }

        private static Link smallEnd(Link link) {
            return Shape.with(
                    link,
                    "a",
                    Shape.with(link.a(), "wanted", link.a().wanted().withMtu(Mtu.of(1400))));
        }

        /// A switch behind the pair, where no node is.
        @Test
        void leavesOutLinksThatLeadToNoNode() {
            var stub =
                    reference(2)
                            .aSwitch("far")
                            .link("sw1", "far", OverlayMtuTest.Overlay::smallEnd);

            assertThat(check(rule, stub)).isEmpty();
        }

        @Test
        void doesNotKnowWithoutTheMtuOfTheOverlayOrOfAPort() {
            var noOverlay =
                    reference(2)
                            .with(t ->
                                    t.withCluster(
                                            Shape.with(
                                                    t.cluster(), "mtu", Fact.missing("not read"))));
            var noPort = reference(2).port("w-2", "ens1f0", "mtu", Fact.missing("not read"));

            assertThat(check(rule, noOverlay)).containsExactly("unknown mtu-05.unknown");
            assertThat(check(rule, noPort)).containsExactly("unknown mtu-05.unknown");
        }

        @Test
        void isMendedByRaisingWhatIsBelow() {
            var small =
                    overlay(reference(2), 8000)
                            .changeSwitch("sw1", "mtu", Fact.drawn(Mtu.of(1500)));

            assertThat(afterEachFix(rule, small)).containsOnly(List.of());
        }
    }

    @Nested
    class Effect {
        private final Rule rule = new MtuHasEffect();

        @Test
        void namesAnMtuOnABridgeOfOpenVSwitch() {
            var set =
                    reference(2)
                            .inClass("w", c -> c.add(OvsBridge.named("br1")))
                            .inClass("w", c -> c.mtu("br1", 9000));

            assertThat(check(rule, set)).containsExactly("info mtu-07.bridge w-1 w-2");
            assertThat(afterEachFix(rule, set)).containsOnly(List.of());
        }

        @Test
        void namesAMemberWithAnotherMtuThanItsBond() {
            var odd = reference(2).inClass("w", c -> c.mtu("ens1f1", 1500));

            assertThat(check(rule, odd)).containsExactly("info mtu-07.member w-1 w-2");
            assertThat(afterEachFix(rule, odd)).containsOnly(List.of());
        }

        @Test
        void namesANetworkWithoutAnMtuOverLargeLinks() {
            var silent = reference(2).changeNetwork("v101", "mtu", Fact.unset());

            assertThat(check(rule, silent)).containsExactly("info mtu-07.network");
            assertThat(afterEachFix(rule, silent)).containsOnly(List.of());
        }

        @Test
        void namesStorageThatLeavesLargeFramesUnused() {
            var small =
                    reference(2)
                            .changeExternal("nas", "mtu", Fact.drawn(Mtu.of(9000)))
                            .inClass("w", c -> c.mtu("bond1.220", 1500));

            assertThat(check(rule, small)).containsExactly("info mtu-07.storage w-1 w-2");
            assertThat(afterEachFix(rule, small)).containsOnly(List.of());
        }

        @Test
        void givesNoAdviceWhereALinkIsSmallOrNotKnown() {
            var silent = reference(2).changeNetwork("v101", "mtu", Fact.unset());

            assertThat(check(rule, silent.port("w-1", "ens1f1", "mtu", Fact.missing(""))))
                    .isEmpty();
            assertThat(check(rule, silent.port("w-1", "ens1f1", "mtu", Fact.drawn(Mtu.of(1500)))))
                    .isEmpty();
        }

        @Test
        void isSilentAboutASoundDesign() {
            assertThat(check(rule, reference(2))).isEmpty();
        }
    }
}
