package io.plumbline.export.cluster.plan;

import io.plumbline.model.plan.AccessAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/// What the user may do of that which a plan needs.
public record AccessReview(List<Right> rights) {

    /// @param namespace empty for the whole cluster
    public record Right(
            String verb, String group, String resource, String namespace, boolean allowed) {

        String words() {
            return verb
                    + " "
                    + resource
                    + (group.isEmpty() ? "" : "." + group)
                    + (namespace.isEmpty() ? "" : " in " + namespace);
        }
    }

    public AccessReview {
        rights = List.copyOf(rights);
    }

    public boolean isEnough() {
        return rights.stream().allMatch(Right::allowed);
    }

    public List<Right> denied() {
        return rights.stream().filter(right -> !right.allowed()).toList();
    }

    List<AccessAnswer> answers() {
        return rights.stream()
                .map(right -> new AccessAnswer(right.words(), right.allowed()))
                .toList();
    }

    /// The smallest ClusterRole with which the plan can be applied, to ask an administrator for.
    public String clusterRole(String name) {
        var verbs = new LinkedHashMap<String, TreeSet<String>>();
        for (var right : rights) {
            verbs.computeIfAbsent(
                            "apiGroups: [\"%s\"], resources: [%s]"
                                    .formatted(right.group(), right.resource()),
                            _ -> new TreeSet<>())
                    .add(right.verb());
        }
        var lines = new ArrayList<String>();
        lines.add("apiVersion: rbac.authorization.k8s.io/v1");
        lines.add("kind: ClusterRole");
        lines.add("metadata:");
        lines.add("  name: " + name);
        lines.add("rules:");
        verbs.forEach(
                (of, each) -> lines.add("  - {%s, verbs: %s}".formatted(of, List.copyOf(each))));
        return String.join("\n", lines) + "\n";
    }
}
