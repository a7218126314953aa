package io.plumbline.export.cluster;

/// The cluster cannot be used. The message says what happened, to what, and what to do next; it never
/// holds a secret.
public sealed class ClusterException extends Exception {

    private static final long serialVersionUID = 1L;

    ClusterException(String message) {
        super(message);
    }

    ClusterException(String message, Throwable cause) {
        super(message, cause);
    }

    /// The kubeconfig does not lead anywhere: no such context, or something we do not support.
    public static final class UnusableContext extends ClusterException {

        private static final long serialVersionUID = 1L;

        UnusableContext(String message) {
            super(message);
        }
    }

    /// The server says no: not these credentials, not these rights.
    public static final class Refused extends ClusterException {

        private static final long serialVersionUID = 1L;

        public Refused(String message) {
            super(message);
        }
    }

    /// Nobody answers, or not in time, or the answer broke off. What a write did is not known.
    public static final class Unreachable extends ClusterException {

        private static final long serialVersionUID = 1L;

        Unreachable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
