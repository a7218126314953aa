package io.plumbline.export.manifest;

import io.plumbline.export.manifest.yaml.YamlMapping;
import io.plumbline.export.manifest.yaml.YamlNode;
import io.plumbline.export.manifest.yaml.YamlScalar;
import io.plumbline.export.manifest.yaml.YamlSequence;
import tools.jackson.core.io.JsonStringEncoder;

/// The JSON in which CNI configurations are written: two spaces per level, lists of plain values in one
/// line.
final class JsonText {

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(YamlMapping root) {
        var text = new JsonText();
        text.node(root, 0);
        return text.out.append('\n').toString();
    }

    private void node(YamlNode node, int indent) {
        switch (node) {
            case YamlMapping mapping -> mapping(mapping, indent);
            case YamlSequence sequence -> sequence(sequence, indent);
            case YamlScalar.Text text -> string(text.value());
            case YamlScalar.Quoted quoted -> string(quoted.value());
            case YamlScalar.Whole whole -> out.append(whole.value());
            case YamlScalar.Flag flag -> out.append(flag.value());
            case YamlScalar.Nothing _ -> out.append("null");
        }
    }

    private void mapping(YamlMapping mapping, int indent) {
        out.append('{');
        var separator = "\n";
        for (var entry : mapping.entries()) {
            out.append(separator).repeat(' ', indent + 2);
            string(entry.key());
            out.append(": ");
            node(entry.value(), indent + 2);
            separator = ",\n";
        }
        if (!mapping.entries().isEmpty()) {
            out.append('\n').repeat(' ', indent);
        }
        out.append('}');
    }

    private void sequence(YamlSequence sequence, int indent) {
        var nested = sequence.items().stream().anyMatch(i -> !(i.value() instanceof YamlScalar));
        out.append('[');
        var separator = nested ? "\n" : "";
        for (var item : sequence.items()) {
            out.append(separator);
            if (nested) {
                out.repeat(' ', indent + 2);
            }
            node(item.value(), indent + 2);
            separator = nested ? ",\n" : ", ";
        }
        if (nested) {
            out.append('\n').repeat(' ', indent);
        }
        out.append(']');
    }

    private void string(String value) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, out);
        out.append('"');
    }
}
