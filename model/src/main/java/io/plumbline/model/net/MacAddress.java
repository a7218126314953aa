package io.plumbline.model.net;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A MAC address, written with colons in upper case as nmstate shows it: `0C:42:A1:11:22:33`.
/// InfiniBand hardware addresses of 20 bytes are held too.
public record MacAddress(String text) implements Comparable<MacAddress> {

    private static final Pattern FORM =
            Pattern.compile("[0-9A-F]{2}(:[0-9A-F]{2}){5}((:[0-9A-F]{2}){14})?");

    /// @throws IllegalArgumentException if the text is no MAC address
    public static MacAddress parse(String text) {
        return tryParse(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("not a MAC address: \"" + text + "\""));
    }

    public static Optional<MacAddress> tryParse(String text) {
        var canonical = text.toUpperCase(Locale.ROOT).replace('-', ':');
        return FORM.matcher(canonical).matches()
                ? Optional.of(new MacAddress(canonical))
                : Optional.empty();
    }

    /// What is wrong with it as the address of one interface, or empty.
    public Optional<String> problem() {
        if ((Integer.parseInt(text.substring(0, 2), 16) & 1) != 0) {
            return Optional.of(text + " is a group address");
        }
        return text.matches("(00:)+00") ? Optional.of("the address is all zero") : Optional.empty();
    }

    @Override
    public int compareTo(MacAddress other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
