package io.plumbline.model.net;

import java.math.BigInteger;
import java.util.Optional;

/// A network prefix. Host bits are cleared where the prefix length allows; a length outside the
/// family's bits is held and named by [#problem()].
public record Cidr(IpAddress network, int length) {

    public Cidr {
        network = network.masked(length);
    }

    /// @throws IllegalArgumentException if the text is no `address/length`
    public static Cidr parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException("not a network: \"" + text + "\""));
    }

    public static Optional<Cidr> tryParse(String text) {
        return InterfaceAddress.tryParse(text).map(InterfaceAddress::network);
    }

    public boolean contains(IpAddress address) {
        return address.family() == network.family()
                && address.masked(length).equals(network.masked(length));
    }

    public boolean contains(Cidr other) {
        return other.length >= length && contains(other.network);
    }

    public boolean overlaps(Cidr other) {
        return contains(other.network) || other.contains(network);
    }

    public IpAddress first() {
        return network;
    }

    public IpAddress last() {
        return network.lastOf(length);
    }

    /// Number of addresses, network and broadcast address included.
    public BigInteger size() {
        var hostBits = network.family().bits() - Math.clamp(length, 0, network.family().bits());
        return BigInteger.ONE.shiftLeft(hostBits);
    }

    /// What is wrong with the prefix length, or empty.
    public Optional<String> problem() {
        var bits = network.family().bits();
        return length < 0 || length > bits
                ? Optional.of("prefix length " + length + " is outside 0 to " + bits)
                : Optional.empty();
    }

    @Override
    public String toString() {
        return network + "/" + length;
    }
}
