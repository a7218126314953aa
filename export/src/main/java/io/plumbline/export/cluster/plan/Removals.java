package io.plumbline.export.cluster.plan;

import io.plumbline.export.cluster.ApiDirectory;
import io.plumbline.export.cluster.ClusterException;
import io.plumbline.export.cluster.difference.ManifestTree;
import io.plumbline.export.cluster.difference.ObjectKey;
import io.plumbline.export.cluster.plan.PlanStep.Action;
import io.plumbline.export.cluster.plan.PlanStep.Impact;
import io.plumbline.export.cluster.plan.PlanStep.Risk;
import io.plumbline.export.manifest.Delivery;
import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.ManifestSet;
import io.plumbline.model.plan.PlannedChange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Objects that this design once wrote and no longer draws. Networks go first, then what policies made
/// on the hosts, then the policies. Namespaces stay: others may live in them.
final class Removals {

    private static final String POLICY = "NodeNetworkConfigurationPolicy";
    private static final String DESIGN = "plumbline.io/design";

    /// Kinds by the version that is asked for, the last in use first.
    private static final Map<String, String> KINDS = kinds();

    private final ManifestSet manifests;
    private final ApiDirectory directory;
    private final ClusterReader reader;
    private final Set<ObjectKey> wanted = new HashSet<>();
    private final Set<String> wantedInterfaces = new TreeSet<>();

    Removals(
            ManifestSet manifests,
            List<Manifest> policies,
            ApiDirectory directory,
            ClusterReader reader) {
        this.manifests = manifests;
        this.directory = directory;
        this.reader = reader;
        manifests.forward().forEach(manifest -> wanted.add(ObjectKey.of(manifest)));
        for (var policy : policies) {
            for (var each :
                    ManifestTree.of(policy).path("spec").path("desiredState").path("interfaces")) {
                wantedInterfaces.add(each.path("name").asString(""));
            }
        }
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("Route", "route.openshift.io/v1");
        kinds.put("Service", "v1");
        kinds.put("MigrationPolicy", "migrations.kubevirt.io/v1alpha1");
        kinds.put("MultiNetworkPolicy", "k8s.cni.cncf.io/v1beta1");
        kinds.put("StorageClass", "storage.k8s.io/v1");
        kinds.put("SriovNetwork", "sriovnetwork.openshift.io/v1");
        kinds.put("UserDefinedNetwork", "k8s.ovn.org/v1");
        kinds.put("ClusterUserDefinedNetwork", "k8s.ovn.org/v1");
        kinds.put("NetworkAttachmentDefinition", "k8s.cni.cncf.io/v1");
        kinds.put("SriovNetworkNodePolicy", "sriovnetwork.openshift.io/v1");
        kinds.put(POLICY, "nmstate.io/v1");
        return kinds;
    }

    static Set<String> apiVersions() {
        return new TreeSet<>(KINDS.values());
    }

    List<Draft> drafts() throws ClusterException {
        var objects = new ArrayList<Draft>();
        var undone = new ArrayList<Draft>();
        var policies = new ArrayList<Draft>();
        for (var kind : KINDS.entrySet()) {
            for (var object : reader.ours(directory, kind.getValue(), kind.getKey())) {
                var metadata = object.path("metadata");
                var key =
                        new ObjectKey(
                                ObjectKey.groupOf(kind.getValue()),
                                kind.getKey(),
                                metadata.path("namespace").asString(""),
                                metadata.path("name").asString(""));
                var isOfDesign =
                        metadata.path("annotations")
                                .path(DESIGN)
                                .asString("")
                                .equals(manifests.design().name());
                if (wanted.contains(key) || !isOfDesign) {
                    continue;
                }
                var target = target(kind.getValue(), key);
                if (key.kind().equals(POLICY)) {
                    undo(target, object).ifPresent(undone::add);
                    policies.add(removal("03-remove-policies", target, object));
                } else {
                    objects.add(removal("01-remove-objects", target, object));
                }
            }
        }
        objects.addAll(undone);
        objects.addAll(policies);
        return objects;
    }

    private Target target(String apiVersion, ObjectKey key) {
        var path = directory.path(apiVersion, key.kind(), key.namespace(), key.name()).orElse("");
        var plural =
                directory
                        .resource(apiVersion, key.kind())
                        .map(ApiDirectory.Resource::plural)
                        .orElse("");
        return new Target(apiVersion, key.kind(), key.namespace(), key.name(), path, plural);
    }

    private static Draft removal(String wave, Target target, ObjectNode object) {
        return new Draft(
                wave,
                Action.REMOVE,
                target,
                Delivery.APPLY,
                List.of(),
                "",
                List.of("is removed: it is no longer drawn"),
                new Impact(Risk.LOW, "whoever still uses it loses it", 0, 5, 0),
                Holding.of(object, object, List.of()),
                List.of(),
                target.kind().equals(POLICY)
                        ? List.of(new PlannedChange.PolicyDeletion(target.name()))
                        : List.of());
    }

    /// The policy with all that it made and nothing draws any more taken away from its hosts.
    private Optional<Draft> undo(Target target, ObjectNode object) {
        var absent = new ArrayList<ObjectNode>();
        for (var each : object.path("spec").path("desiredState").path("interfaces")) {
            var name = each.path("name").asString("");
            var type = each.path("type").asString("");
            if (!wantedInterfaces.contains(name)
                    && !type.isEmpty()
                    && !type.equals("ethernet")
                    && !each.path("state").asString("up").equals("absent")) {
                var entry = JsonMapper.shared().createObjectNode();
                entry.put("name", name).put("type", type).put("state", "absent");
                absent.addFirst(entry);
            }
        }
        if (absent.isEmpty()) {
            return Optional.empty();
        }
        var body = JsonMapper.shared().createObjectNode();
        body.put("apiVersion", target.apiVersion()).put("kind", target.kind());
        var metadata = body.putObject("metadata").put("name", target.name());
        for (var key : List.of("labels", "annotations")) {
            metadata.set(key, object.path("metadata").path(key));
        }
        var spec = body.putObject("spec");
        spec.set("nodeSelector", object.path("spec").path("nodeSelector"));
        spec.put("maxUnavailable", 1);
        var list = spec.putObject("desiredState").putArray("interfaces");
        absent.forEach(list::add);
        return Optional.of(
                new Draft(
                        "02-undo-policies",
                        Action.CHANGE,
                        target,
                        Delivery.APPLY,
                        List.of(),
                        body.toString(),
                        absent.stream()
                                .map(each -> each.path("name").asString() + " is removed")
                                .toList(),
                        new Impact(
                                Risk.HIGH, "links that exist are removed, host by host", 5, 60, 0),
                        Holding.of(body, object, List.of()),
                        List.of(),
                        List.of()));
    }
}
