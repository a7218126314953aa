package io.plumbline.model.topology;

import io.plumbline.model.net.Quantity;
import java.util.Map;
import java.util.Optional;

/// Limits of live migration for some of the machines (MigrationPolicy of KubeVirt).
public record MigrationPolicy(
        String name,
        Optional<Quantity> bandwidth,
        Optional<Boolean> autoConverge,
        Optional<Boolean> postCopy,
        Optional<Integer> completionTimeout,
        Map<String, String> namespaceLabels,
        Map<String, String> vmLabels,
        Extras extras)
        implements Named {}
