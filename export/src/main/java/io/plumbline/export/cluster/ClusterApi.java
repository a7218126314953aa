package io.plumbline.export.cluster;

/// Calls to one cluster, as one user.
public interface ClusterApi extends AutoCloseable {

    /// Name of the context.
    String name();

    /// Sends a request and returns the answer, refusals included. Reads are tried again where nobody
    /// answers; a write never is, except when the server itself asks to come back later.
    ///
    /// @throws ClusterException.Unreachable if there is no answer
    /// @throws ClusterException.Refused if the credentials do not count
    ApiAnswer send(ApiRequest request) throws ClusterException;

    default ApiAnswer get(String path) throws ClusterException {
        return send(ApiRequest.get(path));
    }

    @Override
    void close();
}
