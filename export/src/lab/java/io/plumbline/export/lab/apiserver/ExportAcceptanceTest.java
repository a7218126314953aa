package io.plumbline.export.lab.apiserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.bundle.Bundle;
import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.manifest.Form;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.PlausibleTopology;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.export.notation.NotationLibrary;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What we write is accepted by the API server: strictly, in the dry run and for real, and a second
/// time without any change.
@WithApiServer
class ExportAcceptanceTest {

    private static final List<String> RELEASES = List.of("4.18", "4.20", "4.22");
    private static final List<String> TOPOLOGIES = List.of("T01", "T02", "T03", "T04", "T05");
    private static final int RANDOM_DESIGNS = 300;
    private static final int AT_ONCE = 8;

    /// Every kind that has a writer; Service and the like included.
    private static final List<String> KINDS =
            List.of(
                    "ClusterUserDefinedNetwork",
                    "HyperConverged",
                    "MigrationPolicy",
                    "MultiNetworkPolicy",
                    "NMState",
                    "Namespace",
                    "Network",
                    "NetworkAttachmentDefinition",
                    "Node",
                    "NodeNetworkConfigurationPolicy",
                    "OperatorGroup",
                    "Route",
                    "Service",
                    "SriovNetwork",
                    "SriovNetworkNodePolicy",
                    "SriovOperatorConfig",
                    "StorageClass",
                    "StorageProfile",
                    "Subscription",
                    "UserDefinedNetwork");

    static Stream<Arguments> blueprintsAndReleases() {
        return Arrays.stream(Blueprint.values())
                .flatMap(each -> RELEASES.stream().map(release -> Arguments.of(each, release)));
    }

    @ParameterizedTest
    @MethodSource("blueprintsAndReleases")
    void aBlueprintIsAcceptedWaveByWaveAndReverted(Blueprint blueprint, String release, LabApiServer server) {
        var manifests = export(blueprint.topology(), release);
        PlatformObjects.namespaces(server.admin(), manifests, false);

        // The revert set stands last.
        for (var manifest : manifests) {
            PlatformObjects.patched(server.admin(), manifest);
            new Acceptance(server).expect(manifest);
        }
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void theFormForAFleetIsAccepted(Blueprint blueprint, LabApiServer server) {
        var options = ExportOptions.PLAIN.withForm(Form.ACM);
        var files = Bundle.of(Exporter.export(blueprint.topology(), options)).files();

        var objects =
                files.stream()
                        .filter(file -> file.path().endsWith(".yaml"))
                        .filter(file -> !file.path().startsWith("revert/"))
                        .flatMap(file -> ApiObject.parseAll(file.text()).stream())
                        .flatMap(object -> Stream.of(List.of(object), object.embedded()))
                        .flatMap(List::stream)
                        .toList();

        assertThat(objects).extracting(ApiObject::kind).contains("Policy", "ConfigurationPolicy");
        assertThat(objects)
                .extracting(object -> server.admin().apply(object, Deliveries.OURS).message())
                .containsOnly("");
    }

    @Test
    void theTopologiesOfTheCatalogueAreAccepted(LabApiServer server) throws Exception {
        expectAll(server, TOPOLOGIES.stream().map(ExportAcceptanceTest::ofCatalogue).toList());
    }

    @Test
    void randomGoodDesignsAreAccepted(LabApiServer server) throws Exception {
        var designs =
                LongStream.range(0, RANDOM_DESIGNS)
                        .mapToObj(seed -> new PlausibleTopology(seed).build())
                        .toList();

        var reached = expectAll(server, designs);

        assertThat(reached).containsExactlyElementsOf(KINDS);
    }

    private static Topology ofCatalogue(String id) {
        var name = "/io/plumbline/export/notation/rules-topologies.md";
        try (var in = ExportAcceptanceTest.class.getResourceAsStream(name)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new NotationLibrary()
                    .add(text, "rules-topologies.md")
                    .find(id)
                    .orElseThrow()
                    .input()
                    .topology();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Manifest> export(Topology design, String release) {
        var options = ExportOptions.PLAIN.withVersion(release).withOperators();
        return Exporter.export(design, options).documents();
    }

    /// Each different document once: documents of one address one after another, addresses side by
    /// side. Returns the kinds.
    private static Set<String> expectAll(LabApiServer server, List<Topology> designs)
            throws ExecutionException, InterruptedException {
        var byAddress = new LinkedHashMap<String, Map<String, Manifest>>();
        for (var design : designs) {
            for (var release : RELEASES) {
                for (var manifest : export(design, release)) {
                    byAddress
                            .computeIfAbsent(
                                    manifest.kind() + " " + manifest.qualifiedName(),
                                    _ -> new LinkedHashMap<>())
                            .put(manifest.text(), manifest);
                }
            }
        }
        var all = byAddress.values().stream().flatMap(each -> each.values().stream()).toList();
        PlatformObjects.namespaces(server.admin(), all, true);
        var refused = new ConcurrentLinkedQueue<String>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var work = new ArrayList<Future<?>>();
            for (var manifests : byAddress.values()) {
                work.add(threads.submit(() -> expectEach(server, manifests.values(), refused)));
            }
            for (var each : work) {
                each.get();
            }
        }
        assertThat(refused).isEmpty();
        var kinds = new TreeSet<String>();
        all.forEach(each -> kinds.add(each.kind()));
        return kinds;
    }

    private static void expectEach(
            LabApiServer server, Collection<Manifest> manifests, Collection<String> refused) {
        var acceptance = new Acceptance(server);
        for (var manifest : manifests) {
            // Without a conversion webhook an object may not be touched in two versions.
            PlatformObjects.patched(server.admin(), manifest);
            acceptance.problem(manifest).ifPresent(refused::add);
            acceptance.remove(manifest);
        }
    }
}
