package io.plumbline.model.topology;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.Mtu;
import java.util.List;
import java.util.Optional;

/// The cluster that the hosts belong to.
///
/// @param version OpenShift minor release `4.20`; empty: 4.20
/// @param mtu of the overlay network; unset: 1400
/// @param machine machine network; unset: nobody said
/// @param pods unset: 10.128.0.0/14
/// @param services unset: 172.30.0.0/16
/// @param internal other networks the cluster uses inside (join, transit, masquerade); empty: the
///     defaults of `rules.md` 4.4
/// @param ipsec whether pod traffic between nodes is encrypted
/// @param virtualAddresses API and ingress addresses
/// @param hyperConvergedVersion served API version to write, `v1beta1` or `v1`; empty: by release
public record Cluster(
        String version,
        Fact<Mtu> mtu,
        Fact<Cidr> machine,
        Fact<Cidr> pods,
        Fact<Cidr> services,
        List<Cidr> internal,
        boolean ipsec,
        List<IpAddress> virtualAddresses,
        Optional<String> hyperConvergedVersion,
        List<String> globalNamespaces,
        Extras extras) {

    public static final String DEFAULT_VERSION = "4.20";
    public static final Mtu DEFAULT_MTU = Mtu.of(1400);
    public static final Cidr DEFAULT_PODS = Cidr.parse("10.128.0.0/14");
    public static final Cidr DEFAULT_SERVICES = Cidr.parse("172.30.0.0/16");

    /// The minor number of the release: 20 for 4.20; 20 where the version does not read.
    public int minor() {
        var text = version.isEmpty() ? DEFAULT_VERSION : version;
        var parts = text.split("\\.");
        try {
            return parts.length < 2 ? 20 : Integer.parseInt(parts[1]);
        } catch (NumberFormatException e) {
            return 20;
        }
    }

    /// The release, `4.20`.
    public String release() {
        return "4." + minor();
    }

    public Fact<Mtu> effectiveMtu() {
        return mtu.withDefault(DEFAULT_MTU);
    }
}
