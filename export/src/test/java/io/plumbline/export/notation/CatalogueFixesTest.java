package io.plumbline.export.notation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.SoundFixes;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Each fix, applied to the topology that shows its rule, removes the finding and breaks no other
/// rule of the same weight.
class CatalogueFixesTest {

    /// Fixes whose price is another finding, which are not offered there.
    private static final Set<String> PRICE =
            Set.of(
                    // Half of the bandwidth is left, and 25 Gbit/s are promised.
                    "T14 BOND-04 Set bond1 to active-backup",
                    // The other hosts send larger frames.
                    "T23 MTU-01 Lower bond1.220 to 1500",
                    // There is no such router.
                    "T28 STOR-01 Route 10.221.0.5 via 10.220.0.1 over bond1.220",
                    // The ports do not tag the VLAN of that interface.
                    "T30 BR-02 Use bond1.210 as master of migration",
                    // Only some of the hosts have that bridge.
                    "T32 BR-05 Put v103 on br-vm",
                    // Migrations without a limit starve storage.
                    "T34 MIG-05 No limit for one migration (6 minutes)",
                    "T34 MIG-05 3 migrations at a time without a limit (4 minutes)",
                    // Both cables then end on one switch.
                    "T40 AUDIT-05 Move the cable of ens1f0 to sw2");

    private static NotationLibrary catalogue() {
        try (var stream = CatalogueFixesTest.class.getResourceAsStream("rules-topologies.md")) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new NotationLibrary().add(text, "rules-topologies.md");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFixMendsAndBreaksNothing() {
        var library = catalogue();
        return library.topologies().stream()
                .map(id ->
                        DynamicTest.dynamicTest(
                                id,
                                () ->
                                        assertThat(unsound(library.find(id).orElseThrow()))
                                                .isEqualTo(priceOf(id))));
    }

    private static Set<String> priceOf(String topology) {
        var of = new TreeSet<String>();
        PRICE.stream().filter(p -> p.startsWith(topology + " ")).forEach(of::add);
        return of;
    }

    private static Set<String> unsound(NotatedTopology topology) {
        var checker = Checker.ofAll();
        var before = checker.check(topology.input(), topology.stage());
        var sound = new SoundFixes(checker, topology.input(), topology.stage(), before);
        var unsound = new TreeSet<String>();
        for (var finding : before.findings()) {
            if (finding.verdict() == Verdict.UNKNOWN) {
                continue;
            }
            for (var fix : finding.fixes()) {
                if (!sound.isSound(finding, fix)) {
                    unsound.add(
                            topology.id()
                                    + " "
                                    + finding.ruleId()
                                    + " "
                                    + Texts.standard().label(fix));
                }
            }
        }
        return unsound;
    }
}
