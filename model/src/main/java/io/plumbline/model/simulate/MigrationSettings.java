package io.plumbline.model.simulate;

import io.plumbline.model.net.Quantity;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.Virtualization;

/// How the platform migrates, with its defaults (`rules.md` 4.1).
///
/// @param perNode migrations off one host at a time (P)
/// @param perCluster migrations in the cluster at a time (C)
/// @param limit of one migration in Gbit/s; 0: none
/// @param secondsPerGib after which a migration is given up, for each GiB of memory
/// @param streamMost most that one stream carries, Gbit/s
public record MigrationSettings(
        int perNode, int perCluster, double limit, int secondsPerGib, double streamMost) {

    private static final int PER_NODE = 2;
    private static final int PER_CLUSTER = 5;
    private static final int SECONDS_PER_GIB = 150;
    private static final double STREAM_MOST = 10;
    private static final double BITS = 8;
    private static final double GIGA = 1e9;

    public static MigrationSettings of(Topology topology) {
        var v = topology.virtualization();
        return new MigrationSettings(
                Math.max(1, v.flatMap(Virtualization::perNode).orElse(PER_NODE)),
                Math.max(1, v.flatMap(Virtualization::perCluster).orElse(PER_CLUSTER)),
                v.flatMap(Virtualization::bandwidth)
                        .map(Quantity::value)
                        .filter(value -> value > 0)
                        .map(value -> value * BITS / GIGA)
                        .orElse(0.0),
                v.flatMap(Virtualization::completionTimeout).orElse(SECONDS_PER_GIB),
                streamMost(topology));
    }

    private static double streamMost(Topology topology) {
        var text = topology.parameters().get("streamMax");
        try {
            return text == null ? STREAM_MOST : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return STREAM_MOST;
        }
    }

    public MigrationSettings withPerNode(int migrations) {
        return new MigrationSettings(
                migrations, Math.max(migrations, perCluster), limit, secondsPerGib, streamMost);
    }

    public MigrationSettings withoutLimit() {
        return new MigrationSettings(perNode, perCluster, 0, secondsPerGib, streamMost);
    }

    public MigrationSettings withSecondsPerGib(int seconds) {
        return new MigrationSettings(perNode, perCluster, limit, seconds, streamMost);
    }

    public MigrationSettings withLimit(double gigabits) {
        return new MigrationSettings(perNode, perCluster, gigabits, secondsPerGib, streamMost);
    }

    MigrationSettings withStreamMost(double gigabits) {
        return new MigrationSettings(perNode, perCluster, limit, secondsPerGib, gigabits);
    }
}
