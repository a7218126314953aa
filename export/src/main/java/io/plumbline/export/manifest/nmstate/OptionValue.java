package io.plumbline.export.manifest.nmstate;

import io.plumbline.export.manifest.yaml.YamlScalar;
import java.util.regex.Pattern;

/// Values of options as nmstate types them: whole numbers and switches bare, everything else as text.
final class OptionValue {

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,17}");

    private OptionValue() {}

    static YamlScalar of(String value) {
        if (WHOLE.matcher(value).matches()) {
            return YamlScalar.whole(Long.parseLong(value));
        }
        return switch (value) {
            case "true" -> YamlScalar.flag(true);
            case "false" -> YamlScalar.flag(false);
            default -> YamlScalar.text(value);
        };
    }

    /// An option that is a switch, whatever word was used for it.
    static YamlScalar flag(String value) {
        return switch (value) {
            case "1", "yes", "on", "true" -> YamlScalar.flag(true);
            case "0", "no", "off", "false" -> YamlScalar.flag(false);
            default -> YamlScalar.text(value);
        };
    }
}
