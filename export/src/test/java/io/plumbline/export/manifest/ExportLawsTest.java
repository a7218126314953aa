package io.plumbline.export.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.schema.SchemaCheck;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.testing.RandomRecords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// What holds for every export.
class ExportLawsTest {

    private static final List<String> RELEASES = List.of("4.18", "4.19", "4.20", "4.21", "4.22");

    static Stream<Long> seeds() {
        return LongStream.range(0, 300).boxed();
    }

    static Stream<Arguments> blueprintsAndReleases() {
        return Stream.of(Blueprint.values())
                .flatMap(each -> RELEASES.stream().map(release -> Arguments.of(each, release)));
    }

    private static List<String> texts(ManifestSet set) {
        return set.documents().stream().map(each -> each.path() + "\n" + each.text()).toList();
    }

    @ParameterizedTest
    @MethodSource("blueprintsAndReleases")
    void blueprintsMeetTheSchemasOfEveryRelease(Blueprint blueprint, String release) {
        var options = ExportOptions.PLAIN.withVersion(release).withOperators();

        assertThat(SchemaCheck.check(Exporter.export(blueprint.topology(), options))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void plausibleDesignsMeetTheSchemas(long seed) {
        var set = Exporter.export(new PlausibleTopology(seed).build(), ExportOptions.PLAIN);

        assertThat(SchemaCheck.check(set)).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameDesignGivesTheSameBytes(long seed) {
        var once = Exporter.export(new PlausibleTopology(seed).build(), ExportOptions.PLAIN);
        var again = Exporter.export(new PlausibleTopology(seed).build(), ExportOptions.PLAIN);

        assertThat(texts(again)).isEqualTo(texts(once));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nonsenseIsStillWrittenAsYaml(long seed) {
        var set =
                Exporter.export(
                        new RandomRecords(seed).topology(), ExportOptions.PLAIN.withOperators());

        for (var document : set.documents()) {
            var read = new Load(LoadSettings.builder().build()).loadFromString(document.text());
            assertThat(read).as("seed %d, %s", seed, document.path()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noPathLeavesTheFolder(long seed) {
        var set = Exporter.export(new RandomRecords(seed).topology(), ExportOptions.PLAIN);

        assertThat(set.documents())
                .allSatisfy(each ->
                        assertThat(each.path())
                                .matches("(revert/)?[0-9]{2}-[A-Za-z0-9._-]+\\.yaml"));
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void everyDocumentNamesItsDesignAndItsDrawing(Blueprint blueprint) {
        var set = Exporter.export(blueprint.topology(), ExportOptions.PLAIN);

        assertThat(set.forward())
                .allSatisfy(each -> {
                    assertThat(each.text())
                            .contains("plumbline.io/design: " + blueprint.topology().name());
                    assertThat(each.source()).isNotEmpty();
                    assertThat(each.text()).contains("plumbline.io/drawn-as: ");
                });
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void onlyOurOwnObjectsCarryTheLabel(Blueprint blueprint) {
        var set = Exporter.export(blueprint.topology(), ExportOptions.PLAIN);

        assertThat(set.documents())
                .allSatisfy(each ->
                        assertThat(each.text().contains("app.kubernetes.io/managed-by"))
                                .as(each.path())
                                .isEqualTo(!each.isPatch()));
    }

    @Test
    void theGeneratorReachesEveryKind() {
        var kinds = new HashSet<String>();
        seeds().forEach(seed ->
                Exporter.export(
                                new PlausibleTopology(seed).build(),
                                ExportOptions.PLAIN.withOperators())
                        .documents()
                        .forEach(each -> kinds.add(each.kind())));

        assertThat(new ArrayList<>(kinds))
                .containsAll(
                        Set.of(
                                "Namespace",
                                "Node",
                                "NodeNetworkConfigurationPolicy",
                                "NetworkAttachmentDefinition",
                                "ClusterUserDefinedNetwork",
                                "UserDefinedNetwork",
                                "SriovNetworkNodePolicy",
                                "SriovNetwork",
                                "HyperConverged",
                                "Network",
                                "MultiNetworkPolicy",
                                "MigrationPolicy",
                                "StorageClass",
                                "StorageProfile",
                                "Service",
                                "Route",
                                "OperatorGroup",
                                "Subscription",
                                "NMState",
                                "SriovOperatorConfig"));
    }
}
