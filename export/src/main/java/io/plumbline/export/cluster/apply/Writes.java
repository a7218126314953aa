package io.plumbline.export.cluster.apply;

import io.plumbline.export.cluster.ApiAnswer;
import io.plumbline.export.cluster.ApiRequest;
import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.Pause;
import io.plumbline.export.cluster.plan.ClusterReader;
import io.plumbline.export.cluster.plan.DryRunner;
import io.plumbline.export.cluster.plan.Holding;
import io.plumbline.export.cluster.plan.PlanStep.Action;
import io.plumbline.export.manifest.Delivery;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Sends one write: first as a dry run, then for good. Where the answer does not come, the object
/// itself tells whether the write arrived.
final class Writes {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Duration BETWEEN = Duration.ofSeconds(2);

    /// What was written.
    record Written(String uid, long generation) {

        static Written of(JsonNode object) {
            return new Written(
                    object.path("metadata").path("uid").asString(""),
                    object.path("metadata").path("generation").asLong(0));
        }
    }

    private final ClusterApi api;
    private final ClusterReader reader;
    private final Pause pause;
    private final int patience;

    /// @param patience how often a server that is gone is asked again
    Writes(ClusterApi api, Pause pause, int patience) {
        this.api = api;
        this.reader = new ClusterReader(api);
        this.pause = pause;
        this.patience = patience;
    }

    /// Writes a document. An object that holds it already is left alone.
    Written write(Delivery delivery, String path, String body)
            throws ClusterException, StepFailedException {
        var wanted = YAML.readTree(body);
        accepted(asked(Action.CHANGE, delivery, path, body, ""));
        ApiAnswer answer;
        try {
            answer = api.send(DryRunner.request(Action.CHANGE, delivery, path, body, "", false));
        } catch (ClusterException.Unreachable e) {
            var now = afterwards(path, e);
            if (Holding.isHeld(wanted, now)) {
                return Written.of(now);
            }
            // It did not arrive; applying is the same once or twice.
            answer = api.send(DryRunner.request(Action.CHANGE, delivery, path, body, "", false));
        }
        accepted(answer);
        return Written.of(answer.body());
    }

    /// Deletes the object of this identity, and waits until it is gone. One that is gone already, or
    /// that is another by now, is left alone.
    void delete(String path, String uid) throws ClusterException, StepFailedException {
        var present = reader.object(path);
        if (present.isMissingNode()
                || uid.isEmpty()
                || !present.path("metadata").path("uid").asString("").equals(uid)) {
            return;
        }
        accepted(asked(Action.REMOVE, Delivery.APPLY, path, "", uid));
        try {
            var answer =
                    api.send(
                            DryRunner.request(Action.REMOVE, Delivery.APPLY, path, "", uid, false));
            if (answer.code() != 404) {
                accepted(answer);
            }
        } catch (ClusterException.Unreachable e) {
            afterwards(path, e);
        }
        for (var i = 0; i < patience; i++) {
            var now = reader.object(path);
            if (now.isMissingNode() || !now.path("metadata").path("uid").asString("").equals(uid)) {
                return;
            }
            pause(BETWEEN);
        }
        throw new StepFailedException("it is being deleted, and something still holds it");
    }

    private ApiAnswer asked(Action action, Delivery delivery, String path, String body, String uid)
            throws ClusterException {
        ApiRequest request = DryRunner.request(action, delivery, path, body, uid, true);
        for (var i = 1; ; i++) {
            try {
                return api.send(request);
            } catch (ClusterException.Unreachable e) {
                if (i >= patience) {
                    throw e;
                }
                pause(BETWEEN);
            }
        }
    }

    private static void accepted(ApiAnswer answer) throws StepFailedException {
        var owners = answer.foreignOwners();
        if (!owners.isEmpty()) {
            throw new StepFailedException(
                    owners.getFirst().field()
                            + " belongs to somebody else by now ("
                            + owners.getFirst().message()
                            + "): make a new plan");
        }
        if (!answer.accepted()) {
            throw new StepFailedException(DryRunner.words(answer));
        }
    }

    /// The object, as soon as the server answers again.
    private JsonNode afterwards(String path, ClusterException.Unreachable first)
            throws ClusterException {
        for (var i = 0; i < patience; i++) {
            try {
                return reader.object(path);
            } catch (ClusterException.Unreachable _) {
                pause(BETWEEN);
            }
        }
        throw first;
    }

    private void pause(Duration time) throws ClusterException {
        try {
            pause.await(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ClusterException.Refused("cancelled");
        }
    }
}
