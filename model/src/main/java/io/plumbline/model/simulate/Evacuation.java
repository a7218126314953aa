package io.plumbline.model.simulate;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.simulate.Capacity.Stand;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostClass;
import java.util.List;
import java.util.OptionalDouble;

/// What emptying each of some equal hosts takes over the drawn migration network.
///
/// @param role the migration role
/// @param stand the hosts
/// @param time of one of them; its bandwidth is that to all other hosts together
/// @param memberSpeed Gbit/s of the slowest cable on the way, which is the most for one stream
/// @param streamMost Gbit/s of one stream over links that are fast enough
/// @param bandwidth the same bandwidth, as far as it is known
public record Evacuation(
        ElementId role,
        Stand stand,
        MigrationTime time,
        double memberSpeed,
        double streamMost,
        Figure bandwidth) {

    public Attachment attachment() {
        return stand.attachments().getFirst();
    }

    public List<EffectiveHost> hosts() {
        return stand.hosts();
    }

    public HostClass hostClass() {
        return stand.group().hostClass();
    }

    public int machines() {
        return time.machines();
    }

    /// GiB of all machines of one host.
    public double memory() {
        return time.memory();
    }

    /// Seconds until one of the hosts is empty; nothing where its machines never get across.
    public OptionalDouble seconds() {
        return time.evacuation();
    }

    public boolean converges() {
        return time.converges();
    }

    /// The time with other settings.
    public MigrationTime with(MigrationSettings settings) {
        return new MigrationTime(
                time.memory(), time.machines(), time.dirtyRate(), time.bandwidth(), settings);
    }

    /// The same over another bandwidth.
    public Evacuation overBandwidth(double gigabits) {
        var other =
                new MigrationTime(
                        time.memory(),
                        time.machines(),
                        time.dirtyRate(),
                        gigabits,
                        time.settings());
        return new Evacuation(role, stand, other, memberSpeed, streamMost, bandwidth);
    }

    /// What would make it shorter, what costs least first.
    ///
    /// @param allowed seconds that it may take
    public List<Lever> levers(double allowed) {
        return Lever.of(this, allowed);
    }
}
