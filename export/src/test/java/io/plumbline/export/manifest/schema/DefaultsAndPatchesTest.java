package io.plumbline.export.manifest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The API server fills in defaults before it misses a field, and a patch need not say what is there
/// already: recorded answers of a real one showed each of these cases.
class DefaultsAndPatchesTest {

    private static final String ROUTE =
            """
            apiVersion: route.openshift.io/v1
            kind: Route
            metadata: {name: a, namespace: apps}
            spec:
              to: {name: erp}
            """;

    private static final String NETWORK =
            """
            apiVersion: operator.openshift.io/v1
            kind: Network
            metadata: {name: cluster}
            spec:
            """;

    private static final String SERVICE =
            """
            apiVersion: v1
            kind: Service
            metadata: {name: a, namespace: apps}
            spec:
            """;

    private static List<String> paths(String text, Completeness completeness) {
        return SchemaCheck.check("a.yaml", text, completeness).stream()
                .map(SchemaViolation::path)
                .toList();
    }

    @Test
    void aRequiredFieldWithADefaultMayBeLeftOut() {
        assertThat(paths(ROUTE, Completeness.WHOLE)).isEmpty();
    }

    @Test
    void nullOnAFieldWithADefaultStandsForTheDefault() {
        assertThat(paths(ROUTE.replace("erp", "erp, weight: null"), Completeness.WHOLE)).isEmpty();
    }

    @Test
    void nullOnAFieldWithoutADefaultIsWrong() {
        assertThat(paths(ROUTE.replace("  to:", "  path: null\n  to:"), Completeness.WHOLE))
                .containsExactly("$.spec.path");
    }

    @Test
    void whatIsWrongForTheNearestFormIsNamed() {
        var text = ROUTE + "  tls: {termination: edge, destinationCACertificate: a}\n";

        assertThat(paths(text, Completeness.WHOLE)).contains("$.spec.tls.destinationCACertificate");
    }

    @Test
    void anItemOfAListIsWholeInAPatchToo() {
        var text = NETWORK + "  additionalNetworks: [{type: Raw}]\n";

        assertThat(paths(text, Completeness.PATCH))
                .containsExactly("$.spec.additionalNetworks[0].name");
    }

    @Test
    void aMergePatchMayNotTakeARequiredFieldAway() {
        var text =
                """
                apiVersion: k8s.ovn.org/v1
                kind: ClusterUserDefinedNetwork
                metadata: {name: a}
                spec: {network: {topology: null}}
                """;

        assertThat(paths(text, Completeness.PATCH)).containsExactly("$.spec.network.topology");
    }

    @Test
    void nullTakesNothingAwayInAnApply() {
        var text = NETWORK + "  migration: {features: null}\n";

        assertThat(paths(text, Completeness.PATCH)).isEmpty();
        assertThat(paths(text, Completeness.PART)).containsExactly("$.spec.migration.features");
    }

    @Test
    void severalPortsOfAServiceNeedNames() {
        var text = SERVICE + "  ports: [{name: http, port: 80}, {port: 443}]\n";

        assertThat(paths(text, Completeness.WHOLE)).contains("$.spec.ports[1].name");
        assertThat(paths(SERVICE + "  ports: [{port: 80}]\n", Completeness.WHOLE)).isEmpty();
    }

    @Test
    void aTargetPortAsTextIsAName() {
        assertThat(
                        paths(
                                SERVICE + "  ports: [{port: 80, targetPort: \"80\"}]\n",
                                Completeness.WHOLE))
                .containsExactly("$.spec.ports[0].targetPort");
    }
}
