package io.plumbline.export.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.jdkhttp.JdkHttpClientFactory;
import io.fabric8.kubernetes.client.utils.BackwardsCompatibilityInterceptor;
import io.fabric8.kubernetes.client.utils.TokenRefreshInterceptor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Opens connections as a context says: authority, client certificate, proxy. fabric8 sees no
/// kubeconfig and no token, and repeats nothing by itself.
final class Connections {

    private static final int CONNECT_MILLIS = 10_000;

    private Connections() {}

    static HttpClient open(ClusterAccess access) throws ClusterException {
        var builder =
                new ConfigBuilder(Config.empty())
                        .withAutoConfigure(false)
                        .withMasterUrl(access.server())
                        .withTrustCerts(false)
                        .withDisableHostnameVerification(false)
                        .withUserAgent("plumbline")
                        .withConnectionTimeout(CONNECT_MILLIS)
                        .withRequestRetryBackoffLimit(0);
        access.authority().ifPresent(text -> builder.withCaCertData(Pem.packed(text)));
        access.serverName().ifPresent(builder::withTlsServerName);
        access.proxy().ifPresent(builder::withHttpsProxy);
        switch (access.proof().credential()) {
            case Credential.Certificate(var certificate, var key) ->
                    identity(builder, certificate.value(), key.value());
            case Credential.Plugin(var plugin) -> {
                var issued = plugin.credential();
                if (issued.certificate().isPresent() && issued.key().isPresent()) {
                    identity(
                            builder,
                            issued.certificate().get().value(),
                            issued.key().get().value());
                }
            }
            case Credential.Token _, Credential.TokenFile _, Credential.Nobody _ -> {}
        }
        try {
            return new JdkHttpClientFactory()
                    .newBuilder(builder.build())
                    .addOrReplaceInterceptor(TokenRefreshInterceptor.NAME, null)
                    .addOrReplaceInterceptor(BackwardsCompatibilityInterceptor.NAME, null)
                    .build();
        } catch (RuntimeException e) {
            throw new ClusterException.UnusableContext(
                    "the certificates of context " + access.context() + " do not read");
        }
    }

    private static void identity(ConfigBuilder builder, String certificate, String key)
            throws ClusterException {
        builder.withClientCertData(Pem.packed(certificate)).withClientKeyData(Pem.packed(key));
        try {
            builder.withClientKeyAlgo(
                    Config.getKeyAlgorithm(
                            new ByteArrayInputStream(key.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException _) {
            throw new ClusterException.UnusableContext("the client key does not read");
        }
    }
}
