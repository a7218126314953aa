package io.plumbline.model.topology;

import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.Mtu;
import java.util.Optional;

/// The attachment definition through which pods reach a role's network.
///
/// @param nad `namespace/name`, or a bare name in `openshift-cnv`
/// @param type CNI plugin: `macvlan`, `bridge`, `ipvlan` …
/// @param master interface on the hosts by name; empty: not written
/// @param ipam address management: `whereabouts`, `dhcp`, `static`, `host-local`; empty: none
/// @param gateway a gateway in the address management; takes the pod's default route
/// @param mtu unset: not written
public record RoleAttachment(
        String nad,
        String type,
        Optional<String> master,
        Optional<String> ipam,
        Optional<IpAddress> gateway,
        Fact<Mtu> mtu) {

    public static final String OPERATOR_NAMESPACE = "openshift-cnv";

    public String namespace() {
        var slash = nad.indexOf('/');
        return slash < 0 ? OPERATOR_NAMESPACE : nad.substring(0, slash);
    }

    /// The name without its namespace.
    public String nadName() {
        return nad.substring(nad.indexOf('/') + 1);
    }
}
