package io.plumbline.export.cluster;

import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// Calls over HTTP. The whole body is taken in, packed, before anybody sees a part of it: an answer
/// that breaks off is no answer.
public final class HttpClusterApi implements ClusterApi {

    private static final int READ_TRIES = 3;
    private static final int BUSY_TRIES = 6;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ClusterAccess access;
    private final Duration timeLimit;
    private final Pause pause;
    private Optional<HttpClient> client = Optional.empty();

    private HttpClusterApi(ClusterAccess access, Duration timeLimit, Pause pause) {
        this.access = access;
        this.timeLimit = timeLimit;
        this.pause = pause;
    }

    /// Connects with the first request; a credential plug-in runs then, never before.
    public static HttpClusterApi to(ClusterAccess access) {
        return new HttpClusterApi(access, Duration.ofSeconds(60), Pause.REAL);
    }

    /// The same with another limit for one answer, and another way to wait.
    public static HttpClusterApi to(ClusterAccess access, Duration timeLimit, Pause pause) {
        return new HttpClusterApi(access, timeLimit, pause);
    }

    @Override
    public String name() {
        return access.context();
    }

    @Override
    public ApiAnswer send(ApiRequest request) throws ClusterException {
        var answer = patiently(request);
        if (answer.code() == 401 && access.proof().credential() instanceof Credential.Plugin each) {
            each.plugin().forget();
            reconnect();
            answer = patiently(request);
        }
        if (answer.code() == 401) {
            throw new ClusterException.Refused(
                    "the cluster of context "
                            + access.context()
                            + " does not take the credentials (401): log in again");
        }
        return answer;
    }

    /// Comes back as often as the server asks for it.
    private ApiAnswer patiently(ApiRequest request) throws ClusterException {
        for (var tries = 1; ; tries++) {
            var answer = reading(request);
            var busy = answer.code() == 429 || (answer.code() == 503 && request.isRead());
            if (!busy || tries == BUSY_TRIES) {
                return answer;
            }
            var asked = answer.retryAfter().orElse(Duration.ofSeconds(1));
            pause(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
        }
    }

    private ApiAnswer reading(ApiRequest request) throws ClusterException {
        for (var tries = 1; ; tries++) {
            try {
                return once(request);
            } catch (ClusterException.Unreachable e) {
                if (!request.isRead() || tries == READ_TRIES) {
                    throw e;
                }
                pause(Duration.ofMillis(500L * tries));
            }
        }
    }

    private void pause(Duration time) throws ClusterException {
        try {
            pause.await(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterException.Unreachable("cancelled", e);
        }
    }

    private ApiAnswer once(ApiRequest request) throws ClusterException {
        var http = connected();
        var builder =
                http.newHttpRequestBuilder()
                        .uri(access.server().replaceFirst("/+$", "") + request.path());
        builder.header("Accept", "application/json").header("Accept-Encoding", "gzip");
        var token = token();
        if (token.isPresent()) {
            builder.header("Authorization", "Bearer " + token.get().value());
        }
        request.body()
                .ifPresent(text -> builder.method(request.method(), request.contentType(), text));
        builder.timeout(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        var sent = http.sendAsync(builder.build(), byte[].class);
        try {
            return answer(sent.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | CancellationException e) {
            sent.cancel(true);
            throw new ClusterException.Unreachable(
                    request.subject()
                            + ": no whole answer within "
                            + timeLimit.toSeconds()
                            + " seconds",
                    e);
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new ClusterException.Unreachable("cancelled", e);
        } catch (ExecutionException e) {
            throw unreachable(request, e.getCause() == null ? e : e.getCause());
        }
    }

    private ClusterException unreachable(ApiRequest request, Throwable cause) {
        var what =
                switch (cause) {
                    case SSLException _ ->
                            "the certificate of "
                                    + access.server()
                                    + " is not trusted ("
                                    + cause.getMessage()
                                    + "): add its authority to the kubeconfig";
                    case ConnectException _ -> "nobody answers at " + access.server();
                    default -> request.subject() + ": " + told(cause);
                };
        return new ClusterException.Unreachable(what, cause);
    }

    private static String told(Throwable cause) {
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    private static ApiAnswer answer(HttpResponse<byte[]> response) {
        var packed = "gzip".equalsIgnoreCase(response.header("Content-Encoding"));
        var body = response.body() == null ? new byte[0] : response.body();
        return new ApiAnswer(
                response.code(),
                new ApiAnswer.Body(body, packed),
                Optional.ofNullable(response.header("Retry-After"))
                        .filter(text -> text.matches("[0-9]{1,6}"))
                        .map(text -> Duration.ofSeconds(Long.parseLong(text))),
                response.headers("Warning") == null ? List.of() : response.headers("Warning"));
    }

    private Optional<Credential.Secret> token() throws ClusterException {
        return switch (access.proof().credential()) {
            case Credential.Token(var token) -> Optional.of(token);
            case Credential.TokenFile(var file) -> {
                try {
                    yield Optional.of(new Credential.Secret(Files.readString(file).strip()));
                } catch (IOException _) {
                    throw new ClusterException.Refused("the token file " + file + " does not read");
                }
            }
            case Credential.Plugin(var plugin) -> plugin.credential().token();
            case Credential.Certificate _, Credential.Nobody _ -> Optional.empty();
        };
    }

    private synchronized HttpClient connected() throws ClusterException {
        if (client.isEmpty()) {
            client = Optional.of(Connections.open(access));
        }
        return client.get();
    }

    private synchronized void reconnect() {
        client.ifPresent(HttpClient::close);
        client = Optional.empty();
    }

    @Override
    public void close() {
        reconnect();
    }
}
