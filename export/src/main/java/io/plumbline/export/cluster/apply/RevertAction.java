package io.plumbline.export.cluster.apply;

import io.plumbline.export.manifest.Delivery;
import java.util.List;

/// One thing to do on the way back. Doing it twice is the same as doing it once.
///
/// @param path address of the object
/// @param body to be sent; empty for a deletion
/// @param hosts whose state is waited for, and checked against the body
public record RevertAction(
        Kind kind, String path, String name, Delivery delivery, String body, List<String> hosts) {

    /// What it does.
    public enum Kind {
        /// Writes an object.
        WRITE,
        /// Writes a policy and waits until its hosts hold it.
        POLICY,
        /// Deletes what we made.
        DELETE
    }

    public RevertAction {
        hosts = List.copyOf(hosts);
    }

    static RevertAction delete(String path, String name) {
        return new RevertAction(Kind.DELETE, path, name, Delivery.APPLY, "", List.of());
    }

    static RevertAction write(String path, String name, Delivery delivery, String body) {
        return new RevertAction(Kind.WRITE, path, name, delivery, body, List.of());
    }

    static RevertAction policy(String path, String name, String body, List<String> hosts) {
        return new RevertAction(Kind.POLICY, path, name, Delivery.APPLY, body, hosts);
    }
}
