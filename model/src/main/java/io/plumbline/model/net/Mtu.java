package io.plumbline.model.net;

import java.util.Optional;

/// A maximum transmission unit in bytes of payload, without the Ethernet header.
public record Mtu(int bytes) implements Comparable<Mtu> {

    public static Mtu of(int bytes) {
        return new Mtu(bytes);
    }

    /// @throws IllegalArgumentException if the text is no whole number
    public static Mtu parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException("not an MTU: \"" + text + "\""));
    }

    public static Optional<Mtu> tryParse(String text) {
        return Numbers.wholeNumber(text).map(Mtu::new);
    }

    /// What is wrong with the value for any Ethernet interface, or empty (68 bytes is the least
    /// that IPv4 needs, 65536 the most that the kernel holds).
    public Optional<String> problem() {
        return bytes < 68 || bytes > 65536
                ? Optional.of(bytes + " is outside 68 to 65536 bytes")
                : Optional.empty();
    }

    @Override
    public int compareTo(Mtu other) {
        return Integer.compare(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return Integer.toString(bytes);
    }
}
