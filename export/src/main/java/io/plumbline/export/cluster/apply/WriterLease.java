package io.plumbline.export.cluster.apply;

import io.plumbline.export.cluster.ApiRequest;
import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The right to be the only writer of a cluster: a Lease of the API. Whoever finds one of somebody else
/// watches whether it is renewed; no clock of two machines is compared.
final class WriterLease {

    private static final String LEASES = "/apis/coordination.k8s.io/v1/namespaces/default/leases";
    private static final String NAME = "plumbline-writer";
    private static final int SECONDS = 30;
    private static final Duration RENEW_AFTER = Duration.ofSeconds(8);
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final ClusterApi api;
    private final Pause pause;
    private final String holder;
    private long renewed;

    private WriterLease(ClusterApi api, Pause pause, String holder) {
        this.api = api;
        this.pause = pause;
        this.holder = holder;
    }

    /// @param holder who asks: the same after a crash
    /// @throws ClusterException.Refused if somebody else is writing
    static WriterLease take(ClusterApi api, Pause pause, String holder) throws ClusterException {
        var lease = new WriterLease(api, pause, holder);
        lease.take();
        return lease;
    }

    private void take() throws ClusterException {
        var present = api.get(LEASES + "/" + NAME);
        if (present.code() == 404) {
            write(ApiRequest.post(LEASES, lease(Optional.empty())));
            return;
        }
        var found = present.body();
        var other = holderOf(found);
        if (!other.isEmpty() && !other.equals(holder)) {
            var version = versionOf(found);
            pause(Duration.ofSeconds(SECONDS));
            found = api.get(LEASES + "/" + NAME).body();
            if (!versionOf(found).equals(version) && !holderOf(found).isEmpty()) {
                throw new ClusterException.Refused(
                        "somebody else is changing this cluster: " + holderOf(found));
            }
        }
        write(ApiRequest.put(LEASES + "/" + NAME, lease(Optional.of(versionOf(found)))));
    }

    /// Called often; asks the server now and then.
    ///
    /// @throws ClusterException.Refused if it was lost
    void renew() throws ClusterException {
        if (System.nanoTime() - renewed < RENEW_AFTER.toNanos()) {
            return;
        }
        var found = api.get(LEASES + "/" + NAME).body();
        if (!holderOf(found).equals(holder)) {
            throw new ClusterException.Refused("another writer has taken over: " + holderOf(found));
        }
        write(ApiRequest.put(LEASES + "/" + NAME, lease(Optional.of(versionOf(found)))));
    }

    /// Leaves it to the next. A lease that cannot be given back ends by itself.
    void release() {
        try {
            var found = api.get(LEASES + "/" + NAME).body();
            if (holderOf(found).equals(holder)) {
                api.send(
                        ApiRequest.delete(
                                LEASES + "/" + NAME,
                                found.path("metadata").path("uid").asString("")));
            }
        } catch (ClusterException _) {
            // Nothing depends on it.
        }
    }

    private void write(ApiRequest request) throws ClusterException {
        var answer = api.send(request);
        if (!answer.accepted()) {
            throw new ClusterException.Refused(
                    answer.code() == 409
                            ? "somebody else has begun to change this cluster"
                            : "the lease " + NAME + " in default: " + answer.message());
        }
        renewed = System.nanoTime();
    }

    private String lease(Optional<String> version) {
        var lease = JsonMapper.shared().createObjectNode();
        lease.put("apiVersion", "coordination.k8s.io/v1").put("kind", "Lease");
        ObjectNode metadata = lease.putObject("metadata");
        metadata.put("name", NAME).put("namespace", "default");
        version.ifPresent(text -> metadata.put("resourceVersion", text));
        lease.putObject("spec")
                .put("holderIdentity", holder)
                .put("leaseDurationSeconds", SECONDS)
                .put("renewTime", MICROS.format(Instant.now()));
        return lease.toString();
    }

    private void pause(Duration time) throws ClusterException {
        try {
            pause.await(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ClusterException.Refused("cancelled");
        }
    }

    private static String holderOf(JsonNode lease) {
        return lease.path("spec").path("holderIdentity").asString("");
    }

    private static String versionOf(JsonNode lease) {
        return lease.path("metadata").path("resourceVersion").asString("");
    }
}
