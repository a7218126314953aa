package io.plumbline.export.cluster;

import static io.plumbline.export.cluster.MisbehavingServer.busy;
import static io.plumbline.export.cluster.MisbehavingServer.cutOff;
import static io.plumbline.export.cluster.MisbehavingServer.json;
import static io.plumbline.export.cluster.MisbehavingServer.packed;
import static io.plumbline.export.cluster.MisbehavingServer.silent;
import static io.plumbline.export.cluster.MisbehavingServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpClusterApiTest {

    private static final ApiRequest WRITE = ApiRequest.apply("/api/v1/nodes/w1", "{}");

    @TempDir Path temp;

    private final List<Duration> pauses = new ArrayList<>();
    private MisbehavingServer server;

    @BeforeEach
    void start() throws IOException {
        server = new MisbehavingServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ClusterApi api(String user) throws IOException, ClusterException {
        var file = temp.resolve("config");
        Files.writeString(
                file,
                """
                clusters: [{name: c, cluster: {server: "%s"}}]
                users: [{name: u, user: %s}]
                contexts: [{name: lab, context: {cluster: c, user: u}}]
                """
                        .formatted(server.url(), user));
        return HttpClusterApi.to(
                Kubeconfig.load(List.of(file)).access("lab"),
                Duration.ofSeconds(1),
                time -> pauses.add(time));
    }

    private ClusterApi api() throws IOException, ClusterException {
        return api("{token: t0p}");
    }

    @Test
    void sendsTheTokenAndUnpacksTheAnswer() throws Exception {
        server.then(packed("{\"kind\": \"NodeList\"}"));

        try (var api = api()) {
            assertThat(api.get("/api/v1/nodes").body().path("kind").asString())
                    .isEqualTo("NodeList");
        }
        assertThat(server.tokens()).containsExactly("Bearer t0p");
    }

    @Test
    void comesBackWhenTheServerAsksForIt() throws Exception {
        server.then(busy(7)).then(json("{}"));

        try (var api = api()) {
            assertThat(api.send(WRITE).code()).isEqualTo(200);
        }
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void readsAgainAfterABrokenAnswer() throws Exception {
        server.then(cutOff()).then(json("{\"kind\": \"NodeList\"}"));

        try (var api = api()) {
            assertThat(api.get("/api/v1/nodes").accepted()).isTrue();
        }
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void neverRepeatsAWriteWhoseAnswerBrokeOff() throws Exception {
        server.then(cutOff());

        try (var api = api()) {
            assertThatThrownBy(() -> api.send(WRITE))
                    .isInstanceOf(ClusterException.Unreachable.class);
        }
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void givesUpOnASilentServer() throws Exception {
        server.then(silent());

        try (var api = api()) {
            assertThatThrownBy(() -> api.send(WRITE))
                    .isInstanceOf(ClusterException.Unreachable.class)
                    .hasMessageContaining("PATCH /api/v1/nodes/w1");
        }
    }

    @Test
    void aServerErrorIsAnAnswerAndNotRepeated() throws Exception {
        server.then(status(500, "{\"message\": \".spec.x: field not declared in schema\"}"));

        try (var api = api()) {
            assertThat(api.send(WRITE).message()).contains("field not declared");
        }
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void refusedCredentialsAreNamedWithoutTheirSecret() throws Exception {
        server.then(status(401, "{}"));

        try (var api = api()) {
            assertThatThrownBy(() -> api.get("/api/v1/nodes"))
                    .isInstanceOf(ClusterException.Refused.class)
                    .hasMessageContaining("log in again")
                    .hasMessageNotContaining("t0p");
        }
    }

    @Test
    void asksThePluginOnceMoreWhenItsTokenNoLongerCounts() throws Exception {
        var count = temp.resolve("count");
        server.then(status(401, "{}")).then(json("{}"));
        var plugin =
                """
                {exec: {command: sh, args: ["-c", "echo x >> %s; printf '{\\"status\\": {\\"token\\": \\"t%%s\\"}}' $(wc -l < %s)"]}}\
                """
                        .formatted(count, count);

        try (var api = api(plugin)) {
            assertThat(api.get("/api/v1/nodes").accepted()).isTrue();
        }
        assertThat(server.tokens()).containsExactly("Bearer t1", "Bearer t2");
    }

    @Test
    void anAbsentServerIsNamed() throws Exception {
        var url = server.url();
        server.close();

        try (var api = api()) {
            assertThatThrownBy(() -> api.get("/api/v1/nodes"))
                    .isInstanceOf(ClusterException.Unreachable.class)
                    .hasMessageContaining("nobody answers at " + url);
        }
        assertThat(pauses).hasSize(2);
    }
}
