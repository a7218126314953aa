package io.plumbline.model.simulate;

import java.util.Comparator;

/// The order of the blast-radius table (`rules.md` 3.4).
public final class BlastRadius {

    /// By hosts that lose management, then storage, machines lost, degraded hosts; then by name.
    public static final Comparator<Impact> WORST_FIRST =
            Comparator.comparingInt(Impact::managementLost)
                    .thenComparingInt(Impact::storageLost)
                    .thenComparingInt(Impact::machinesLost)
                    .thenComparingInt(i -> i.hostsLost().size())
                    .thenComparingInt(i -> i.hostsDegraded().size())
                    .reversed()
                    .thenComparing(i -> i.fault().kind())
                    .thenComparing(i -> i.fault().label());

    private BlastRadius() {}
}
