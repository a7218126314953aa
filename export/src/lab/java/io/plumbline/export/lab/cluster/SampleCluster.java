package io.plumbline.export.lab.cluster;

import io.plumbline.export.lab.apiserver.ApiAnswer;
import io.plumbline.export.lab.apiserver.ApiObject;
import io.plumbline.export.lab.apiserver.Apply;
import io.plumbline.export.lab.apiserver.LabApiServer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The objects of real clusters, put into the server as far as it takes them.
final class SampleCluster {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> SET_BY_SERVER =
            List.of(
                    "uid",
                    "resourceVersion",
                    "managedFields",
                    "creationTimestamp",
                    "generation",
                    "ownerReferences",
                    "finalizers",
                    "selfLink");

    private static final Set<String> NAMESPACED =
            Set.of(
                    "NetworkAttachmentDefinition",
                    "UserDefinedNetwork",
                    "SriovNetwork",
                    "SriovNetworkNodePolicy",
                    "SriovNetworkNodeState",
                    "SriovNetworkPoolConfig",
                    "SriovOperatorConfig",
                    "SriovIBNetwork",
                    "OVSNetwork",
                    "HyperConverged",
                    "KubeVirt",
                    "VirtualMachine",
                    "VirtualMachineInstance",
                    "VirtualMachineInstanceMigration",
                    "MultiNetworkPolicy");

    private SampleCluster() {}

    static Path folder() {
        try {
            var name = "/io/plumbline/export/lab/cluster/Node";
            return Path.of(
                            Objects.requireNonNull(SampleCluster.class.getResource(name), name)
                                    .toURI())
                    .resolveSibling("");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @return how many objects the server took
    static int load(LabApiServer server) throws IOException {
        var taken = 0;
        for (var object : objects()) {
            taken += create(server, object) ? 1 : 0;
        }
        return taken;
    }

    private static boolean create(LabApiServer server, ObjectNode content) {
        if (content.path("metadata") instanceof ObjectNode metadata) {
            metadata.remove(SET_BY_SERVER);
        }
        if (NAMESPACED.contains(content.path("kind").asString(""))
                && content.path("metadata") instanceof ObjectNode metadata
                && !metadata.has("namespace")) {
            metadata.put("namespace", "default");
        }
        // The content of old states is that of new ones.
        if (content.path("kind").asString("").equals("NodeNetworkState")) {
            content.put("apiVersion", "nmstate.io/v1beta1");
        }
        var object = ApiObject.parse(content.toString());
        var isNamed =
                Stream.concat(object.namespace().stream(), Stream.of(object.name()))
                        .allMatch(name -> name.matches("[a-z0-9.-]+"));
        if (!isNamed) {
            return false;
        }
        object.namespace()
                .ifPresent(name ->
                        server.admin()
                                .apply(
                                        ApiObject.parse(
                                                "{apiVersion: v1, kind: Namespace, metadata:"
                                                        + " {name: \"%s\"}}"
                                                                .formatted(name)),
                                        Apply.by("lab")));
        var answer = server.admin().apply(object, Apply.by("lab"));
        var status = content.path("status");
        if (answer.accepted() && status.isObject()) {
            server.admin().patchStatus(object, status);
        }
        return answer.accepted();
    }

    private static List<ObjectNode> objects() throws IOException {
        var objects = new ArrayList<ObjectNode>();
        try (var files = Files.walk(folder())) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().endsWith(".md")) {
                    continue;
                }
                try {
                    collect(YAML.readTree(text(file)), objects);
                } catch (JacksonException _) {
                    // One of them has a tab in it, which is its point.
                }
            }
        }
        return objects;
    }

    /// One of them is not in UTF-8.
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static void collect(JsonNode tree, List<ObjectNode> into) {
        if (tree.path("items").isArray()) {
            tree.path("items").forEach(each -> collect(each, into));
        } else if (tree instanceof ObjectNode object && object.has("kind")) {
            into.add(object);
        }
    }

    /// All objects of a list of the server, as they are.
    static List<ObjectNode> read(LabApiServer server, String apiVersion, String kind) {
        ApiAnswer answer = server.admin().list(apiVersion, kind, Optional.empty());
        var list = new ArrayList<ObjectNode>();
        for (var item : answer.body().path("items")) {
            if (item instanceof ObjectNode object) {
                object.put("apiVersion", apiVersion).put("kind", kind);
                list.add(object);
            }
        }
        return list;
    }
}
