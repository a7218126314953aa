package io.plumbline.model.rule.role;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.FreeNames;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Quantity;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.MigrationSettings;
import io.plumbline.model.simulate.UplinkSpeeds;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// ROLE-04: heavy roles that share links are protected from each other: migrations by a limit,
/// storage and machines by what they reserve.
final class HeavyRolesProtected implements Rule {

    private static final double RESERVE = 0.75;
    private static final double BYTES_PER_GIGABIT = 1e9 / 8;
    private static final double MEBI = 1 << 20;

    /// Links below something: those of a bond, or a NIC.
    private record Foot(HostGroup group, Set<String> nics) {}

    /// What shares them.
    private record Shared(Attachment attachment, Map<RoleKind, List<Usage>> kinds) {

        boolean has(RoleKind kind) {
            return kinds.containsKey(kind);
        }

        List<ElementId> ids() {
            return kinds.values().stream().flatMap(s -> s.stream().map(Usage::id)).toList();
        }
    }

    @Override
    public String id() {
        return "ROLE-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var shared : shared(context).values()) {
            if (shared.kinds().size() > 1) {
                migrations(context, shared, findings);
                reserves(context, shared, findings);
            }
        }
        return findings;
    }

    private static Map<Foot, Shared> shared(RuleContext context) {
        var all = new LinkedHashMap<Foot, Shared>();
        for (var usage : context.usages()) {
            var kind =
                    usage.network().isPresent()
                            ? RoleKind.VM
                            : usage.role().map(NetworkRole::kind).orElse(RoleKind.OWN);
            if (kind == RoleKind.OWN) {
                continue;
            }
            for (var attachment : usage.attachments()) {
                var nics = new LinkedHashSet<String>();
                attachment.footing().nics().forEach(n -> nics.add(n.name()));
                if (!nics.isEmpty()) {
                    var sharing =
                            all.computeIfAbsent(
                                            new Foot(attachment.group(), nics),
                                            _ -> new Shared(attachment, new LinkedHashMap<>()))
                                    .kinds()
                                    .computeIfAbsent(kind, _ -> new ArrayList<>());
                    // Legs of one role may stand on the same links.
                    if (sharing.isEmpty() || sharing.getLast() != usage) {
                        sharing.add(usage);
                    }
                }
            }
        }
        return all;
    }

    private void migrations(RuleContext context, Shared shared, List<Finding> findings) {
        if (!shared.has(RoleKind.MIGRATION)) {
            return;
        }
        var speeds = UplinkSpeeds.of(shared.attachment());
        var settings = MigrationSettings.of(context.topology());
        var hosts = shared.attachment().group().hostClass();
        var atOnce =
                Math.min(
                        Math.min(settings.perNode(), settings.perCluster()),
                        hosts.vms().filter(v -> v > 0).orElse(Integer.MAX_VALUE));
        var others = others(context.topology(), shared);
        if (settings.limit() > 0 && speeds.isEmpty()) {
            findings.add(
                    FindingBuilder.unknown(id())
                            .about(shared.ids())
                            .about(bottom(shared))
                            .on(shared.attachment().hosts())
                            .missing("speed of the links")
                            .says("role-04.unknown", shared.attachment().carrier())
                            .build());
            return;
        }
        var free = speeds.map(s -> s.together() - others).orElse(0.0);
        if (settings.limit() > 0
                && (settings.limit() * atOnce <= free || isOverbooked(context, shared, speeds))) {
            return;
        }
        var builder =
                begin(shared)
                        .fact("Gbit/s that others reserve", others)
                        .fact("migrations at a time", atOnce)
                        .says(
                                settings.limit() > 0 ? "role-04.limit" : "role-04",
                                names(shared),
                                number(settings.limit() * atOnce),
                                number(free));
        var share = context.parameter("reserveShare", RESERVE);
        speeds.map(s -> Math.min(share * s.together(), free) / atOnce)
                .map(each -> (long) (each * BYTES_PER_GIGABIT / MEBI))
                .filter(mebi -> mebi > 0)
                .map(mebi -> Quantity.parse(mebi + "Mi"))
                .ifPresent(limit ->
                        builder.fix(
                                AttributeFixes.virtualization(
                                        "Limit one migration to " + limit,
                                        "bandwidth",
                                        Optional.of(limit)),
                                "fix.migration-limit",
                                limit));
        findings.add(builder.build());
    }

    /// Where more is reserved than may be, CAP-03 speaks: no limit would help.
    private static boolean isOverbooked(
            RuleContext context, Shared shared, Optional<UplinkSpeeds> speeds) {
        var share = context.parameter("reserveShare", RESERVE);
        return speeds.filter(s -> reserved(context.topology(), shared) > share * s.together())
                .isPresent();
    }

    /// What all roles on the links reserve, Gbit/s.
    private static double reserved(Topology topology, Shared shared) {
        return shared.kinds().keySet().stream()
                .flatMap(kind -> roles(topology, shared, kind).stream())
                .flatMap(r -> r.need().stream())
                .mapToDouble(Bandwidth::inGigabits)
                .sum();
    }

    /// What the other roles on the links reserve, Gbit/s.
    private static double others(Topology topology, Shared shared) {
        return reserved(topology, shared)
                - roles(topology, shared, RoleKind.MIGRATION).stream()
                        .flatMap(r -> r.need().stream())
                        .mapToDouble(Bandwidth::inGigabits)
                        .sum();
    }

    /// The roles of a kind on the links; that of machines is one for all networks.
    private static List<NetworkRole> roles(Topology topology, Shared shared, RoleKind kind) {
        return kind == RoleKind.VM
                ? topology.roles().stream().filter(r -> r.kind() == kind).limit(1).toList()
                : shared.kinds().getOrDefault(kind, List.of()).stream()
                        .flatMap(u -> u.role().stream())
                        .toList();
    }

    private void reserves(RuleContext context, Shared shared, List<Finding> findings) {
        if (!shared.has(RoleKind.STORAGE) || !shared.has(RoleKind.VM)) {
            return;
        }
        var storage = roles(context.topology(), shared, RoleKind.STORAGE);
        var machines = roles(context.topology(), shared, RoleKind.VM);
        var silent = new ArrayList<NetworkRole>();
        storage.stream().filter(r -> r.need().isEmpty()).forEach(silent::add);
        machines.stream().filter(r -> r.need().isEmpty()).forEach(silent::add);
        if (silent.isEmpty() && !machines.isEmpty()) {
            return;
        }
        var builder = begin(shared).says("role-04.need", names(shared));
        UplinkSpeeds.of(shared.attachment())
                .ifPresent(speeds -> declare(context, shared, silent, machines, speeds, builder));
        findings.add(builder.build());
    }

    /// What nobody reserved yet is shared out evenly among those that reserve nothing.
    private static void declare(
            RuleContext context,
            Shared shared,
            List<NetworkRole> silent,
            List<NetworkRole> machines,
            UplinkSpeeds speeds,
            FindingBuilder builder) {
        var reserved = reserved(context.topology(), shared);
        var share = context.parameter("reserveShare", RESERVE);
        var parts = silent.size() + (machines.isEmpty() ? 1 : 0) + 1;
        var each = (long) ((share * speeds.together() - reserved) / parts);
        if (each <= 0) {
            return;
        }
        var need = Bandwidth.gigabits(each);
        var edits = new ArrayList<Edit>();
        for (var role : silent) {
            edits.add(
                    AttributeFixes.role(
                            "Reserve for " + role.name(), role.name(), "need", Optional.of(need)));
        }
        if (machines.isEmpty()) {
            edits.add(
                    Edit.of(
                            "Reserve for machines",
                            before -> before.withRoles(all -> all.with(ofMachines(before, need)))));
        }
        builder.fix(Edit.all("Reserve " + need + " Gbit/s each", edits), "fix.reserve", need);
    }

    private static NetworkRole ofMachines(Topology in, Bandwidth need) {
        var name = FreeNames.like("machines", taken -> in.roles().get(taken).isPresent());
        return Shape.with(NetworkRole.of(name, RoleKind.VM), "need", Optional.of(need));
    }

    private FindingBuilder begin(Shared shared) {
        return FindingBuilder.warning(id())
                .about(shared.ids())
                .about(bottom(shared))
                .on(shared.attachment().hosts());
    }

    /// The bond below, else the first NIC.
    private static ElementId bottom(Shared shared) {
        var footing = shared.attachment().footing();
        var name =
                footing.bonds().isEmpty()
                        ? footing.nics().getFirst().name()
                        : footing.bonds().getFirst().name();
        return ElementId.onHost(shared.attachment().group().className(), name);
    }

    private static String names(Shared shared) {
        var words = new ArrayList<String>();
        shared.kinds()
                .forEach((kind, usages) ->
                        words.add(
                                kind == RoleKind.VM
                                        ? "machines"
                                        : usages.stream().map(Usage::name).findFirst().orElse("")));
        return String.join(", ", words);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
