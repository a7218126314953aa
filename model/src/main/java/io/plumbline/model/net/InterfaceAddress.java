package io.plumbline.model.net;

import java.util.Optional;

/// An address with the prefix length of its network; host bits are kept.
public record InterfaceAddress(IpAddress address, int length) {

    /// @throws IllegalArgumentException if the text is no `address/length`
    public static InterfaceAddress parse(String text) {
        return tryParse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "not an address with prefix length: \"" + text + "\""));
    }

    public static Optional<InterfaceAddress> tryParse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        var address = IpAddress.tryParse(text.substring(0, slash));
        var length = Numbers.wholeNumber(text.substring(slash + 1));
        return address.isPresent() && length.isPresent()
                ? Optional.of(new InterfaceAddress(address.get(), length.get()))
                : Optional.empty();
    }

    public Cidr network() {
        return new Cidr(address, length);
    }

    public InterfaceAddress plus(long places) {
        return new InterfaceAddress(address.plus(places), length);
    }

    /// What is wrong with the prefix length, or empty.
    public Optional<String> problem() {
        return network().problem();
    }

    @Override
    public String toString() {
        return address + "/" + length;
    }
}
