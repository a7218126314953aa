package io.plumbline.export.notation;

import java.util.Optional;
import java.util.regex.Pattern;

/// HOSTS of the notation: a class `w`, one host `w#3`, or a range `w#1-2`.
///
/// @param from first ordinal, and `to` the last; both 0 for the whole class
record HostSelector(String hostClass, int from, int to) {

    private static final Pattern FORM =
            Pattern.compile("([^#]+)(?:#([0-9]{1,6})(?:-([0-9]{1,6}))?)?");

    static Optional<HostSelector> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(2) == null) {
            return Optional.of(new HostSelector(matcher.group(1), 0, 0));
        }
        var from = Integer.parseInt(matcher.group(2));
        var to = matcher.group(3) == null ? from : Integer.parseInt(matcher.group(3));
        return Optional.of(new HostSelector(matcher.group(1), from, to));
    }

    boolean isWholeClass() {
        return from == 0;
    }

    boolean contains(int ordinal) {
        return isWholeClass() || from <= ordinal && ordinal <= to;
    }
}
