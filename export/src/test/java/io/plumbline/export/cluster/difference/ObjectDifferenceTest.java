package io.plumbline.export.cluster.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ObjectDifferenceTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static List<String> difference(String wanted, String held) {
        return ObjectDifference.of(tree(wanted), tree(held)).stream()
                .map(each ->
                        "%s: %s, %s".formatted(each.path(), each.wanted(), each.held().orElse("-")))
                .toList();
    }

    private static JsonNode tree(String text) {
        return YAML.readTree(text);
    }

    @Test
    void whatTheDocumentLeavesOpenIsNoDifference() {
        assertThat(difference("spec: {a: 1}", "spec: {a: 1, b: 2}")).isEmpty();
    }

    @Test
    void numbersMayBeText() {
        assertThat(difference("spec: {a: 9000}", "spec: {a: '9000'}")).isEmpty();
    }

    @Test
    void configurationInsideTextIsComparedValueByValue() {
        assertThat(
                        difference(
                                "spec: {config: '{\"vlan\": 101, \"mtu\": 9000}'}",
                                "spec: {config: '{ \"mtu\":9000,\"vlan\":102 }'}"))
                .containsExactly("spec.config.vlan: 101, 102");
    }

    @Test
    void entriesAreFoundByTheirName() {
        assertThat(
                        difference(
                                "spec: {additionalNetworks: [{name: a, type: Raw}]}",
                                "spec: {additionalNetworks: [{name: b}, {name: a, type: Raw}]}"))
                .isEmpty();
    }

    @Test
    void plainListsAreSets() {
        assertThat(difference("spec: {x: [a, b]}", "spec: {x: [b, a]}")).isEmpty();
    }

    @Test
    void whoWroteItIsNotCompared() {
        assertThat(
                        difference(
                                "metadata: {name: x, labels: {app.kubernetes.io/managed-by: plumbline}}",
                                "metadata: {name: x}"))
                .isEmpty();
    }

    @Test
    void theLabelThatAPolicySelectsIsCompared() {
        assertThat(
                        difference(
                                "metadata: {labels: {plumbline.io/layout: worker}}",
                                "metadata: {labels: {}}"))
                .containsExactly("metadata.labels.plumbline.io/layout: worker, -");
    }

    @Test
    void bothVersionsOfHyperConvergedMeanTheSame() {
        assertThat(
                        difference(
                                "spec: {virtualization: {liveMigrationConfig: {network: mig}}}",
                                "spec: {liveMigrationConfig: {network: mig}}"))
                .isEmpty();
    }
}
