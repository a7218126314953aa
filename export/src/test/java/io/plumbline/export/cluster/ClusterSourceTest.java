package io.plumbline.export.cluster;

import static io.plumbline.export.cluster.MisbehavingServer.cutOff;
import static io.plumbline.export.cluster.MisbehavingServer.json;
import static io.plumbline.export.cluster.MisbehavingServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.export.observe.ImportReport;
import io.plumbline.export.observe.ObserveResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lists that break in the middle. The first list asked for is that of the nodes.
class ClusterSourceTest {

    @TempDir Path temp;

    private MisbehavingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new MisbehavingServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ObserveResult observe() throws Exception {
        var file = temp.resolve("config");
        Files.writeString(
                file,
                """
                clusters: [{name: c, cluster: {server: "%s"}}]
                contexts: [{name: lab, context: {cluster: c}}]
                """
                        .formatted(server.url()));
        try (var api =
                HttpClusterApi.to(
                        Kubeconfig.load(List.of(file)).access("lab"),
                        Duration.ofSeconds(2),
                        _ -> true)) {
            return ClusterSource.observe(api, _ -> {});
        }
    }

    private static String page(String node, String next) {
        return """
        {"kind": "NodeList", "apiVersion": "v1",
         "items": [{"metadata": {"name": "%s", "managedFields": [{"manager": "x"}]}}],
         "metadata": {"continue": "%s"}}\
        """
                .formatted(node, next);
    }

    @Test
    void theNextPageIsAskedForWithTheTokenThatComesLast() throws Exception {
        server.then(json(page("w1", "a+b"))).then(json(page("w2", "")));

        assertThat(observe().report().objects().understood()).isEqualTo(2);
        assertThat(server.asked().get(1)).endsWith("?limit=50&continue=a%2Bb");
    }

    @Test
    void anExpiredTokenIsReplacedByTheOneThatTheServerOffers() throws Exception {
        server.then(json(page("w1", "old")))
                .then(status(410, "{\"kind\": \"Status\", \"metadata\": {\"continue\": \"new\"}}"))
                .then(json(page("w2", "")));

        assertThat(observe().report().objects().understood()).isEqualTo(2);
        assertThat(server.asked().get(2)).endsWith("continue=new");
    }

    @Test
    void loggedOutInTheMiddleOfAList() {
        server.then(json(page("w1", "next"))).then(status(401, "{}"));

        assertThatThrownBy(this::observe)
                .isInstanceOf(ClusterException.Refused.class)
                .hasMessageContaining("log in again");
    }

    @Test
    void theRestOfAListThatMayNotBeReadIsNamed() throws Exception {
        server.then(json(page("w1", "next")))
                .then(status(403, "{\"kind\": \"Status\", \"message\": \"no more\"}"));

        var report = observe().report();

        assertThat(report.objects().understood()).isEqualTo(1);
        assertThat(report.items())
                .first()
                .satisfies(item -> {
                    assertThat(item.outcome()).isEqualTo(ImportReport.Outcome.MISSING);
                    assertThat(item.reason())
                            .isEqualTo("the rest of the list is not readable: no more");
                });
    }

    @Test
    void aPageThatBrokeOffIsReadAgainAndCountsOnce() throws Exception {
        server.then(cutOff()).then(json(page("w1", "")));

        assertThat(observe().report().objects().understood()).isEqualTo(1);
    }

    @Test
    void aListThatFailsIsNamedAndTheOthersAreRead() throws Exception {
        server.then(status(500, "{\"kind\": \"Status\", \"message\": \"etcd\"}"))
                .about(
                        "/apis/nmstate.io/v1beta1/nodenetworkstates",
                        json(
                                """
                                {"kind": "NodeNetworkStateList",
                                 "apiVersion": "nmstate.io/v1beta1", "metadata": {},
                                 "items": [{"metadata": {"name": "w1"}, "status":
                                  {"currentState": {"interfaces": []}}}]}\
                                """));

        var result = observe();

        assertThat(result.topology().hosts().size()).isEqualTo(1);
        assertThat(result.report().items().getFirst().reason()).isEqualTo("refused: etcd");
    }
}
