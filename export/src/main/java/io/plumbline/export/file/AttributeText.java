package io.plumbline.export.file;

import io.plumbline.model.topology.Attribute;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.Words;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The value of any attribute as a person types it into a field: a word, a list with commas, or for
/// attributes with parts the lines of the design file. An empty text is the default.
public final class AttributeText {

    private AttributeText() {}

    /// The text of a value; empty for the default.
    public static String print(Attribute attribute, Object value) {
        if (value.equals(attribute.zero())) {
            return "";
        }
        var node = Codecs.of(attribute.type()).write(value, Margin.empty());
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue();
            case SequenceNode list when isLine(attribute) -> line(list);
            default -> YamlNodes.print(node).stripTrailing();
        };
    }

    private static String line(SequenceNode list) {
        return String.join(
                ", ",
                list.getValue().stream()
                        .map(item -> item instanceof ScalarNode scalar ? scalar.getValue() : "")
                        .toList());
    }

    /// The value of a text.
    ///
    /// @throws DesignFileException if the text is no value of the attribute; its problem says what
    ///     was expected
    public static Object parse(Attribute attribute, String text) throws DesignFileException {
        var typed = text.strip();
        if (typed.isEmpty()) {
            return attribute.zero();
        }
        try {
            return Codecs.of(attribute.type()).read(node(attribute, text), Margin.empty());
        } catch (UnreadableNode e) {
            throw e.toException();
        } catch (YamlEngineException e) {
            throw new DesignFileException(0, 0, "expected lines as in the design file");
        }
    }

    private static Node node(Attribute attribute, String text) throws DesignFileException {
        if (isList(attribute.type()) && isLine(attribute)) {
            var items = new ArrayList<Node>();
            for (var item : text.split(",")) {
                if (!item.isBlank()) {
                    items.add(YamlNodes.text(item.strip()));
                }
            }
            return YamlNodes.line(items);
        }
        if (isLine(attribute) && !text.strip().startsWith("{")) {
            return YamlNodes.text(text.strip());
        }
        return YamlNodes.compose(text)
                .orElseThrow(() -> new DesignFileException(0, 0, "expected a value"));
    }

    /// Whether the text is one line.
    public static boolean isLine(Attribute attribute) {
        return isLine(attribute.type());
    }

    private static boolean isLine(Type type) {
        if (type instanceof ParameterizedType generic) {
            var raw = generic.getRawType();
            return (raw == Optional.class || raw == Fact.class || raw == List.class)
                    && isLine(generic.getActualTypeArguments()[0]);
        }
        return type == Lag.class || Codecs.of(type).isScalar();
    }

    private static boolean isList(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class;
    }

    /// The words to choose from, for attributes that have only some: constants, yes and no.
    public static List<String> choices(Attribute attribute) {
        return choices(attribute.type());
    }

    private static List<String> choices(Type type) {
        if (type instanceof ParameterizedType generic) {
            return isList(type) ? List.of() : choices(generic.getActualTypeArguments()[0]);
        }
        if (type == boolean.class || type == Boolean.class) {
            return List.of("true", "false");
        }
        return type instanceof Class<?> plain && plain.isEnum()
                ? Arrays.stream(plain.getEnumConstants()).map(c -> ((Words) c).word()).toList()
                : List.of();
    }
}
