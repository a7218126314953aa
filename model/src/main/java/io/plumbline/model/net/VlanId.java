package io.plumbline.model.net;

import java.util.Optional;

/// A VLAN identifier of IEEE 802.1Q. Any number is held; 1 to 4094 are legal, 0 is a priority tag
/// and 4095 is reserved.
public record VlanId(int value) implements Comparable<VlanId> {

    public static final int LOWEST = 1;
    public static final int HIGHEST = 4094;

    public static VlanId of(int value) {
        return new VlanId(value);
    }

    /// @throws IllegalArgumentException if the text is no whole number
    public static VlanId parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException("not a VLAN id: \"" + text + "\""));
    }

    public static Optional<VlanId> tryParse(String text) {
        return Numbers.wholeNumber(text).map(VlanId::new);
    }

    /// What is wrong with the id, or empty if 802.1Q allows it.
    public Optional<String> problem() {
        if (value >= LOWEST && value <= HIGHEST) {
            return Optional.empty();
        }
        return Optional.of(
                switch (value) {
                    case 0 -> "0 is a priority tag, not a VLAN";
                    case 4095 -> "4095 is reserved";
                    default -> value + " is outside 1 to 4094";
                });
    }

    @Override
    public int compareTo(VlanId other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
