package io.plumbline.model.net;

import java.math.BigDecimal;
import java.util.Optional;

/// A data rate. Held in megabits per second, written in gigabits per second: `25`, `2.5`, `0.1`.
public record Bandwidth(long megabits) implements Comparable<Bandwidth> {

    public static final Bandwidth ZERO = new Bandwidth(0);

    public static Bandwidth gigabits(long gigabits) {
        return new Bandwidth(gigabits * 1000);
    }

    /// Reads gigabits per second, with or without a trailing `G`.
    ///
    /// @throws IllegalArgumentException if the text is no decimal number
    public static Bandwidth parse(String text) {
        return tryParse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("not a speed in Gbit/s: \"" + text + "\""));
    }

    public static Optional<Bandwidth> tryParse(String text) {
        var digits = text.endsWith("G") ? text.substring(0, text.length() - 1) : text;
        if (!digits.matches("-?[0-9]{1,9}(\\.[0-9]{1,3})?")) {
            return Optional.empty();
        }
        return Optional.of(
                new Bandwidth(new BigDecimal(digits).movePointRight(3).longValueExact()));
    }

    public double inGigabits() {
        return megabits / 1000.0;
    }

    public Bandwidth plus(Bandwidth other) {
        return new Bandwidth(megabits + other.megabits);
    }

    public Bandwidth times(int factor) {
        return new Bandwidth(megabits * factor);
    }

    /// What is wrong with the rate, or empty.
    public Optional<String> problem() {
        return megabits < 0 ? Optional.of("a speed cannot be negative") : Optional.empty();
    }

    @Override
    public int compareTo(Bandwidth other) {
        return Long.compare(megabits, other.megabits);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(megabits, 3).stripTrailingZeros().toPlainString();
    }
}
