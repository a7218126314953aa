package io.plumbline.export.lab.nmstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.manifest.HostGroup;
import io.plumbline.export.manifest.PlausibleTopology;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.export.notation.NotationLibrary;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Every document that we write for a good design is one that the node's agent takes: it is read, it
/// passes the check before a change over the state of its node, and nothing of it is ignored.
@Tag("lab")
@Tag("nmstate")
class DesiredStateGateTest {

    /// The library merges with an empty node here: what stands on things that the document does not
    /// make is refused there, and nowhere else.
    private static final Pattern BECAUSE_THE_NODE_IS_EMPTY =
            Pattern.compile(
                    "no OVS bridge holding|next hop interface .* not found"
                            + "|suitable\\(IP enabled\\) interface|copy-mac-from");

    private static final NotationLibrary CATALOGUE = catalogue();

    private static NotationLibrary catalogue() {
        var name = "/io/plumbline/export/notation/rules-topologies.md";
        try (var stream = DesiredStateGateTest.class.getResourceAsStream(name)) {
            var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new NotationLibrary().add(text, "rules-topologies.md");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 300).boxed();
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void blueprints(Blueprint blueprint) {
        assertAccepted(blueprint.topology(), blueprint.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"T01", "T02", "T03", "T04", "T05"})
    void goodTopologiesOfTheCatalogue(String id) {
        assertAccepted(CATALOGUE.find(id).orElseThrow().input().topology(), id);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void plausibleDesigns(long seed) {
        assertAccepted(new PlausibleTopology(seed).build(), "seed " + seed);
    }

    private static void assertAccepted(Topology design, String name) {
        var set = Exporter.export(design, ExportOptions.PLAIN);
        for (var policy : set.ofKind("NodeNetworkConfigurationPolicy")) {
            var document = Trees.desiredState(policy);
            for (var host : hosts(set.groups(), policy.name())) {
                assertAccepted(document, host, name + ", " + host.name());
            }
        }
    }

    private static List<EffectiveHost> hosts(List<HostGroup> groups, String policy) {
        return groups.stream()
                .filter(group -> group.policyName().equals(policy))
                .findFirst()
                .orElseThrow()
                .hosts();
    }

    private static void assertAccepted(JsonNode document, EffectiveHost host, String name) {
        var answer =
                NmstateProcess.ask(
                        Question.about(document)
                                .over(DesignedNode.before(host))
                                .ask("validate", "genconf"));

        assertThat(answer.parse().words()).as("%s: read", name).isEmpty();
        assertThat(answer.of("validate").words()).as("%s: valid over its node", name).isEmpty();
        assertThat(answer.warnings()).as("%s: warnings", name).isEmpty();
        if (!answer.of("genconf").isOk()) {
            assertThat(answer.of("genconf").words())
                    .as("%s: key files", name)
                    .containsPattern(BECAUSE_THE_NODE_IS_EMPTY);
        }
    }
}
