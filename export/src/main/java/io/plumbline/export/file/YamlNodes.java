package io.plumbline.export.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Text to nodes and back, always with the same settings.
final class YamlNodes {

    /// Largest file that is read, in characters.
    private static final int MOST_CHARACTERS = 256 * 1024 * 1024;

    private static final LoadSettings LOAD =
            LoadSettings.builder()
                    .setParseComments(true)
                    .setCodePointLimit(MOST_CHARACTERS)
                    .setMaxAliasesForCollections(50)
                    .setLabel("design")
                    .build();
    private static final DumpSettings DUMP =
            DumpSettings.builder()
                    .setDumpComments(true)
                    .setIndent(2)
                    .setIndicatorIndent(2)
                    .setIndentWithIndicator(true)
                    .setWidth(100)
                    .setSplitLines(false)
                    .build();

    /// What some YAML reader, 1.1 or 1.2, could take for something else than text.
    private static final Pattern AMBIGUOUS =
            Pattern.compile(
                    "|~|null|Null|NULL|true|True|TRUE|false|False|FALSE|yes|Yes|YES|no|No|NO|on|On|ON"
                            + "|off|Off|OFF|y|Y|n|N|=|<<|default|unknown"
                            + "|[-+]?[0-9][0-9_,.:xXoOeE+a-fA-FT -]*|[-+]?\\.[0-9].*|[-+]?\\.(inf|nan|Inf"
                            + "|NaN|INF|NAN)");

    private YamlNodes() {}

    static Optional<Node> compose(String text) {
        return new Compose(LOAD).composeString(text);
    }

    static String print(Node node) {
        return new Present(DUMP).emitToString(new Serialize(DUMP).serializeOne(node).iterator());
    }

    /// A value written without quotes, whatever a reader takes it for.
    static Node plain(String text) {
        var tag = LOAD.getSchema().getScalarResolver().resolve(text, true);
        return new ScalarNode(tag, text, ScalarStyle.PLAIN);
    }

    /// A text that no reader takes for anything else.
    static Node text(String text) {
        var style =
                AMBIGUOUS.matcher(text).matches() ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.PLAIN;
        return new ScalarNode(Tag.STR, text, text.contains("\n") ? ScalarStyle.LITERAL : style);
    }

    static MappingNode mapping(List<NodeTuple> entries) {
        return new MappingNode(Tag.MAP, entries, FlowStyle.BLOCK);
    }

    /// A short list of plain values on one line.
    static SequenceNode line(List<Node> values) {
        return new SequenceNode(Tag.SEQ, values, FlowStyle.FLOW);
    }

    static SequenceNode block(List<Node> values) {
        return new SequenceNode(Tag.SEQ, values, FlowStyle.BLOCK);
    }

    static Node entriesOf(MappingNode mapping, List<NodeTuple> more) {
        var entries = new ArrayList<>(mapping.getValue());
        entries.addAll(more);
        return mapping(entries);
    }
}
