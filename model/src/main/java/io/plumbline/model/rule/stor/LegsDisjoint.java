package io.plumbline.model.rule.stor;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Footing;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// STOR-03: the legs of a multipath role share nothing that can fail.
final class LegsDisjoint implements Rule {

    @Override
    public String id() {
        return "STOR-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.roles(RoleKind.STORAGE)
                .forEach(usage ->
                        MultipathOnSeparateNics.byGroup(usage)
                                .forEach((group, legs) -> judge(usage, group, legs, findings)));
        return findings;
    }

    private void judge(
            Usage usage, HostGroup group, List<Attachment> legs, List<Finding> findings) {
        for (var i = 0; i < legs.size(); i++) {
            for (var j = i + 1; j < legs.size(); j++) {
                var shared = shared(legs.get(i), legs.get(j));
                if (!shared.isEmpty()) {
                    findings.add(finding(usage, group, legs.get(i), legs.get(j), shared));
                }
            }
        }
    }

    private static List<String> shared(Attachment a, Attachment b) {
        var shared = new ArrayList<String>();
        add(shared, "NIC", common(a, b, l -> names(l.footing().nics(), Nic::name)));
        add(
                shared,
                "card",
                common(
                        a,
                        b,
                        l ->
                                l.footing().nics().stream()
                                        .flatMap((Nic n) -> n.card().stream())
                                        .collect(Collectors.toSet())));
        add(shared, "switch", common(a, b, l -> names(l.uplinks(), Uplink::switchName)));
        add(
                shared,
                "subnet",
                common(
                        a,
                        b,
                        l -> l.subnets().stream().map(Cidr::toString).collect(Collectors.toSet())));
        return shared;
    }

    /// A leg with what is compared.
    private record Leg(Attachment attachment) {

        Footing footing() {
            return attachment.footing();
        }

        List<Uplink> uplinks() {
            return attachment.uplinks();
        }

        List<Cidr> subnets() {
            var host = attachment.hosts().getFirst();
            return host.find(attachment.carrier()).stream()
                    .flatMap(i -> host.addresses(i).stream())
                    .filter(address -> address.problem().isEmpty())
                    .map(InterfaceAddress::network)
                    .toList();
        }
    }

    private static <T> Set<String> names(List<T> values, Function<T, String> name) {
        return values.stream().map(name).collect(Collectors.toSet());
    }

    private static Set<String> common(Attachment a, Attachment b, Function<Leg, Set<String>> of) {
        var common = new HashSet<>(of.apply(new Leg(a)));
        common.retainAll(of.apply(new Leg(b)));
        return common;
    }

    private static void add(List<String> shared, String what, Set<String> names) {
        Optional.of(names)
                .filter(n -> !n.isEmpty())
                .ifPresent(n ->
                        shared.add(
                                what
                                        + " "
                                        + n.stream().sorted().collect(Collectors.joining(", "))));
    }

    private Finding finding(
            Usage usage, HostGroup group, Attachment a, Attachment b, List<String> shared) {
        return FindingBuilder.warning(id())
                .about(usage.id())
                .about(
                        ElementId.onHost(group.className(), a.carrier()),
                        ElementId.onHost(group.className(), b.carrier()))
                .on(a.hosts())
                .outOf(usage.hostsInAll())
                .fact("shared", shared)
                .says(
                        "stor-03",
                        usage.name(),
                        a.carrier(),
                        b.carrier(),
                        String.join(" and ", shared))
                .build();
    }
}
