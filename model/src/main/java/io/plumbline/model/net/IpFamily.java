package io.plumbline.model.net;

/// The two families of IP addresses.
public enum IpFamily {
    IPV4(32),
    IPV6(128);

    private final int bits;

    IpFamily(int bits) {
        this.bits = bits;
    }

    /// Bits of an address, the longest prefix.
    public int bits() {
        return bits;
    }
}
