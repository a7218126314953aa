package io.plumbline.export.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigTest {

    @TempDir Path temp;

    private Kubeconfig config(String cluster, String user) throws IOException {
        var file = temp.resolve("config");
        Files.writeString(
                file,
                """
                clusters: [{name: c, cluster: %s}]
                users: [{name: u, user: %s}]
                contexts: [{name: prod, context: {cluster: c, user: u, namespace: shop}}]
                current-context: prod
                """
                        .formatted(cluster, user));
        return Kubeconfig.load(List.of(file));
    }

    @Test
    void readsAContext() throws Exception {
        var config =
                config(
                        "{server: 'https://api:6443', tls-server-name: api.shop, proxy-url:"
                                + " 'http://proxy:3128'}",
                        "{token: s3cret}");

        var access = config.access("prod");

        assertThat(config.current()).contains("prod");
        assertThat(access.server()).isEqualTo("https://api:6443");
        assertThat(access.serverName()).contains("api.shop");
        assertThat(access.proxy()).contains("http://proxy:3128");
        assertThat(access.namespace()).contains("shop");
        assertThat(access.toString()).doesNotContain("s3cret");
    }

    @Test
    void readsCertificatesOfFilesBesideIt() throws Exception {
        Files.writeString(temp.resolve("ca.pem"), "-----CA-----");

        var access =
                config("{server: 'https://api', certificate-authority: ca.pem}", "{token: t}")
                        .access("prod");

        assertThat(access.authority()).contains("-----CA-----");
    }

    @Test
    void neverConnectsWithoutACheckOfTheCertificate() throws Exception {
        var config =
                config("{server: 'https://api', insecure-skip-tls-verify: true}", "{token: t}");

        assertThatThrownBy(() -> config.access("prod"))
                .isInstanceOf(ClusterException.UnusableContext.class)
                .hasMessageContaining("add the certificate authority");
    }

    @Test
    void namesTheContextsThereAre() throws Exception {
        var config = config("{server: 'https://api'}", "{token: t}");

        assertThatThrownBy(() -> config.access("test"))
                .hasMessage("there is no context test; there is: prod");
    }

    @Test
    void theFirstOfSeveralFilesWins() throws Exception {
        var first = temp.resolve("first");
        var second = temp.resolve("second");
        for (var file : List.of(first, second)) {
            Files.writeString(
                    file,
                    """
                    clusters: [{name: c, cluster: {server: "https://%s"}}]
                    contexts: [{name: prod, context: {cluster: c}}]
                    """
                            .formatted(file.getFileName()));
        }
        var told = first + File.pathSeparator + second;

        var files = Kubeconfig.files(Map.of("KUBECONFIG", told), temp);

        assertThat(Kubeconfig.load(files).access("prod").server()).isEqualTo("https://first");
    }

    @Test
    void aBrokenFileIsNotQuoted() throws IOException {
        var file = temp.resolve("config");
        Files.writeString(file, "users: [{token: s3cret");

        assertThatThrownBy(() -> Kubeconfig.load(List.of(file)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no kubeconfig")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void oldWaysToLogInAreNamed() throws Exception {
        var config = config("{server: 'https://api'}", "{username: bob, password: s3cret}");

        assertThatThrownBy(() -> config.access("prod"))
                .hasMessageContaining("username")
                .hasMessageNotContaining("s3cret");
    }
}
