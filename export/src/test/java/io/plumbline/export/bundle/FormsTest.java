package io.plumbline.export.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.manifest.Form;
import io.plumbline.export.manifest.schema.Completeness;
import io.plumbline.export.manifest.schema.SchemaCheck;
import io.plumbline.export.notation.Blueprint;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormsTest {

    private static Bundle bundle(Blueprint blueprint, Form form) {
        return Bundle.of(Exporter.export(blueprint.topology(), ExportOptions.PLAIN.withForm(form)));
    }

    private static String text(Bundle bundle, String path) {
        return bundle.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormBringsItsRevertSet(Form form) {
        assertThat(bundle(Blueprint.G1, form).files())
                .extracting(BundleFile::path)
                .contains("README.md", "revert/revert.sh", "revert/20-nncp-worker-1.yaml");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyFormGivesEachHostItsOwnStep(Form form) {
        var steps = new ArrayList<String>();
        for (var file : bundle(Blueprint.G1, form).files()) {
            if (!file.path().startsWith("revert/")
                    && file.path().endsWith(".yaml")
                    && file.text().contains("name: plumbline-worker-2\n")) {
                steps.add(file.path());
                assertThat(file.text()).doesNotContain("name: plumbline-worker-3\n");
            }
        }

        assertThat(steps).hasSize(1);
    }

    @Test
    void kustomizationsNameFilesThatExist() {
        var bundle = bundle(Blueprint.G1, Form.KUSTOMIZE);
        var paths = bundle.files().stream().map(BundleFile::path).toList();

        for (var wave :
                Pattern.compile("- (waves/\\S+)")
                        .matcher(text(bundle, "kustomization.yaml"))
                        .results()
                        .toList()) {
            var inside = text(bundle, wave.group(1) + "/kustomization.yaml");
            for (var file : Pattern.compile("- (\\S+\\.yaml)").matcher(inside).results().toList()) {
                assertThat(paths).contains(wave.group(1) + "/" + file.group(1));
            }
        }
    }

    @Test
    void kustomizeAddsToTheListOfNetworksInsteadOfReplacingIt() {
        assertThat(text(bundle(Blueprint.G1, Form.KUSTOMIZE), "shared/kustomization.yaml"))
                .contains("kind: Component")
                .contains("path: /spec/additionalNetworks/-");
    }

    @Test
    void argoWavesGrowWithTheOrderOfApplying() {
        var waves =
                bundle(Blueprint.G1, Form.ARGOCD).documents().stream()
                        .filter(document -> !document.revert())
                        .map(document -> wave(document.text()))
                        .toList();

        assertThat(waves).isSorted().hasSizeGreaterThan(8);
        assertThat(waves.stream().distinct()).contains(1, 2, 3, 4);
    }

    private static int wave(String text) {
        var matcher = Pattern.compile("sync-wave: \"([0-9]+)\"").matcher(text);
        assertThat(matcher.find()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    @Test
    void argoNeverDeletesWhatOthersOwnToo() {
        assertThat(
                        text(
                                bundle(Blueprint.G1, Form.ARGOCD),
                                "manifests/40-hyperconverged.patch.yaml"))
                .contains("sync-options: ServerSideApply=true,Prune=false,Delete=false");
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void acmPoliciesMeetTheirSchemas(Blueprint blueprint) {
        for (var file : bundle(blueprint, Form.ACM).files()) {
            if (file.path().matches("(policies/)?[0-9]{2}-.*\\.yaml")) {
                assertThat(SchemaCheck.check(file.path(), file.text(), Completeness.WHOLE))
                        .isEmpty();
            }
        }
    }

    @Test
    void acmPoliciesWaitForTheOneBefore() {
        assertThat(text(bundle(Blueprint.G1, Form.ACM), "policies/20-worker-2.yaml"))
                .contains("name: g1-20-worker-1\n")
                .contains("compliance: Compliant")
                .contains("type: Available");
    }
}
