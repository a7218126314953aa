package io.plumbline.export.cluster.plan;

import io.plumbline.export.cluster.ApiRequest;
import io.plumbline.export.cluster.ClusterApi;
import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.plan.AccessReview.Right;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// Asks the cluster, verb by verb, whether this user may do what a plan does.
final class Rights {

    private final Set<Right> needed = new LinkedHashSet<>();

    /// What every apply does: read what hosts say, and be the only writer.
    Rights() {
        need("nmstate.io", "nodenetworkstates", "", "get");
        need("nmstate.io", "nodenetworkconfigurationenactments", "", "list");
        need("coordination.k8s.io", "leases", "default", "get", "create", "update", "delete");
    }

    void need(Draft draft) {
        var target = draft.target();
        var verbs =
                switch (draft.action()) {
                    case CREATE -> List.of("get", "create", "patch", "delete");
                    case CHANGE -> List.of("get", "patch");
                    case REPLACE -> List.of("get", "create", "patch", "delete");
                    case REMOVE -> List.of("get", "create", "patch", "delete");
                };
        need(target.group(), target.resource(), target.namespace(), verbs.toArray(String[]::new));
    }

    private void need(String group, String resource, String namespace, String... verbs) {
        for (var verb : verbs) {
            needed.add(new Right(verb, group, resource, namespace, false));
        }
    }

    AccessReview review(ClusterApi api) throws ClusterException {
        var answers = new ArrayList<Right>();
        for (var right : needed) {
            var allowed =
                    api.send(
                                    ApiRequest.post(
                                            "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
                                            question(right)))
                            .body()
                            .path("status")
                            .path("allowed")
                            .asBoolean(false);
            answers.add(
                    new Right(
                            right.verb(),
                            right.group(),
                            right.resource(),
                            right.namespace(),
                            allowed));
        }
        return new AccessReview(answers);
    }

    private static String question(Right right) {
        var review = JsonMapper.shared().createObjectNode();
        review.put("apiVersion", "authorization.k8s.io/v1").put("kind", "SelfSubjectAccessReview");
        var attributes = review.putObject("spec").putObject("resourceAttributes");
        attributes
                .put("verb", right.verb())
                .put("group", right.group())
                .put("resource", right.resource());
        if (!right.namespace().isEmpty()) {
            attributes.put("namespace", right.namespace());
        }
        return review.toString();
    }
}
