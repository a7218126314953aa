package io.plumbline.model.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/// Hosts that are emptied one wave after another, as an update of the cluster does it. A wave takes
/// as long as its slowest host.
///
/// @param hosts in all
/// @param perWave hosts that are drained at a time
/// @param seconds of all waves; nothing where a host never gets empty
public record EvacuationWaves(int hosts, int perWave, int waves, OptionalDouble seconds) {

    /// @param maxUnavailable hosts that may be drained at a time; the cluster's migrations at a time
    ///     may allow fewer
    public static EvacuationWaves of(List<Evacuation> all, int maxUnavailable) {
        var times = new ArrayList<Double>();
        var atOnce = 1;
        var inCluster = Integer.MAX_VALUE;
        for (var evacuation : all) {
            atOnce = Math.max(atOnce, evacuation.time().atOnce());
            inCluster = Math.min(inCluster, evacuation.time().settings().perCluster());
            for (var i = 0; i < evacuation.hosts().size(); i++) {
                times.add(evacuation.seconds().orElse(Double.POSITIVE_INFINITY));
            }
        }
        var perWave = Math.max(1, Math.min(maxUnavailable, inCluster / atOnce));
        times.sort(Comparator.reverseOrder());
        var sum = 0.0;
        for (var i = 0; i < times.size(); i += perWave) {
            sum += times.get(i);
        }
        return new EvacuationWaves(
                times.size(),
                perWave,
                (times.size() + perWave - 1) / perWave,
                Double.isInfinite(sum) ? OptionalDouble.empty() : OptionalDouble.of(sum));
    }
}
