package io.plumbline.export.cluster.plan;

import io.plumbline.export.cluster.ApiAnswer;
import io.plumbline.export.cluster.ApiDirectory;
import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.manifest.nmstate.StateDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads single objects that a plan is about.
public final class ClusterReader {

    private static final String STATES = "/apis/nmstate.io/v1beta1/nodenetworkstates/";
    private static final String ENACTMENTS =
            "/apis/nmstate.io/v1beta1/nodenetworkconfigurationenactments"
                    + "?labelSelector=nmstate.io%2Fpolicy%3D";

    private final ClusterApi api;

    public ClusterReader(ClusterApi api) {
        this.api = api;
    }

    /// Missing where there is no such object.
    ///
    /// @throws ClusterException if it may not be read
    public JsonNode object(String path) throws ClusterException {
        var answer = api.get(path);
        if (answer.code() == 404) {
            return MissingNode.getInstance();
        }
        return accepted(path, answer).body();
    }

    /// The state that a node reports; empty where it reports none.
    public Optional<StateDocument> state(String host) throws ClusterException {
        var state = object(STATES + host).path("status").path("currentState");
        return state.isObject() ? Optional.of(new StateDocument(state)) : Optional.empty();
    }

    public List<JsonNode> enactments(String policy) throws ClusterException {
        return list(ENACTMENTS + policy);
    }

    /// The objects of a kind that we have written, for whichever design.
    List<ObjectNode> ours(ApiDirectory directory, String apiVersion, String kind)
            throws ClusterException {
        var list = directory.list(apiVersion, kind, "");
        var objects = new ArrayList<ObjectNode>();
        if (list.isPresent()) {
            for (var item :
                    list(
                            list.get()
                                    + "?labelSelector=app.kubernetes.io%2Fmanaged-by%3Dplumbline")) {
                if (item instanceof ObjectNode object) {
                    objects.add(object.put("apiVersion", apiVersion).put("kind", kind));
                }
            }
        }
        return objects;
    }

    /// The items of a list; none where it may not be read.
    public List<JsonNode> list(String path) throws ClusterException {
        var answer = api.get(path);
        return answer.accepted() ? answer.body().path("items").valueStream().toList() : List.of();
    }

    private static ApiAnswer accepted(String path, ApiAnswer answer) throws ClusterException {
        if (!answer.accepted()) {
            throw new ClusterException.Refused(path + ": " + answer.message());
        }
        return answer;
    }
}
