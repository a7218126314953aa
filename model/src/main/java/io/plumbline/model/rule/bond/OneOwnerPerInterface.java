package io.plumbline.model.rule.bond;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.OtherInterface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// BOND-01: an interface is a port of at most one controller.
final class OneOwnerPerInterface implements Rule {

    @Override
    public String id() {
        return "BOND-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            var names = new LinkedHashSet<String>();
            layout.layout().interfaces().forEach(i -> names.addAll(i.below()));
            for (var name : names) {
                var owners =
                        layout.layout().controllers(name).stream()
                                .filter(OneOwnerPerInterface::isController)
                                .distinct()
                                .toList();
                if (owners.size() > 1) {
                    findings.add(finding(context, layout, name, owners));
                }
            }
        }
        return findings;
    }

    private static boolean isController(HostInterface upper) {
        return !(upper instanceof OtherInterface other) || other.type().equals("vrf");
    }

    private Finding finding(
            RuleContext context, LayoutHosts layout, String name, List<HostInterface> owners) {
        var names = owners.stream().map(HostInterface::name).toList();
        var keeper =
                names.stream()
                        .max(Comparator.comparingLong((String o) -> load(context, layout, o)))
                        .orElseThrow();
        return FindingBuilder.error(id())
                .about(layout.id(name))
                .about(names.stream().map(layout::id).toList())
                .on(layout.hosts())
                .fact("controllers of " + name, names)
                .says("bond-01", name, String.join(" and ", names))
                .fix(detached(layout, name, names, keeper), "fix.detach", name, keeper)
                .build();
    }

    /// How many networks and roles stand on a controller.
    private static long load(RuleContext context, LayoutHosts layout, String controller) {
        return context.usages().stream()
                .flatMap(u -> u.attachments().stream())
                .filter(a -> a.group().layout() == layout.layout())
                .filter(a -> a.footing().stack().contains(controller))
                .count();
    }

    private static Edit detached(
            LayoutHosts layout, String name, List<String> owners, String keeper) {
        var label = "Leave " + name + " to " + keeper;
        var edits = new ArrayList<Edit>();
        for (var owner : owners) {
            if (!owner.equals(keeper)) {
                edits.add(
                        InterfaceFixes.change(
                                label,
                                layout.layout(),
                                layout.hosts(),
                                owner,
                                i ->
                                        i.withBelow(
                                                i.below().stream()
                                                        .filter(n -> !n.equals(name))
                                                        .toList())));
            }
        }
        return Edit.all(label, edits);
    }
}
