package io.plumbline.export.lab.cluster;

import io.plumbline.export.cluster.ApiAnswer;
import io.plumbline.export.cluster.ApiRequest;
import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.Unanswered;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Stands between us and the server, and misbehaves for some requests.
final class FaultyApi implements ClusterApi {

    /// What happens to a request.
    enum Fault {
        /// It never arrives.
        LOST,
        /// It arrives, and its answer does not.
        UNANSWERED,
        /// The server says no to it, with the code.
        REFUSED,
        /// The server no longer takes the credentials.
        LOGGED_OUT
    }

    private final ClusterApi real;
    private final Predicate<ApiRequest> which;
    private final Fault fault;
    private final String refusal;
    private final int code;
    private int times;

    private FaultyApi(
            ClusterApi real,
            Predicate<ApiRequest> which,
            Fault fault,
            int code,
            String refusal,
            int times) {
        this.real = real;
        this.which = which;
        this.fault = fault;
        this.code = code;
        this.refusal = refusal;
        this.times = times;
    }

    static FaultyApi that(Fault fault, ClusterApi real, Predicate<ApiRequest> which, int times) {
        return new FaultyApi(real, which, fault, 0, "", times);
    }

    /// Answers the first such request with a status of its own.
    static FaultyApi refusing(
            ClusterApi real, Predicate<ApiRequest> which, int code, String status) {
        return new FaultyApi(real, which, Fault.REFUSED, code, status, 1);
    }

    /// Writes of a kind that are no dry runs.
    static Predicate<ApiRequest> realWrite(String plural) {
        return request ->
                request.method().equals("PATCH")
                        && request.path().contains("/" + plural + "/")
                        && !request.path().contains("dryRun");
    }

    static Predicate<ApiRequest> dryRun(String plural) {
        return request ->
                request.path().contains("/" + plural + "/") && request.path().contains("dryRun");
    }

    @Override
    public String name() {
        return real.name();
    }

    @Override
    public ApiAnswer send(ApiRequest request) throws ClusterException {
        if (times == 0 || !which.test(request)) {
            return real.send(request);
        }
        times--;
        return switch (fault) {
            case LOST -> throw Unanswered.exception();
            case UNANSWERED -> {
                real.send(request);
                throw Unanswered.exception();
            }
            case REFUSED ->
                    new ApiAnswer(
                            code,
                            new ApiAnswer.Body(refusal.getBytes(StandardCharsets.UTF_8), false),
                            Optional.empty(),
                            List.of());
            case LOGGED_OUT ->
                    throw new ClusterException.Refused("does not take the credentials (401)");
        };
    }

    @Override
    public void close() {
        real.close();
    }
}
