package io.plumbline.export.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecPluginTest {

    @TempDir Path temp;

    private ExecPlugin plugin(String script) {
        return new ExecPlugin(
                List.of("sh", "-c", script),
                Map.of("REALM", "shop"),
                "client.authentication.k8s.io/v1",
                temp,
                Duration.ofSeconds(2));
    }

    private static String printing(String status) {
        return "echo run >> runs; echo '{\"status\": {" + status + "}}'";
    }

    @Test
    void theCredentialIsUsedUntilItExpires() throws Exception {
        var plugin =
                plugin(
                        printing(
                                "\"token\": \"a\", \"expirationTimestamp\":"
                                        + " \"2099-01-01T00:00:00Z\""));

        plugin.credential();
        plugin.credential();

        assertThat(Files.readAllLines(temp.resolve("runs"))).hasSize(1);
    }

    @Test
    void anExpiredCredentialIsAskedForAgain() throws Exception {
        var plugin =
                plugin(
                        printing(
                                "\"token\": \"a\", \"expirationTimestamp\":"
                                        + " \"2020-01-01T00:00:00Z\""));

        plugin.credential();
        plugin.credential();

        assertThat(Files.readAllLines(temp.resolve("runs"))).hasSize(2);
    }

    @Test
    void aPluginThatWaitsForInputIsEnded() {
        assertThatThrownBy(() -> plugin("sleep 60; echo {}").credential())
                .isInstanceOf(ClusterException.Refused.class)
                .hasMessageContaining("did not answer within 2 seconds");
    }

    @Test
    void whatItPrintedIsNotRepeated() {
        assertThatThrownBy(() -> plugin("echo s3cret").credential())
                .hasMessageContaining("printed no ExecCredential")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void aFailureNamesItsExitCode() {
        assertThatThrownBy(() -> plugin("exit 3").credential()).hasMessageContaining("exit code 3");
    }

    @Test
    void aMissingProgramIsNamed() {
        var plugin =
                new ExecPlugin(
                        List.of("no-such-login"),
                        Map.of(),
                        "client.authentication.k8s.io/v1",
                        temp);

        assertThatThrownBy(plugin::credential)
                .hasMessageContaining("no-such-login cannot be started");
    }

    @Test
    void itsEnvironmentReachesIt() throws Exception {
        var plugin = plugin("printf '{\"status\": {\"token\": \"of-%s\"}}' $REALM");

        assertThat(plugin.credential().token().orElseThrow().value()).isEqualTo("of-shop");
    }
}
