package io.plumbline.export.lab.nmstate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.manifest.nmstate.StateDifference;
import io.plumbline.export.manifest.nmstate.StateDocument;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Composed designs on a node that really applies: applied, verified, and led back to what it was by
/// our revert.
@Tag("lab")
@Tag("nmstate")
@Tag("node")
class NodeTest {

    /// The node as it is, where that was just read.
    private Optional<JsonNode> now = Optional.empty();

    @TestFactory
    Stream<DynamicTest> designsAreAppliedAndTakenBack() {
        return NodeDesigns.all().entrySet().stream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.getKey(), () -> applyAndGoBack(document(each.getValue()))));
    }

    private static JsonNode document(Topology design) {
        var groups = Exporter.export(design, ExportOptions.PLAIN).groups();
        assertThat(groups).hasSize(1);
        var document = Trees.of(groups.getFirst().desiredState());
        // the operator gives its own filter to every port that names none
        for (var each : document.path("interfaces")) {
            for (var port : each.path("bridge").path("port")) {
                if (each.path("type").asString().equals("linux-bridge")
                        && port instanceof ObjectNode named
                        && !named.has("vlan")) {
                    named.set("vlan", HostChange.AGENTS_FILTER);
                }
            }
        }
        return document;
    }

    private void applyAndGoBack(JsonNode document) {
        var before = now.orElseGet(NodeGuest::show);

        var applied = NodeGuest.apply(document).of("apply");
        assertThat(applied.words()).as("applied").isEmpty();
        var after = NodeGuest.show();
        assertThat(difference(document, after).items()).as("verified by us").isEmpty();

        NodeVerdicts.goBack(before, document);
        var end = NodeGuest.show();
        now = Optional.of(end);
        assertThat(names(end)).as("interfaces").isEqualTo(names(before));
        assertThat(difference(before, end).items()).as("as before").isEmpty();
        assertThat(beyondInterfaces(difference(end, before))).as("nothing left").isEmpty();
    }

    private static StateDifference difference(JsonNode wanted, JsonNode held) {
        return StateDifference.of(new StateDocument(wanted), new StateDocument(held));
    }

    /// A NIC with a profile shows more of itself than one that never had any.
    private static List<StateDifference.Item> beyondInterfaces(StateDifference difference) {
        return difference.items().stream()
                .filter(each -> each.kind() != StateDifference.Kind.INTERFACE)
                .toList();
    }

    private static Set<String> names(JsonNode state) {
        var names = new TreeSet<String>();
        state.path("interfaces").forEach(each -> names.add(each.path("name").asString()));
        return names;
    }
}
