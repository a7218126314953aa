package io.plumbline.model.net;

import java.math.BigInteger;
import java.util.Optional;

/// A range of addresses as whereabouts writes it: `10.210.0.0/24`, or
/// `10.210.0.10-10.210.0.99/24`.
public record AddressRange(IpAddress first, IpAddress last, int length) {

    /// @throws IllegalArgumentException if the text is no range
    public static AddressRange parse(String text) {
        return tryParse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("not a range of addresses: \"" + text + "\""));
    }

    public static Optional<AddressRange> tryParse(String text) {
        var dash = text.indexOf('-');
        if (dash < 0) {
            return Cidr.tryParse(text).map(AddressRange::of);
        }
        var first = IpAddress.tryParse(text.substring(0, dash));
        var last = InterfaceAddress.tryParse(text.substring(dash + 1));
        return first.isPresent() && last.isPresent()
                ? Optional.of(
                        new AddressRange(first.get(), last.get().address(), last.get().length()))
                : Optional.empty();
    }

    public static AddressRange of(Cidr cidr) {
        return new AddressRange(cidr.first(), cidr.last(), cidr.length());
    }

    /// The network that the range lies in.
    public Cidr network() {
        return new Cidr(first, length);
    }

    public boolean contains(IpAddress address) {
        return address.family() == first.family()
                && first.compareTo(address) <= 0
                && address.compareTo(last) <= 0;
    }

    public boolean overlaps(Cidr cidr) {
        return cidr.first().family() == first.family()
                && cidr.first().compareTo(last) <= 0
                && first.compareTo(cidr.last()) <= 0;
    }

    public boolean overlaps(AddressRange other) {
        return other.first.family() == first.family()
                && other.first.compareTo(last) <= 0
                && first.compareTo(other.last) <= 0;
    }

    /// True when the range is the whole network and is written so.
    public boolean isWholeNetwork() {
        var network = network();
        return first.equals(network.first()) && last.equals(network.last());
    }

    /// Number of addresses that can be handed out: without the network and broadcast address of the
    /// network; none in networks of one or two addresses (whereabouts).
    public BigInteger usable() {
        var network = network();
        if (network.size().compareTo(BigInteger.TWO) <= 0) {
            return BigInteger.ZERO;
        }
        var from = first.value().max(network.first().value().add(BigInteger.ONE));
        var to = last.value().min(network.last().value().subtract(BigInteger.ONE));
        return to.subtract(from).add(BigInteger.ONE).max(BigInteger.ZERO);
    }

    /// What is wrong with the range, or empty.
    public Optional<String> problem() {
        var network = network().problem();
        if (network.isPresent()) {
            return network;
        }
        if (first.compareTo(last) > 0) {
            return Optional.of("the range ends before it begins");
        }
        return network().contains(last)
                ? Optional.empty()
                : Optional.of("the range leaves its network " + network());
    }

    @Override
    public String toString() {
        return isWholeNetwork() ? network().toString() : first + "-" + last + "/" + length;
    }
}
