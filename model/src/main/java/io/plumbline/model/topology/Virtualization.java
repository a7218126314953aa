package io.plumbline.model.topology;

import io.plumbline.model.net.Quantity;
import java.util.Optional;

/// Settings of the virtualization operator (HyperConverged) that the design owns.
///
/// @param migrationNetwork name of an attachment definition in `openshift-cnv`; empty: that of the
///     migration role
/// @param perNode migrations off one node at a time (P); empty: 2
/// @param perCluster migrations in the cluster at a time (C); empty: 5
/// @param bandwidth bytes per second of one migration; empty: no limit
/// @param completionTimeout seconds per GiB; empty: 150
/// @param progressTimeout seconds; empty: 150
/// @param synchronizationReplicas controllers of cross-cluster migration that take an address
/// @param migrationPolicies limits for some machines
public record Virtualization(
        Optional<String> migrationNetwork,
        Optional<Integer> perNode,
        Optional<Integer> perCluster,
        Optional<Quantity> bandwidth,
        Optional<Integer> completionTimeout,
        Optional<Integer> progressTimeout,
        Optional<Boolean> autoConverge,
        Optional<Boolean> postCopy,
        int synchronizationReplicas,
        Elements<MigrationPolicy> migrationPolicies,
        Extras extras) {}
