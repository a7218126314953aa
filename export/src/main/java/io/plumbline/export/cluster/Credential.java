package io.plumbline.export.cluster;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// How a user proves who it is. None of them shows its secret as text.
sealed interface Credential {

    /// Nothing: the server has to take anybody.
    record Nobody() implements Credential {}

    record Token(Secret token) implements Credential {}

    /// A file that somebody else writes anew from time to time.
    record TokenFile(Path file) implements Credential {}

    record Certificate(Secret certificate, Secret key) implements Credential {}

    /// A program that hands out tokens or certificates.
    record Plugin(ExecPlugin plugin) implements Credential {}

    /// What a plug-in handed out.
    ///
    /// @param expires empty: it holds as long as the program runs
    record Issued(
            Optional<Secret> token,
            Optional<Secret> certificate,
            Optional<Secret> key,
            Optional<Instant> expires) {

        boolean holdsAt(Instant now) {
            return expires.isEmpty() || now.isBefore(expires.get());
        }
    }

    /// A text that does not print itself.
    record Secret(String value) {

        @Override
        public String toString() {
            return "(secret)";
        }
    }
}
