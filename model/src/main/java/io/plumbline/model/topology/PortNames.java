package io.plumbline.model.topology;

import java.math.BigInteger;

/// Arithmetic on names of switch ports: `1/5` is followed by `1/6`, `swp9` by `swp10`.
public final class PortNames {

    private PortNames() {}

    /// The name this many places after the given one; a name without a trailing number gets one.
    public static String advance(String name, int places) {
        if (places == 0) {
            return name;
        }
        var end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        var digits = name.substring(end);
        var number = digits.isEmpty() ? BigInteger.ZERO : new BigInteger(digits);
        return name.substring(0, end) + number.add(BigInteger.valueOf(places));
    }
}
