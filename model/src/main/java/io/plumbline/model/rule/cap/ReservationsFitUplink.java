package io.plumbline.model.rule.cap;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.simulate.UplinkSpeeds;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkRole;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// CAP-03: what roles reserve on an uplink leaves room on it.
final class ReservationsFitUplink implements Rule {

    private static final double SHARE = 0.75;

    private record Foot(HostGroup group, String name) {}

    /// @param roles with what each needs, Gbit/s
    private record Load(Attachment attachment, Map<ElementId, Double> roles) {

        double sum() {
            return roles.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    @Override
    public String id() {
        return "CAP-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var loads = new LinkedHashMap<Foot, Load>();
        var ofMachines =
                context.topology().roles().stream()
                        .filter(r -> r.kind() == RoleKind.VM && r.need().isPresent())
                        .findFirst();
        for (var usage : context.usages()) {
            var role = usage.network().isPresent() ? ofMachines : usage.role();
            role.filter(r -> r.need().isPresent())
                    .ifPresent(r -> usage.attachments().forEach(a -> add(loads, r, usage, a)));
        }
        var share = context.parameter("reserveShare", SHARE);
        var findings = new ArrayList<Finding>();
        loads.forEach((foot, load) ->
                UplinkSpeeds.of(load.attachment())
                        .map(UplinkSpeeds::together)
                        .filter(capacity -> load.sum() > share * capacity)
                        .ifPresent(capacity -> findings.add(finding(foot, load, capacity, share))));
        return findings;
    }

    private static void add(
            Map<Foot, Load> loads, NetworkRole role, Usage usage, Attachment attachment) {
        if (attachment.footing().nics().isEmpty()) {
            return;
        }
        var bonds = attachment.footing().bonds();
        var name =
                bonds.isEmpty()
                        ? attachment.footing().nics().getFirst().name()
                        : bonds.getFirst().name();
        loads.computeIfAbsent(
                        new Foot(attachment.group(), name),
                        _ -> new Load(attachment, new LinkedHashMap<>()))
                .roles()
                .put(ElementId.role(role.name()), role.need().orElseThrow().inGigabits());
    }

    private Finding finding(Foot foot, Load load, double capacity, double share) {
        return FindingBuilder.warning(id())
                .about(load.roles().keySet())
                .about(ElementId.onHost(foot.group().className(), foot.name()))
                .on(foot.group().hosts())
                .fact("Gbit/s needed", load.roles())
                .fact("Gbit/s of " + foot.name(), capacity)
                .says(
                        "cap-03",
                        foot.name(),
                        number(load.sum()),
                        number(share * capacity),
                        number(capacity))
                .fix(
                        askForLess(load, share * capacity / load.sum()),
                        "fix.needs",
                        String.join(
                                ", ", load.roles().keySet().stream().map(ElementId::name).toList()))
                .build();
    }

    /// Every role asks for the same share of what it asked for.
    private static Edit askForLess(Load load, double share) {
        var edits = new ArrayList<Edit>();
        load.roles()
                .forEach((id, need) ->
                        edits.add(
                                AttributeFixes.set(
                                        "Ask for less for " + id.name(),
                                        id,
                                        "need",
                                        Optional.of(
                                                new Bandwidth(
                                                        (long) Math.floor(need * share * 10)
                                                                * 100)))));
        return Edit.all("Ask for less", edits);
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
