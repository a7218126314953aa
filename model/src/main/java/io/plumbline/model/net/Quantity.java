package io.plumbline.model.net;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A Kubernetes quantity as written, `64Mi` or `500M`; migration bandwidths are bytes per second.
public record Quantity(String text) {

    private static final Pattern FORM =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(Ki|Mi|Gi|Ti|k|M|G|T)?");
    private static final Map<String, Long> FACTORS =
            Map.of(
                    "Ki",
                    1L << 10,
                    "Mi",
                    1L << 20,
                    "Gi",
                    1L << 30,
                    "Ti",
                    1L << 40,
                    "k",
                    1_000L,
                    "M",
                    1_000_000L,
                    "G",
                    1_000_000_000L,
                    "T",
                    1_000_000_000_000L);

    /// @throws IllegalArgumentException if the text is no quantity
    public static Quantity parse(String text) {
        return tryParse(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("not a quantity: \"" + text + "\""));
    }

    public static Optional<Quantity> tryParse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Quantity(text)) : Optional.empty();
    }

    /// The value in its base unit.
    public double value() {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Double.NaN;
        }
        var unit = matcher.group(2);
        var factor = unit == null ? 1L : FACTORS.getOrDefault(unit, 1L);
        return new BigDecimal(matcher.group(1)).doubleValue() * factor;
    }

    @Override
    public String toString() {
        return text;
    }
}
