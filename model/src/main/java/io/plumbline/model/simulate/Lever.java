package io.plumbline.model.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// One way to empty a host sooner, with the time that it takes then.
///
/// @param to the new value: MiB/s, migrations, seconds for each GiB, Gbit/s of each link; 0 for no
///     limit
/// @param converges whether all machines get across then
public record Lever(Kind kind, double to, double seconds, boolean converges) {

    /// Settings first, hardware last.
    public enum Kind {
        /// No limit for one migration.
        NO_LIMIT,
        /// A higher limit for one migration.
        HIGHER_LIMIT,
        /// Another number of migrations off one node.
        PER_NODE,
        /// The same without a limit for one migration.
        PER_NODE_WITHOUT_LIMIT,
        /// More seconds for each GiB before a migration is given up.
        COMPLETION_TIMEOUT,
        /// Faster links below the migration network.
        FASTER_LINKS
    }

    private static final int MOST_PER_NODE = 8;
    private static final int[] SPEEDS = {10, 25, 40, 50, 100, 200, 400};
    private static final int[] LIMITS = {64, 128, 256, 512, 1024, 2048, 4096};
    private static final double GIGABITS_PER_MEBI = (1 << 20) * 8 / 1e9;
    private static final int[] TIMEOUTS = {300, 600, 800, 1600};

    static List<Lever> of(Evacuation evacuation, double allowed) {
        var settings = evacuation.time().settings();
        var levers = new ArrayList<Lever>();
        var limited = settings.limit() > 0;
        if (limited) {
            higherLimit(evacuation, allowed).ifPresent(levers::add);
            offer(levers, evacuation, Kind.NO_LIMIT, 0, evacuation.with(settings.withoutLimit()));
        }
        best(evacuation, allowed, Kind.PER_NODE, settings::withPerNode).ifPresent(levers::add);
        if (limited) {
            best(
                            evacuation,
                            allowed,
                            Kind.PER_NODE_WITHOUT_LIMIT,
                            settings.withoutLimit()::withPerNode)
                    .ifPresent(levers::add);
        }
        if (evacuation.seconds().isPresent() && !evacuation.converges()) {
            for (var seconds : TIMEOUTS) {
                var time = evacuation.with(settings.withSecondsPerGib(seconds));
                if (time.converges()) {
                    levers.add(made(Kind.COMPLETION_TIMEOUT, seconds, time));
                    break;
                }
            }
        }
        fasterLinks(evacuation, allowed).ifPresent(levers::add);
        return List.copyOf(levers);
    }

    /// The least limit of a usual size that is enough.
    private static Optional<Lever> higherLimit(Evacuation evacuation, double allowed) {
        var settings = evacuation.time().settings();
        for (var mebi : LIMITS) {
            var limit = mebi * GIGABITS_PER_MEBI;
            if (limit > settings.limit()) {
                var time = evacuation.with(settings.withLimit(limit));
                if (time.converges() && time.evacuation().orElse(allowed + 1) <= allowed) {
                    return Optional.of(made(Kind.HIGHER_LIMIT, mebi, time));
                }
            }
        }
        return Optional.empty();
    }

    private static Lever made(Kind kind, double to, MigrationTime time) {
        return new Lever(kind, to, time.evacuation().orElseThrow(), time.converges());
    }

    private static void offer(
            List<Lever> levers, Evacuation evacuation, Kind kind, double to, MigrationTime time) {
        if (helps(evacuation, time)) {
            levers.add(made(kind, to, time));
        }
    }

    private static boolean helps(Evacuation evacuation, MigrationTime time) {
        if (time.evacuation().isEmpty()) {
            return false;
        }
        var now = evacuation.seconds();
        return now.isEmpty()
                || time.evacuation().getAsDouble() < now.getAsDouble()
                || time.converges() && !evacuation.converges();
    }

    /// The least change that is enough, else the one that helps most.
    private static Optional<Lever> best(
            Evacuation evacuation,
            double allowed,
            Kind kind,
            IntFunction<MigrationSettings> settings) {
        var now = evacuation.time().settings().perNode();
        Lever best = null;
        for (var distance = 1; distance < MOST_PER_NODE; distance++) {
            for (var number : List.of(now + distance, now - distance)) {
                if (number < 1 || number > MOST_PER_NODE) {
                    continue;
                }
                var time = evacuation.with(settings.apply(number));
                if (!helps(evacuation, time)) {
                    continue;
                }
                var lever = made(kind, number, time);
                if (lever.converges() && lever.seconds() <= allowed) {
                    return Optional.of(lever);
                }
                if (best == null || lever.seconds() < best.seconds()) {
                    best = lever;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Lever> fasterLinks(Evacuation evacuation, double allowed) {
        Lever best = null;
        for (var speed : SPEEDS) {
            if (speed <= evacuation.memberSpeed()) {
                continue;
            }
            var factor = speed / evacuation.memberSpeed();
            var settings = evacuation.time().settings();
            var time =
                    new MigrationTime(
                            evacuation.memory(),
                            evacuation.machines(),
                            evacuation.time().dirtyRate(),
                            evacuation.time().bandwidth() * factor,
                            settings.withStreamMost(Math.min(speed, evacuation.streamMost())));
            if (!helps(evacuation, time)) {
                continue;
            }
            var lever = made(Kind.FASTER_LINKS, speed, time);
            if (best == null || lever.seconds() < best.seconds()) {
                best = lever;
            }
            if (lever.converges() && lever.seconds() <= allowed) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }
}
