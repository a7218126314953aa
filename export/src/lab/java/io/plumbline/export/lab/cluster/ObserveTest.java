package io.plumbline.export.lab.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.cluster.ClusterSource;
import io.plumbline.export.lab.apiserver.ApiObject;
import io.plumbline.export.lab.apiserver.ApiUser;
import io.plumbline.export.lab.apiserver.Apply;
import io.plumbline.export.lab.apiserver.LabApiServer;
import io.plumbline.export.lab.apiserver.WithApiServer;
import io.plumbline.export.observe.ImportReport;
import io.plumbline.export.observe.ObserveResult;
import io.plumbline.export.observe.Observer;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A live cluster, its must-gather and the files of its objects tell the same.
@WithApiServer
class ObserveTest {

    @TempDir Path temp;

    private ObserveResult live(LabApiServer server, ApiUser user) throws Exception {
        try (var api = LabContext.of(server, user, temp)) {
            return ClusterSource.observe(api, _ -> {});
        }
    }

    /// Without what names the source itself.
    private static Topology drawn(ObserveResult result) {
        return result.topology().withName("same").with("sources", Elements.empty());
    }

    @Test
    void allSamplesOfTheServerAreReadAlikeFromEverySource(LabApiServer server) throws Exception {
        assertThat(SampleCluster.load(server)).isGreaterThan(450);
        var both = Files.createDirectories(temp.resolve("both"));
        MustGather.ofDefaultImage(server, both);
        MustGather.ofVirtualizationImage(server, both);
        var virtualization = Files.createDirectories(temp.resolve("virtualization"));
        MustGather.ofVirtualizationImage(server, virtualization);

        var live = live(server, ApiUser.VIEWER);

        assertThat(live.topology().hosts().size()).isEqualTo(10);
        assertThat(live.topology().networks().size()).isGreaterThan(40);
        assertThat(drawn(Observer.read(both))).isEqualTo(drawn(live));
        // The second image knows no user-defined networks.
        assertThat(Observer.read(virtualization).topology().hosts())
                .isEqualTo(live.topology().hosts());
        assertThat(drawn(Observer.read(MustGather.packed(both)))).isEqualTo(drawn(live));
        assertThat(Observer.read(both).observation().facts())
                .isEqualTo(
                        live.observation().facts().stream()
                                .filter(fact -> !fact.subject().equals("denied"))
                                .toList());
    }

    @Test
    void theReportAccountsForEachOfTheSamples() throws Exception {
        var report = Observer.read(SampleCluster.folder()).report();

        var objects = report.objects();
        assertThat(objects.read()).isGreaterThanOrEqualTo(599);
        assertThat(objects.understood() + objects.keptUnknown() + objects.refused())
                .isEqualTo(objects.read());
        assertThat(
                        report.items().stream()
                                .filter(item ->
                                        item.outcome() == ImportReport.Outcome.KEPT_UNKNOWN
                                                || item.outcome() == ImportReport.Outcome.REFUSED)
                                .filter(item -> item.reason().isBlank() || item.source().isBlank()))
                .isEmpty();
    }

    @Test
    void aListThatMayNotBeReadIsNamedAndStopsNothing(LabApiServer server) throws Exception {
        node(server, "w1");
        var user =
                server.userWith("[{apiGroups: [\"\"], resources: [nodes], verbs: [get, list]}]");

        var result = live(server, user);

        assertThat(result.report().objects().understood()).isEqualTo(1);
        assertThat(result.report().items())
                .filteredOn(item -> item.kind().equals("NodeNetworkState"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.outcome()).isEqualTo(ImportReport.Outcome.MISSING);
                    assertThat(item.reason()).contains("cannot list resource");
                });
        assertThat(result.observation().about("denied"))
                .extracting(fact -> fact.target())
                .contains("NodeNetworkState", "HyperConverged")
                .doesNotContain("Node");
    }

    @Test
    void aListThatIsNotServedIsNamed(LabApiServer server) throws Exception {
        var result = live(server, ApiUser.VIEWER);

        assertThat(result.report().items())
                .filteredOn(item -> item.kind().equals("CephCluster"))
                .singleElement()
                .satisfies(item -> assertThat(item.reason()).contains("does not serve"));
    }

    @Test
    void longListsAreReadPageByPage(LabApiServer server) throws Exception {
        for (var i = 1; i <= 120; i++) {
            node(server, "w" + i);
        }
        var steps = new ArrayList<Integer>();

        try (var api = LabContext.of(server, ApiUser.VIEWER, temp)) {
            ClusterSource.observe(api, progress -> steps.add(progress.objects()));
        }

        assertThat(steps.get(1)).isEqualTo(120);
        assertThat(
                        server.audit().entries().stream()
                                .filter(entry -> entry.object().resource().equals("nodes"))
                                .filter(entry -> entry.verb().equals("list"))
                                .filter(entry -> entry.agent().equals("plumbline")))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.query()).containsEntry("limit", "50"));
    }

    private static void node(LabApiServer server, String name) {
        var object =
                ApiObject.parse(
                        "{apiVersion: v1, kind: Node, metadata: {name: \"%s\"}}".formatted(name));
        assertThat(server.admin().apply(object, Apply.by("lab")).message()).isEmpty();
    }
}
