package io.plumbline.export.cluster;

import java.util.Optional;

/// All that a context of a kubeconfig says about a cluster and how to reach it.
///
/// @param context its name
/// @param cluster name of the cluster entry
/// @param server address
/// @param authority certificates that the server's is signed with, as PEM; empty: those of the system
/// @param serverName that the certificate is for, where it is not the address
/// @param proxy address of a proxy
/// @param namespace that commands use unless told otherwise
public record ClusterAccess(
        String context,
        String cluster,
        String server,
        Optional<String> authority,
        Optional<String> serverName,
        Optional<String> proxy,
        Optional<String> namespace,
        UserProof proof) {

    /// How the user proves who it is; opaque outside.
    public static final class UserProof {

        private final Credential credential;

        UserProof(Credential credential) {
            this.credential = credential;
        }

        Credential credential() {
            return credential;
        }

        @Override
        public String toString() {
            return credential.getClass().getSimpleName();
        }
    }
}
