package io.plumbline.export.cluster;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Certificates and keys, as text or packed in base64.
final class Pem {

    private Pem() {}

    /// The text of a value that a kubeconfig holds packed; one that is no base64 stays as it is.
    static String unpacked(String data) {
        try {
            return new String(Base64.getMimeDecoder().decode(data), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return data;
        }
    }

    static String packed(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
