package io.plumbline.export.lab.apiserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Where the server listens, and how it proves itself: it signs its own certificate, whose file holds
/// its authority too.
///
/// @param url by IP address, because the certificate does not name `localhost`
/// @param certificates leaf and authority
public record ServerAddress(String url, Path certificates) {

    boolean hasCertificates() {
        try {
            return Files.exists(certificates)
                    && Files.readString(certificates).strip().endsWith("-----END CERTIFICATE-----");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Trusts this server and no other.
    SSLContext trust() {
        try (var in = Files.newInputStream(certificates)) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            var number = 0;
            for (var each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("lab-" + number++, each);
            }
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
