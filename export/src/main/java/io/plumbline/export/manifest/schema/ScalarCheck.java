package io.plumbline.export.manifest.schema;

import io.plumbline.export.manifest.yaml.PlainText;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// The limits of a single value.
final class ScalarCheck {

    private ScalarCheck() {}

    static Optional<String> faultOf(ScalarNode scalar, Schema schema) {
        var text = scalar.getValue();
        var limits = schema.limits();
        if (isMisread(scalar)) {
            return Optional.of("\"" + text + "\" needs quotes: YAML 1.1 does not read it as text");
        }
        if (!limits.values().isEmpty() && !limits.values().contains(text)) {
            return Optional.of(
                    "\"%s\" is none of %s".formatted(text, String.join(", ", limits.values())));
        }
        if (scalar.getTag().equals(Tag.STR)) {
            return textFault(text, limits);
        }
        if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) {
            return numberFault(text, limits);
        }
        return Optional.empty();
    }

    static Optional<String> keyFault(ScalarNode key) {
        return isMisread(key) || !key.getTag().equals(Tag.STR)
                ? Optional.of("a key that looks like no text needs quotes")
                : Optional.empty();
    }

    private static boolean isMisread(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.PLAIN
                && scalar.getTag().equals(Tag.STR)
                && PlainText.isTaken(scalar.getValue());
    }

    private static Optional<String> textFault(String text, Schema.Limits limits) {
        var length = text.codePointCount(0, text.length());
        if (!limits.length().holds(length)) {
            return Optional.of(
                    "has %d characters, allowed is %s"
                            .formatted(length, NodeCheck.text(limits.length())));
        }
        if (limits.pattern().filter(pattern -> !pattern.matcher(text).find()).isPresent()) {
            return Optional.of(
                    "\"%s\" does not have the form %s".formatted(text, limits.pattern().get()));
        }
        if (limits.format().filter("date-time"::equals).isPresent() && !isTime(text)) {
            return Optional.of("\"" + text + "\" is no date with time");
        }
        return Optional.empty();
    }

    private static Optional<String> numberFault(String text, Schema.Limits limits) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Optional.of("write the number " + text + " in decimal digits");
        }
        if (!limits.value().holds(number)) {
            return Optional.of(
                    "%s is out of bounds, allowed is %s"
                            .formatted(text, NodeCheck.text(limits.value())));
        }
        return Optional.empty();
    }

    private static boolean isTime(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
