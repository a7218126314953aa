package io.plumbline.model.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A NodeNetworkConfigurationPolicy that would be sent.
///
/// @param hosts class, host or range it selects, as written
/// @param interfaces what it defines
/// @param maxUnavailable empty: not written, which means half of the hosts
/// @param state condition it has in the cluster, `Progressing`; empty: at rest
/// @param settings further properties, as written
public record PolicyIntent(
        String name,
        String hosts,
        List<String> interfaces,
        Optional<String> maxUnavailable,
        Optional<String> state,
        Map<String, String> settings) {}
