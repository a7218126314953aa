package io.plumbline.model.net;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;
import java.math.BigInteger;
import java.util.Optional;

/// An IPv4 or IPv6 address without prefix. Strict reading: four decimal parts, no octal, no short
/// forms, no zones.
public record IpAddress(IpFamily family, BigInteger value) implements Comparable<IpAddress> {

    private static final IPAddressStringParameters STRICT =
            new IPAddressStringParameters.Builder()
                    .allowEmpty(false)
                    .allowAll(false)
                    .allowSingleSegment(false)
                    .allowPrefix(false)
                    .allowMask(false)
                    .allowWildcardedSeparator(false)
                    .setRangeOptions(inet.ipaddr.AddressStringParameters.RangeParameters.NO_RANGE)
                    .getIPv4AddressParametersBuilder()
                    .allow_inet_aton(false)
                    .allowLeadingZeros(false)
                    .getParentBuilder()
                    .getIPv6AddressParametersBuilder()
                    .allowZone(false)
                    .allowBase85(false)
                    .getParentBuilder()
                    .toParams();

    /// @throws IllegalArgumentException if the text is no address
    public static IpAddress parse(String text) {
        return tryParse(text)
                .orElseThrow(
                        () -> new IllegalArgumentException("not an IP address: \"" + text + "\""));
    }

    public static Optional<IpAddress> tryParse(String text) {
        if (text.isBlank() || !text.equals(text.strip())) {
            return Optional.empty();
        }
        return Optional.ofNullable(new IPAddressString(text, STRICT).getAddress())
                .filter(address -> !address.isMultiple())
                .map(IpAddress::of);
    }

    private static IpAddress of(IPAddress address) {
        return new IpAddress(
                address.isIPv4() ? IpFamily.IPV4 : IpFamily.IPV6,
                new BigInteger(1, address.getBytes()));
    }

    /// The address this many places further; wraps around within its family.
    public IpAddress plus(long places) {
        var size = BigInteger.ONE.shiftLeft(family.bits());
        return new IpAddress(family, value.add(BigInteger.valueOf(places)).mod(size));
    }

    /// The first `length` bits, the others zero. `length` is cut to 0 and the family's bits.
    public IpAddress masked(int length) {
        var hostBits = family.bits() - Math.clamp(length, 0, family.bits());
        return new IpAddress(family, value.shiftRight(hostBits).shiftLeft(hostBits));
    }

    /// The address with all bits behind the first `length` set.
    public IpAddress lastOf(int length) {
        var hostBits = family.bits() - Math.clamp(length, 0, family.bits());
        var mask = BigInteger.ONE.shiftLeft(hostBits).subtract(BigInteger.ONE);
        return new IpAddress(family, value.or(mask));
    }

    @Override
    public int compareTo(IpAddress other) {
        var byFamily = family.compareTo(other.family);
        return byFamily != 0 ? byFamily : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        if (family == IpFamily.IPV4) {
            return new IPv4Address(value.intValue()).toCanonicalString();
        }
        return new IPv6Address(value).toCanonicalString();
    }
}
