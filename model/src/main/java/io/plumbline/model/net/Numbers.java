package io.plumbline.model.net;

import java.util.Optional;
import java.util.regex.Pattern;

/// Strict reading of numbers: decimal digits only, no sign but a leading minus, no octal.
final class Numbers {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

    private Numbers() {}

    static Optional<Integer> wholeNumber(String text) {
        return WHOLE.matcher(text).matches()
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }
}
