package io.plumbline.model.simulate;

import java.util.OptionalDouble;

/// How long a host takes to empty: the geometric sum of pre-copy rounds, an upper bound
/// (`rules.md` 4.1).
///
/// @param memory of all machines of the host, GiB
/// @param machines that move (k)
/// @param dirtyRate of one machine, Gbit/s (d)
/// @param bandwidth of the migration network from the host, Gbit/s (L)
/// @param settings of the platform
public record MigrationTime(
        double memory,
        int machines,
        double dirtyRate,
        double bandwidth,
        MigrationSettings settings) {

    /// Gbit in a GiB.
    public static final double GBIT_PER_GIB = 8.59;

    private static final double EFFICIENCY = 0.9;
    private static final double FIXED_SECONDS = 10;

    /// Migrations at a time (a).
    public int atOnce() {
        return Math.max(1, Math.min(machines, Math.min(settings.perNode(), settings.perCluster())));
    }

    /// Gbit/s of one migration (b).
    public double each() {
        var share = Math.min(EFFICIENCY * bandwidth / atOnce(), settings.streamMost());
        return settings.limit() > 0 ? Math.min(share, settings.limit()) : share;
    }

    /// Share of its bandwidth that a machine dirties meanwhile (r); from 1 on it never ends.
    public double dirtyShare() {
        return each() > 0 ? dirtyRate / each() : Double.POSITIVE_INFINITY;
    }

    /// Whether the copy of a machine ends, and in time.
    public boolean converges() {
        return dirtyShare() < 1
                && each() * (1 - dirtyShare()) >= GBIT_PER_GIB / settings.secondsPerGib();
    }

    /// Seconds until the host is empty; nothing where its machines do not converge.
    public OptionalDouble evacuation() {
        if (machines <= 0) {
            return OptionalDouble.of(0);
        }
        if (dirtyShare() >= 1) {
            return OptionalDouble.empty();
        }
        var copying = GBIT_PER_GIB * memory / (each() * (1 - dirtyShare()));
        return OptionalDouble.of((copying + FIXED_SECONDS * machines) / atOnce());
    }
}
