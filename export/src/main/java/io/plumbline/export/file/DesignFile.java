package io.plumbline.export.file;

import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Reads and writes design files.
public final class DesignFile {

    public static final String API_VERSION = "plumbline.io/v1";
    public static final String KIND = "Design";
    public static final String ENDING = ".plumbline.yaml";

    private static final RecordCodec CODEC = new RecordCodec(Topology.class, "");
    private static final String API_VERSION_KEY = "apiVersion";
    private static final String KIND_KEY = "kind";

    private DesignFile() {}

    /// @throws DesignFileException if the text is no design
    /// @throws IOException if the file cannot be read
    public static Topology read(Path file) throws IOException, DesignFileException {
        try {
            return parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            var exception =
                    new DesignFileException(
                            0, 0, "the file is not text in UTF-8: expected a design");
            exception.initCause(e);
            throw exception;
        }
    }

    /// @throws DesignFileException if the text is no design
    public static Topology parse(String text) throws DesignFileException {
        try {
            var root =
                    YamlNodes.compose(text)
                            .orElseThrow(() ->
                                    new DesignFileException(
                                            1,
                                            1,
                                            "the file is empty: expected apiVersion: "
                                                    + API_VERSION));
            requireHeader(root);
            var margin = Margin.empty();
            margin.keepEnd(root);
            return (Topology) CODEC.read("", root, margin, Set.of(API_VERSION_KEY, KIND_KEY));
        } catch (UnreadableNode e) {
            throw e.toException();
        } catch (MarkedYamlEngineException e) {
            throw notYaml(e);
        } catch (YamlEngineException e) {
            throw new DesignFileException(0, 0, "not YAML: " + firstLine(e.getMessage()));
        } catch (StackOverflowError e) {
            throw new DesignFileException(0, 0, "the file is nested too deep for a design");
        }
    }

    private static DesignFileException notYaml(MarkedYamlEngineException e) {
        var mark = e.getProblemMark();
        return new DesignFileException(
                mark.map(m -> m.getLine() + 1).orElse(0),
                mark.map(m -> m.getColumn() + 1).orElse(0),
                "not YAML: " + firstLine(e.getProblem()));
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "it does not parse" : text.lines().findFirst().orElse("");
    }

    private static void requireHeader(Node root) {
        var version = scalar(root, API_VERSION_KEY);
        if (version.isEmpty()) {
            throw new UnreadableNode(root, "expected apiVersion: " + API_VERSION);
        }
        if (!version.get().getValue().equals(API_VERSION)) {
            throw new UnreadableNode(
                    version.get(),
                    "this version reads apiVersion "
                            + API_VERSION
                            + ", the file has "
                            + version.get().getValue());
        }
        var kind = scalar(root, KIND_KEY);
        if (kind.isPresent() && !kind.get().getValue().equals(KIND)) {
            throw new UnreadableNode(
                    kind.get(), "expected kind: " + KIND + ", found " + kind.get().getValue());
        }
    }

    private static Optional<ScalarNode> scalar(Node root, String name) {
        if (root instanceof MappingNode mapping) {
            for (var entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name)
                        && entry.getValueNode() instanceof ScalarNode value) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }

    /// The text of a design. The same design, comments included, gives the same text.
    public static String text(Topology topology) {
        var margin = Margin.of(topology.extras());
        var entries = new ArrayList<NodeTuple>();
        entries.add(
                margin.commented(
                        API_VERSION_KEY,
                        YamlNodes.plain(API_VERSION_KEY),
                        YamlNodes.plain(API_VERSION)));
        entries.add(margin.commented(KIND_KEY, YamlNodes.plain(KIND_KEY), YamlNodes.plain(KIND)));
        entries.addAll(CODEC.entries(topology, margin));
        var root = YamlNodes.mapping(entries);
        margin.writeEnd(root);
        return YamlNodes.print(root);
    }

    /// Saves atomically: the text goes to a temporary file beside, is synced and moved over; the
    /// version before stays under the same name with `~`.
    ///
    /// @throws IOException if the file could not be written; the old one is untouched then
    public static void save(Topology topology, Path file) throws IOException {
        AtomicFile.write(file, text(topology));
    }
}
