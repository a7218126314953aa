package io.plumbline.export.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.export.cluster.plan.Plan;
import io.plumbline.export.cluster.plan.PlanStep;
import io.plumbline.export.cluster.plan.PlanStep.Action;
import io.plumbline.export.cluster.plan.Planner;
import io.plumbline.export.cluster.plan.SavedPlan;
import io.plumbline.export.lab.apiserver.ApiObject;
import io.plumbline.export.lab.apiserver.ApiUser;
import io.plumbline.export.lab.apiserver.Apply;
import io.plumbline.export.lab.apiserver.LabApiServer;
import io.plumbline.export.lab.apiserver.WithApiServer;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A plan asks the server about everything and changes nothing.
@WithApiServer
class PlanTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir Path temp;

    private static Plan plan(DesignedCluster cluster, Topology design, ApiUser user)
            throws Exception {
        try (var api = cluster.api(user)) {
            return Planner.plan(design, api, NOW, _ -> {});
        }
    }

    private static PlanStep step(Plan plan, String kind, String name) {
        return plan.steps().stream()
                .filter(each -> each.target().kind().equals(kind))
                .filter(each -> each.target().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void aBlueprintOnAFreshClusterCanBeApplied(Blueprint blueprint, LabApiServer server)
            throws Exception {
        var design = blueprint.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var plan = plan(cluster, design, ApiUser.ADMIN);

            assertThat(plan.obstacles()).isEmpty();
            assertThat(plan.steps())
                    .isNotEmpty()
                    .allSatisfy(step -> assertThat(step.words()).isNotEmpty());
            assertThat(server.audit().writesOf("plumbline"))
                    .allSatisfy(entry -> assertThat(entry.isDryRun()).isTrue());
        }
    }

    @Test
    void hostsGoOneAfterAnother(LabApiServer server) throws Exception {
        var design = Blueprint.G1.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var waves = plan(cluster, design, ApiUser.ADMIN).waves();

            assertThat(waves.keySet())
                    .startsWith("10-namespaces", "20-worker-first-host", "20-worker-batch-001")
                    .contains("30-networks", "40-migration-network");
            assertThat(waves.get("20-worker-first-host"))
                    .singleElement()
                    .satisfies(step -> {
                        assertThat(step.hosts()).containsExactly("worker-1");
                        assertThat(step.words()).anyMatch(w -> w.equals("bond1 is made on worker-1"));
                    });
        }
    }

    @Test
    void fieldsOfOthersAreNamed(LabApiServer server) throws Exception {
        var design = Blueprint.G1.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var policy =
                    ApiObject.parse(
                            """
                            apiVersion: nmstate.io/v1
                            kind: NodeNetworkConfigurationPolicy
                            metadata: {name: plumbline-worker-1}
                            spec: {desiredState: {interfaces: [{name: bond1, type: bond}]}}
                            """);
            cluster.nodes().await(server.admin().apply(policy, Apply.by("kubectl")));

            var plan = plan(cluster, design, ApiUser.ADMIN);

            assertThat(step(plan, "NodeNetworkConfigurationPolicy", "plumbline-worker-1").owners())
                    .extracting(PlanStep.ForeignOwner::manager)
                    .contains("kubectl");
            assertThat(plan.obstacles()).anyMatch(text -> text.contains("belongs to kubectl"));
            assertThat(plan.findings().findings())
                    .anyMatch(finding -> finding.ruleId().equals("APPLY-09"));
        }
    }

    @Test
    void missingRightsAreNamedWithTheRoleToAskFor(LabApiServer server) throws Exception {
        var design = Blueprint.G1.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var plan = plan(cluster, design, ApiUser.VIEWER);

            assertThat(plan.access().isEnough()).isFalse();
            assertThat(plan.obstacles())
                    .contains("not allowed: patch nodenetworkconfigurationpolicies.nmstate.io");
            var user = server.userWith(rules(plan.access().clusterRole("writer")));
            assertThat(plan(cluster, design, user).obstacles()).isEmpty();
        }
    }

    private static String rules(String role) {
        var lines = role.lines().filter(line -> line.startsWith("  - ")).toList();
        return "[" + String.join(", ", lines).replace("  - ", "") + "]";
    }

    @Test
    void whatCannotBeChangedIsReplaced(LabApiServer server) throws Exception {
        var design = Blueprint.G3.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var first =
                    plan(cluster, design, ApiUser.ADMIN).steps().stream()
                            .filter(step -> step.target().kind().equals("ClusterUserDefinedNetwork"))
                            .findFirst()
                            .orElseThrow();
            var old = first.body().replaceFirst("mtu: [0-9]+", "mtu: 1400");
            assertThat(old).isNotEqualTo(first.body());
            server.admin().apply(ApiObject.parse(old), Apply.by("plumbline"));

            var step =
                    step(
                            plan(cluster, design, ApiUser.ADMIN),
                            "ClusterUserDefinedNetwork",
                            first.target().name());

            assertThat(step.action()).isEqualTo(Action.REPLACE);
            assertThat(step.words()).anyMatch(words -> words.contains("1400 → "));
        }
    }

    @Test
    void whatIsNoLongerDrawnIsRemoved(LabApiServer server) throws Exception {
        var design = Blueprint.G1.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            for (var step : plan(cluster, design, ApiUser.ADMIN).steps()) {
                if (step.target().kind().equals("Namespace")
                        || step.target().name().equals("v102")) {
                    server.admin().apply(ApiObject.parse(step.body()), Apply.by("plumbline"));
                }
            }

            var plan =
                    plan(
                            cluster,
                            design.withNetworks(networks -> networks.without("v102")),
                            ApiUser.ADMIN);

            var removal = step(plan, "NetworkAttachmentDefinition", "v102");
            assertThat(removal.action()).isEqualTo(Action.REMOVE);
            assertThat(removal.seen().uid()).isNotEmpty();
            assertThat(removal.check().passed()).isTrue();
        }
    }

    @Test
    void aSavedPlanIsTheSameAgainAndAnEditedOneIsRefused(LabApiServer server) throws Exception {
        var design = Blueprint.G1.topology();
        try (var cluster = new DesignedCluster(server, design, temp)) {
            var file = temp.resolve("shop.plan");
            var saved = SavedPlan.of(plan(cluster, design, ApiUser.ADMIN));
            saved.save(file);

            assertThat(SavedPlan.read(file)).isEqualTo(saved);
            Files.writeString(file, Files.readString(file).replace("9000", "1500"));
            assertThatThrownBy(() -> SavedPlan.read(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("was changed after it was made");
        }
    }
}
