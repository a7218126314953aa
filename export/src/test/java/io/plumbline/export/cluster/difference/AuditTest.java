package io.plumbline.export.cluster.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.export.observe.Observer;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A cluster that holds exactly what was exported, and small deviations from it.
class AuditTest {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir Path temp;

    private final Topology design = Blueprint.G1.topology();

    /// Changes objects before they are saved.
    interface Change {
        void on(ObjectNode object);
    }

    private Audit audit(Topology drawn, Change change) throws IOException {
        save(drawn, change);
        return Audit.of(Optional.of(drawn), TODAY, witness -> Observer.read(temp, witness));
    }

    /// What nodes and server hold once everything is applied.
    private void save(Topology drawn, Change change) throws IOException {
        var set = Exporter.export(drawn, ExportOptions.PLAIN);
        var number = 0;
        for (var manifest : set.forward()) {
            write(number++, ManifestTree.of(manifest), change);
        }
        for (var group : set.groups()) {
            var policy =
                    set.ofKind("NodeNetworkConfigurationPolicy").stream()
                            .filter(each -> each.name().equals(group.policyName()))
                            .findFirst()
                            .orElseThrow();
            for (var host : group.hosts()) {
                var state = YAML.createObjectNode();
                state.put("apiVersion", "nmstate.io/v1beta1").put("kind", "NodeNetworkState");
                state.putObject("metadata").put("name", host.name());
                state.putObject("status")
                        .set(
                                "currentState",
                                ManifestTree.of(policy).path("spec").path("desiredState"));
                write(number++, state, change);
            }
        }
    }

    private void write(int number, JsonNode tree, Change change) throws IOException {
        var object = (ObjectNode) tree.deepCopy();
        change.on(object);
        Files.writeString(
                temp.resolve("%04d.yaml".formatted(number)), YAML.writeValueAsString(object));
    }

    private static boolean isStateOf(ObjectNode object, String host) {
        return object.path("kind").asString().equals("NodeNetworkState")
                && object.path("metadata").path("name").asString().equals(host);
    }

    private static ObjectNode interfaceOf(ObjectNode state, String name) {
        for (var each : state.path("status").path("currentState").path("interfaces")) {
            if (each.path("name").asString().equals(name)) {
                return (ObjectNode) each;
            }
        }
        throw new AssertionError(name);
    }

    private static Change mtuOfBond(String host) {
        return object -> {
            if (isStateOf(object, host)) {
                interfaceOf(object, "bond1").put("mtu", 1500);
            }
        };
    }

    private static Change vlanOfNetwork() {
        return object -> {
            if (object.path("metadata").path("name").asString().equals("v101")) {
                var spec = (ObjectNode) object.path("spec");
                spec.put("config", spec.path("config").asString().replace("101", "301"));
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void whatWasExportedDiffersInNothing(Blueprint blueprint) throws IOException {
        assertThat(audit(blueprint.topology(), _ -> {}).difference().items()).isEmpty();
    }

    @Test
    void aValueOfOneHostIsNamedAndFound() throws IOException {
        var audit = audit(design, mtuOfBond("worker-2"));

        assertThat(audit.difference().items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.hosts()).containsExactly("worker-2");
                    assertThat(item.words())
                            .isEqualTo("interface bond1: mtu is 1500, the design says 9000");
                });
        assertThat(audit.findings().findings())
                .filteredOn(finding -> finding.ruleId().equals("AUDIT-03"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.hosts()).containsExactly("worker-2"));
        assertThat(audit.isClean()).isFalse();
    }

    @Test
    void anAdoptedValueIsDrawnAndDiffersNoMore() throws IOException {
        var audit = audit(design, mtuOfBond("worker-2"));

        var edit =
                Adoption.of(audit.difference().items().getFirst(), design, audit.live())
                        .orElseThrow();
        var adopted = edit.applyTo(design);

        var hosts = adopted.effectiveHosts();
        assertThat(hosts.get("worker-2").orElseThrow().find("bond1").orElseThrow().mtu())
                .isEqualTo(Fact.drawn(Mtu.of(1500)));
        assertThat(hosts.get("worker-1").orElseThrow().find("bond1").orElseThrow().mtu())
                .isEqualTo(Fact.drawn(Mtu.of(9000)));
        assertThat(edit.label()).isEqualTo("Adopt mtu of bond1");
    }

    @Test
    void aValueOfAllHostsIsAdoptedByTheClass() throws IOException {
        var audit =
                audit(
                        design,
                        object -> {
                            if (object.path("kind").asString().equals("NodeNetworkState")) {
                                interfaceOf(object, "bond1").put("mtu", 1500);
                            }
                        });

        var adopted =
                Adoption.of(audit.difference().items().getFirst(), design, audit.live())
                        .orElseThrow()
                        .applyTo(design);

        assertThat(adopted.hosts()).isEqualTo(design.hosts());
        assertThat(
                        adopted.hostClasses()
                                .get("worker")
                                .orElseThrow()
                                .interfaces()
                                .get("bond1")
                                .orElseThrow()
                                .mtu())
                .isEqualTo(Fact.drawn(Mtu.of(1500)));
    }

    @Test
    void theVlanOfANetworkIsComparedAndAdopted() throws IOException {
        var audit = audit(design, vlanOfNetwork());

        var item =
                audit.difference().items().stream()
                        .filter(each -> each.path().equals("spec.config.vlan"))
                        .findFirst()
                        .orElseThrow();
        var adopted = Adoption.of(item, design, audit.live()).orElseThrow().applyTo(design);

        assertThat(item.element()).contains(ElementId.network("v101"));
        assertThat(adopted.networks().get("v101").orElseThrow().vlan())
                .isEqualTo(Fact.drawn(VlanId.of(301)));
    }

    @Test
    void anIgnoredDifferenceIsQuietUntilItsLastDay() throws IOException {
        var found = audit(design, mtuOfBond("worker-2"));
        var ignored =
                Ignoring.edit(
                                found.difference().items().getFirst(),
                                "waits for the switch",
                                "Ann",
                                TODAY.plusDays(7))
                        .applyTo(design);

        var now = Audit.of(Optional.of(ignored), TODAY, w -> Observer.read(temp, w));
        var later = Audit.of(Optional.of(ignored), TODAY.plusDays(8), w -> Observer.read(temp, w));

        assertThat(now.difference().items()).isEmpty();
        assertThat(now.ignored().items()).hasSize(1);
        assertThat(later.difference().items()).hasSize(1);
    }

    @Test
    void aHostThatReportsNothingIsNotRead() throws IOException {
        save(design, _ -> {});
        try (var files = Files.list(temp)) {
            for (var file : files.toList()) {
                if (Files.readString(file).contains("NodeNetworkState")) {
                    Files.delete(file);
                    break;
                }
            }
        }

        var audit = Audit.of(Optional.of(design), TODAY, w -> Observer.read(temp, w));

        assertThat(audit.difference().items()).isEmpty();
        assertThat(audit.difference().unread())
                .singleElement()
                .asString()
                .startsWith("state of host worker-");
    }

    @Test
    void anObjectOfTheDesignThatIsNoLongerDrawnIsLeftOver() throws IOException {
        save(design, _ -> {});
        var without = design.withNetworks(networks -> networks.without("v102"));

        var audit = Audit.of(Optional.of(without), TODAY, w -> Observer.read(temp, w));

        assertThat(audit.difference().items())
                .extracting(DifferenceItem::words)
                .anyMatch(words ->
                        words.startsWith("NetworkAttachmentDefinition")
                                && words.endsWith("v102 is there and no longer drawn"));
    }
}
