package io.plumbline.model.topology;

import io.plumbline.model.net.InterfaceAddress;
import java.util.Optional;

/// An address of an interface in a class: the same on every host, or counted up by the host's
/// ordinal. Written `10.0.0.11/24` and `10.0.0.11+/24`.
///
/// @param first the address of the host with ordinal 1
public record AddressRule(InterfaceAddress first, boolean perHost) {

    /// @throws IllegalArgumentException if the text is no address with prefix length
    public static AddressRule parse(String text) {
        return tryParse(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("not an address: \"" + text + "\""));
    }

    public static Optional<AddressRule> tryParse(String text) {
        var perHost = text.contains("+/");
        return InterfaceAddress.tryParse(text.replace("+/", "/"))
                .map(first -> new AddressRule(first, perHost));
    }

    /// The address of the host with this ordinal, counted from 1.
    public InterfaceAddress of(int ordinal) {
        return perHost ? first.plus(ordinal - 1L) : first;
    }

    @Override
    public String toString() {
        return perHost ? first.address() + "+/" + first.length() : first.toString();
    }
}
