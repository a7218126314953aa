package io.plumbline.export.file;

import io.plumbline.model.topology.Extras;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/// What stands beside the known keys of one element: comments and unknown keys, by their place in
/// it. Filled while reading, asked while writing.
final class Margin {

    private final Map<String, Object> unknown;
    private final Map<String, List<String>> comments;
    private final String path;

    private Margin(Map<String, Object> unknown, Map<String, List<String>> comments, String path) {
        this.unknown = unknown;
        this.comments = comments;
        this.path = path;
    }

    static Margin empty() {
        return new Margin(new LinkedHashMap<>(), new LinkedHashMap<>(), "");
    }

    static Margin of(Extras extras) {
        return new Margin(extras.unknown(), extras.comments(), "");
    }

    /// The margin of a part of the element.
    Margin inside(String key) {
        return new Margin(unknown, comments, path.isEmpty() ? key : path + "." + key);
    }

    Extras toExtras() {
        return unknown.isEmpty() && comments.isEmpty()
                ? Extras.NONE
                : new Extras(unknown, comments);
    }

    private String place(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    void keepComments(String key, Node keyNode, Node value) {
        keep(place(key), Comments.lines(keyNode.getBlockComments()));
        var inLine = new ArrayList<>(Comments.lines(keyNode.getInLineComments()));
        inLine.addAll(Comments.lines(value.getInLineComments()));
        keep(place(key) + "#", inLine);
        keep(place(key) + "$", Comments.lines(value.getEndComments()));
    }

    void keepEnd(Node root) {
        keep("$", Comments.lines(root.getEndComments()));
    }

    private void keep(String place, List<String> lines) {
        if (!lines.isEmpty()) {
            comments.put(place, List.copyOf(lines));
        }
    }

    /// Unknown entries are kept as text, comments inside included.
    void keepUnknown(String key, NodeTuple entry) {
        unknown.put(place(key), YamlNodes.print(YamlNodes.mapping(List.of(entry))));
    }

    /// Unknown entries of this part, parsed again; `nested` tells which keys are parts of their own.
    List<NodeTuple> unknownEntries(Predicate<String> nested) {
        var entries = new ArrayList<NodeTuple>();
        var prefix = path.isEmpty() ? "" : path + ".";
        unknown.forEach((place, text) -> {
            if (!place.startsWith(prefix)) {
                return;
            }
            var rest = place.substring(prefix.length());
            var dot = rest.indexOf('.');
            if (dot > 0 && nested.test(rest.substring(0, dot))) {
                return;
            }
            YamlNodes.compose(text.toString())
                    .filter(MappingNode.class::isInstance)
                    .map(MappingNode.class::cast)
                    .ifPresent(m -> entries.addAll(m.getValue()));
        });
        return entries;
    }

    /// Puts the kept comments of an entry back on its nodes.
    NodeTuple commented(String key, Node keyNode, Node value) {
        var above = comments.get(place(key));
        if (above != null) {
            keyNode.setBlockComments(Comments.block(above));
        }
        var inLine = comments.get(place(key) + "#");
        if (inLine != null) {
            if (value instanceof CollectionNode<?> c && c.getFlowStyle() == FlowStyle.BLOCK) {
                keyNode.setInLineComments(Comments.inLine(inLine));
            } else {
                value.setInLineComments(Comments.inLine(inLine));
            }
        }
        var end = comments.get(place(key) + "$");
        if (end != null) {
            value.setEndComments(Comments.block(end));
        }
        return new NodeTuple(keyNode, value);
    }

    void writeEnd(Node root) {
        var end = comments.get("$");
        if (end != null) {
            root.setEndComments(Comments.block(end));
        }
    }
}
