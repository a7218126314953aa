package io.plumbline.model.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A machine's port offered to others: Service, and Route where it has a host name.
///
/// @param labels of the machines
/// @param ports `http=80:8080/tcp`: name, service port, target port, protocol
/// @param serviceType `ClusterIP`, `NodePort` or `LoadBalancer`; empty: ClusterIP
/// @param routeHost host name of the route; empty: no route
/// @param tls termination of the route: `edge`, `passthrough`, `reencrypt`; empty: none
public record Exposure(
        String name,
        String namespace,
        Map<String, String> labels,
        List<String> ports,
        Optional<String> serviceType,
        Optional<String> routeHost,
        Optional<String> tls,
        Extras extras)
        implements Named {}
