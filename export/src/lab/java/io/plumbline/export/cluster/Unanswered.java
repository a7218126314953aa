package io.plumbline.export.cluster;

import java.io.IOException;

/// Makes the exception of a request without an answer.
public final class Unanswered {

    private Unanswered() {}

    public static ClusterException exception() {
        return new ClusterException.Unreachable(
                "the connection was cut", new IOException("connection reset"));
    }
}
