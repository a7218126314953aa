package io.plumbline.export.cluster.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class InverseTest {

    private static JsonNode tree(String text) {
        return new YAMLMapper().readTree(text);
    }

    @Test
    void aPatchGoesBackToTheValuesThatWereThere() {
        var back =
                Inverse.patch(
                        tree("spec: {live: {network: mig, perNode: 4}}"),
                        tree("spec: {live: {network: old}, other: 1}"));

        assertThat(back).isEqualTo(tree("spec: {live: {network: old, perNode: null}}"));
    }

    @Test
    void appliedFieldsThatWereNotThereAreGivenUp() {
        var back =
                Inverse.fields(
                        tree("{kind: Network, spec: {nets: [{name: shim, raw: x}], multi: true}}"),
                        tree("{kind: Network, spec: {nets: [{name: other}]}}"));

        assertThat(back).isEqualTo(tree("{kind: Network}"));
    }

    @Test
    void appliedEntriesThatWereThereStay() {
        var back =
                Inverse.fields(
                        tree("spec: {nets: [{name: shim, raw: new}]}"),
                        tree("spec: {nets: [{name: other}, {name: shim, raw: old}]}"));

        assertThat(back).isEqualTo(tree("spec: {nets: [{name: shim, raw: old}]}"));
    }

    @Test
    void aWholeObjectIsWithoutWhatTheServerSets() {
        var whole =
                Inverse.whole(
                        tree(
                                "{metadata: {name: a, uid: u, managedFields: []}, spec: {}, status: {}}"));

        assertThat(whole).isEqualTo(tree("{metadata: {name: a}, spec: {}}"));
    }
}
