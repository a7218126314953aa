package io.plumbline.model.rule.phy;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.MatchKind;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// PHY-04: NICs are found by name only in a class of equal hardware.
final class NamesOnEqualHardware implements Rule {

    @Override
    public String id() {
        return "PHY-04";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.DESIGN, Stage.PLAN);
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var hostClass : context.topology().hostClasses()) {
            var named = hostClass.nics().stream().filter(n -> n.match() == MatchKind.NAME).toList();
            var layouts =
                    context.layouts().stream()
                            .filter(l -> l.className().equals(hostClass.name()))
                            .toList();
            var unlike = unlike(layouts, named);
            if (!named.isEmpty()
                    && !layouts.isEmpty()
                    && (hostClass.mixedHardware() || !unlike.isEmpty())) {
                findings.add(finding(context, hostClass, named, unlike));
            }
        }
        return findings;
    }

    /// Slots behind which the hosts have other drivers or PCI addresses.
    private static TreeSet<String> unlike(List<LayoutHosts> layouts, List<Nic> named) {
        var unlike = new TreeSet<String>();
        for (var slot : named) {
            var kinds = new LinkedHashSet<String>();
            for (var layout : layouts) {
                if (layout.layout().find(slot.name()).orElse(null) instanceof Nic nic) {
                    var kind = nic.driver().orElse("") + " " + nic.pciAddress().orElse("");
                    if (!kind.isBlank()) {
                        kinds.add(kind);
                    }
                }
            }
            if (kinds.size() > 1) {
                unlike.add(slot.name());
            }
        }
        return unlike;
    }

    private Finding finding(
            RuleContext context, HostClass hostClass, List<Nic> named, TreeSet<String> unlike) {
        var hosts = context.hosts().ofClass(hostClass.name());
        var builder =
                FindingBuilder.warning(id())
                        .about(ElementId.hostClass(hostClass.name()))
                        .on(hosts)
                        .fact("mixed hardware", hostClass.mixedHardware())
                        .fact("unlike NICs", unlike)
                        .says("phy-04", hostClass.name());
        var known =
                hosts.stream()
                        .allMatch(h ->
                                named.stream()
                                        .allMatch(n ->
                                                h.find(n.name()).orElse(null) instanceof Nic nic
                                                        && nic.mac().isKnown()));
        if (known) {
            builder.fix(byMac(hostClass, named), "fix.match-mac", hostClass.name());
        }
        return builder.build();
    }

    private static Edit byMac(HostClass hostClass, List<Nic> named) {
        return Edit.of(
                "Find the NICs of " + hostClass.name() + " by MAC address",
                before ->
                        before.withHostClass(
                                hostClass.name(),
                                c -> {
                                    var interfaces = c.interfaces();
                                    for (var nic : named) {
                                        interfaces =
                                                interfaces.replacing(
                                                        nic.name(),
                                                        i ->
                                                                i instanceof Nic n
                                                                        ? Shape.with(
                                                                                n,
                                                                                "match",
                                                                                MatchKind.MAC)
                                                                        : i);
                                    }
                                    return c.withInterfaces(interfaces);
                                }));
    }
}
