package io.plumbline.model.rule.mig;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.MigrationSettings;
import io.plumbline.model.simulate.MigrationTime;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What emptying each group of hosts would take over the drawn migration network.
///
/// @param memberSpeed Gbit/s of the slowest NIC below, which is the most for one stream
record Evacuations(Usage usage, Attachment attachment, MigrationTime time, double memberSpeed) {

    static List<Evacuations> of(RuleContext context) {
        var settings = MigrationSettings.of(context.topology());
        var all = new ArrayList<Evacuations>();
        context.roles(RoleKind.MIGRATION)
                .forEach(usage -> {
                    for (var attachment : usage.attachments()) {
                        of(usage, attachment, settings).ifPresent(all::add);
                    }
                });
        return all;
    }

    private static Optional<Evacuations> of(
            Usage usage, Attachment attachment, MigrationSettings settings) {
        HostClass hosts = attachment.group().hostClass();
        var speeds =
                attachment.footing().nics().stream()
                        .map(n -> n.speed().withDefault(Nic.DEFAULT_SPEED).ifKnown())
                        .toList();
        if (speeds.isEmpty() || speeds.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var gigabits = speeds.stream().mapToDouble(s -> s.orElseThrow().inGigabits()).toArray();
        var slowest = Arrays.stream(gigabits).min().orElse(0);
        var oneAtATime =
                attachment.footing().bonds().stream()
                        .map(Bond::mode)
                        .anyMatch(m -> m.filter(x -> x == BondMode.ACTIVE_BACKUP).isPresent());
        var bandwidth = oneAtATime ? slowest : Arrays.stream(gigabits).sum();
        var one = Math.min(settings.streamMost(), slowest);
        var stream =
                new MigrationSettings(
                        settings.perNode(),
                        settings.perCluster(),
                        settings.limit(),
                        settings.secondsPerGib(),
                        one);
        return Optional.of(
                new Evacuations(
                        usage,
                        attachment,
                        new MigrationTime(
                                hosts.vmMemory().orElse(0),
                                hosts.vms().orElse(0),
                                hosts.dirtyRate().map(b -> b.inGigabits()).orElse(0.0),
                                bandwidth,
                                stream),
                        slowest));
    }

    MigrationTime with(MigrationSettings settings) {
        return new MigrationTime(
                time.memory(), time.machines(), time.dirtyRate(), time.bandwidth(), settings);
    }
}
