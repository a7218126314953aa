package io.plumbline.model.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RuleCatalogueTest {

    @Test
    void hasEveryRuleOfTheCodeAndNoOther() {
        assertThat(RuleCatalogue.ids())
                .containsExactlyInAnyOrderElementsOf(
                        RuleList.all().stream().map(Rule::id).toList());
    }

    @Test
    void saysEverythingAboutEachRule() {
        assertThat(RuleCatalogue.all())
                .allSatisfy(entry -> {
                    assertThat(entry.title()).as(entry.id()).isNotBlank();
                    assertThat(entry.statement()).as(entry.id()).isNotBlank();
                    assertThat(entry.otherwise()).as(entry.id()).isNotBlank();
                    assertThat(entry.source()).as(entry.id()).isNotBlank();
                    assertThat(entry.severity().split(" or "))
                            .as(entry.id())
                            .isSubsetOf("error", "warning", "info", "unknown");
                });
    }

    /// The class says the same, so that its reader need not look elsewhere.
    @Test
    void saysWhatTheClassSays() {
        assertThat(RuleCatalogue.all())
                .allSatisfy(e ->
                        assertThat(e.statement())
                                .as(e.id())
                                .isEqualToIgnoringCase(plain(statement(e.rule()))));
    }

    private static String plain(String text) {
        return text.replace("`", "");
    }

    private static String statement(Rule rule) {
        var source =
                Path.of("src", "main", "java")
                        .resolve(rule.getClass().getName().replace('.', '/') + ".java");
        try {
            var start = "/// " + rule.id() + ": ";
            return Files.readAllLines(source).stream()
                    .dropWhile(l -> !l.startsWith(start))
                    .takeWhile(l -> l.startsWith("/// "))
                    .map(l -> l.substring(4))
                    .collect(Collectors.joining(" "))
                    .substring(start.length() - 4);
        } catch (IOException e) {
            throw new AssertionError("no source of " + rule.id(), e);
        }
    }

    @Test
    void findsARuleWhateverItsCase() {
        assertThat(RuleCatalogue.find("vlan-07")).map(RuleCatalogue.Entry::id).contains("VLAN-07");
        assertThat(RuleCatalogue.find("VLAN-99")).isEmpty();
    }

    @Test
    void namesParametersWithTheirStandard() {
        assertThat(RuleCatalogue.find("HA-09").orElseThrow().parameters())
                .containsExactly(new RuleCatalogue.Parameter("blastShare", "0.5 of hosts"));
    }

    @Test
    void explainsAMessageOfTheNode() {
        var text =
                "NmstateError: InvalidArgument: Interface eth1 is Overbooked by\n two controller";
        assertThat(PlatformMessages.explain(text))
                .map(PlatformMessages.Explanation::ruleIds)
                .hasValue(List.of("BOND-01"));
    }

    @Test
    void partsOfAFragmentMayStandApart() {
        assertThat(PlatformMessages.explain("Ethernet interface eth666 does not exists"))
                .map(e -> e.ruleIds().getFirst())
                .contains("PHY-01");
        assertThat(PlatformMessages.explain("does not exists: ethernet interface")).isEmpty();
    }

    @Test
    void everyMappingNamesRulesThatExist() {
        var known = RuleList.all().stream().map(Rule::id).toList();
        assertThat(PlatformMessages.all())
                .isNotEmpty()
                .allMatch(e -> known.containsAll(e.ruleIds()) || e.ruleIds().contains("VM-05"));
    }

    @Test
    void everyMappingIsFoundByItsOwnFragment() {
        assertThat(PlatformMessages.all())
                .allMatch(e ->
                        PlatformMessages.explain(e.fragment().replace(" ... ", " x "))
                                .equals(Optional.of(e)));
    }
}
