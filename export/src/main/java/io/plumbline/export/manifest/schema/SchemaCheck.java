package io.plumbline.export.manifest.schema;

import io.plumbline.export.manifest.Manifest;
import io.plumbline.export.manifest.ManifestSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Checks whole files against the bundled schemas: what the API server would refuse or silently drop,
/// what the node would refuse in an nmstate document, and what a CNI plugin would.
public final class SchemaCheck {

    private static final int LARGEST_DOCUMENT = 64 * 1024 * 1024;

    private static final int MOST_LABEL_CHARACTERS = 63;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setSchema(new CoreSchema())
                    .setCodePointLimit(LARGEST_DOCUMENT)
                    .build();

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([-a-z0-9.]*[a-z0-9])?");
    private static final Pattern LABEL_VALUE =
            Pattern.compile("(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?");

    private final String file;
    private final Completeness completeness;
    private final List<SchemaViolation> violations = new ArrayList<>();
    private Optional<String> drawnAs = Optional.empty();

    private SchemaCheck(String file, Completeness completeness) {
        this.file = file;
        this.completeness = completeness;
    }

    /// Checks every document of an export, the revert set included.
    public static List<SchemaViolation> check(ManifestSet set) {
        return check(set.documents());
    }

    public static List<SchemaViolation> check(List<Manifest> documents) {
        return documents.parallelStream()
                .flatMap(document ->
                        check(
                                document.path(),
                                document.text(),
                                Completeness.of(document.delivery()))
                                .stream())
                .toList();
    }

    /// Checks every document of a file.
    public static List<SchemaViolation> check(String file, String text, Completeness completeness) {
        var check = new SchemaCheck(file, completeness);
        try {
            for (var node : new Compose(SETTINGS).composeAllFromString(text)) {
                check.object(node);
            }
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            var column = e.getProblemMark().map(mark -> mark.getColumn() + 1).orElse(1);
            check.report(line, column, "$", "is no YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            check.report(1, 1, "$", "is no YAML: " + e.getMessage());
        }
        return List.copyOf(check.violations);
    }

    private void object(Node root) {
        drawnAs =
                YamlPath.find(root, "metadata", "annotations", "plumbline.io/drawn-as")
                        .flatMap(YamlPath::text);
        var apiVersion = YamlPath.find(root, "apiVersion").flatMap(YamlPath::text);
        var kind = YamlPath.find(root, "kind").flatMap(YamlPath::text);
        if (apiVersion.isEmpty() || kind.isEmpty()) {
            report(root, Location.FILE, "$", "apiVersion and kind say what a manifest is");
            return;
        }
        var definition = BundledSchemas.all().find(apiVersion.get(), kind.get());
        if (definition.isEmpty()) {
            report(
                    root,
                    Location.FILE,
                    "$",
                    "no schema for %s of %s".formatted(kind.get(), apiVersion.get()));
            return;
        }
        judge(root, definition.get().schema(), "$", Location.FILE);
        metadata(root, definition.get());
        if (kind.get().equals("NodeNetworkConfigurationPolicy")) {
            YamlPath.find(root, "metadata", "name").ifPresent(this::policyName);
            YamlPath.find(root, "spec", "desiredState")
                    .filter(MappingNode.class::isInstance)
                    .filter(node -> !isCaptured(node))
                    .ifPresent(node ->
                            judge(
                                    node,
                                    BundledSchemas.all().desiredState(),
                                    "$.spec.desiredState",
                                    Location.FILE));
        }
        if (kind.get().equals("NetworkAttachmentDefinition")) {
            YamlPath.find(root, "spec", "config").ifPresent(this::cniConfig);
        }
    }

    /// A document with captures is only known on the node.
    private static boolean isCaptured(Node desiredState) {
        return YamlPath.find(desiredState, "interfaces")
                .filter(ScalarNode.class::isInstance)
                .isPresent();
    }

    private void metadata(Node root, Definition definition) {
        var name = YamlPath.find(root, "metadata", "name");
        if (name.isEmpty()) {
            report(root, Location.FILE, "$.metadata.name", "required field name is missing");
        }
        name.ifPresent(node -> objectName(node, "$.metadata.name"));
        var namespace = YamlPath.find(root, "metadata", "namespace");
        namespace.ifPresent(node -> objectName(node, "$.metadata.namespace"));
        if (definition.namespaced() && namespace.isEmpty()) {
            report(
                    root,
                    Location.FILE,
                    "$.metadata.namespace",
                    "required field namespace is missing");
        }
        if (!definition.namespaced() && namespace.isPresent()) {
            report(
                    namespace.get(),
                    Location.FILE,
                    "$.metadata.namespace",
                    "the kind belongs to no namespace");
        }
        labelValues(root, "$.metadata.labels", "metadata", "labels");
        labelValues(root, "$.spec.nodeSelector", "spec", "nodeSelector");
    }

    private void objectName(Node node, String path) {
        var text = YamlPath.text(node).orElse("");
        if (text.length() > 253 || !NAME.matcher(text).matches()) {
            report(
                    node,
                    Location.FILE,
                    path,
                    "\"%s\" is no object name: lower case letters, digits, - and ."
                            .formatted(text));
        }
    }

    /// Enactments carry the policy's name as a label.
    private void policyName(Node node) {
        var length = YamlPath.text(node).orElse("").length();
        if (length > MOST_LABEL_CHARACTERS) {
            report(
                    node,
                    Location.FILE,
                    "$.metadata.name",
                    "has %d characters, a policy's name has at most 63".formatted(length));
        }
    }

    private void labelValues(Node root, String path, String... keys) {
        if (YamlPath.find(root, keys).orElse(null) instanceof MappingNode labels) {
            for (var tuple : labels.getValue()) {
                var value = YamlPath.text(tuple.getValueNode()).orElse("");
                if (value.length() > MOST_LABEL_CHARACTERS
                        || !LABEL_VALUE.matcher(value).matches()) {
                    var key = YamlPath.text(tuple.getKeyNode()).orElse("");
                    report(
                            tuple.getValueNode(),
                            Location.FILE,
                            path + NodeCheck.step(key),
                            "\"%s\" is no label value".formatted(value));
                }
            }
        }
    }

    private void cniConfig(Node config) {
        var text = YamlPath.text(config).orElse("");
        var place = YamlPath.inside(config);
        Node root;
        try {
            root = new Compose(SETTINGS).composeString(text).orElseThrow();
        } catch (RuntimeException e) {
            report(config, Location.FILE, "$.spec.config", "is no JSON");
            return;
        }
        var type = YamlPath.find(root, "type").flatMap(YamlPath::text).orElse("");
        var schema = BundledSchemas.all().cniType(type);
        if (schema.isEmpty()) {
            report(root, place, "$.spec.config.type", "no schema for the plugin \"" + type + "\"");
            return;
        }
        judge(root, schema.get(), "$.spec.config", place);
    }

    private void judge(Node node, Schema schema, String path, Location place) {
        for (var fault : NodeCheck.check(node, schema, path, completeness)) {
            report(fault.at(), place, fault.path(), fault.message());
        }
    }

    private void report(Node at, Location place, String path, String message) {
        report(place.line(at), place.column(at), path, message);
    }

    private void report(int line, int column, String path, String message) {
        violations.add(new SchemaViolation(file, line, column, path, message, drawnAs));
    }
}
