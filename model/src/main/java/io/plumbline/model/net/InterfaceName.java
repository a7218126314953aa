package io.plumbline.model.net;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The name of a network interface, as Linux would have to hold it.
///
/// The kernel's buffer IFNAMSIZ is 16 bytes with its terminator.
public record InterfaceName(String text) {

    public static final int MOST_BYTES = 15;

    public static InterfaceName of(String text) {
        return new InterfaceName(text);
    }

    /// Why the kernel cannot hold the name, or empty if it can.
    public Optional<String> problem() {
        if (text.isEmpty()) {
            return Optional.of("the name is empty");
        }
        if (text.equals(".") || text.equals("..")) {
            return Optional.of("\"" + text + "\" is reserved by the kernel");
        }
        if (text.chars().anyMatch(c -> c == '/' || c == ':' || Character.isWhitespace(c))) {
            return Optional.of("the name has a slash, a colon or white space");
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes > MOST_BYTES
                ? Optional.of("the name has " + bytes + " bytes, the kernel holds " + MOST_BYTES)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
