package io.plumbline.model.rule.ip;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/// IP-04: a host has each subnet on one interface only.
final class OneInterfacePerSubnet implements Rule {

    @Override
    public String id() {
        return "IP-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            bySubnet(layout)
                    .forEach((subnet, names) -> {
                        if (names.size() > 1) {
                            findings.add(finding(context, layout, subnet, names));
                        }
                    });
        }
        return findings;
    }

    private static LinkedHashMap<Cidr, TreeSet<String>> bySubnet(LayoutHosts layout) {
        var names = new LinkedHashMap<Cidr, TreeSet<String>>();
        var host = layout.hosts().getFirst();
        for (var i : layout.layout().interfaces()) {
            for (var address : host.addresses(i)) {
                if (address.problem().isEmpty()) {
                    var network = new Cidr(address.address(), address.length());
                    names.computeIfAbsent(network, _ -> new TreeSet<>()).add(i.name());
                }
            }
        }
        return names;
    }

    private Finding finding(
            RuleContext context, LayoutHosts layout, Cidr subnet, TreeSet<String> names) {
        var builder =
                FindingBuilder.warning(id())
                        .about(names.stream().map(layout::id).toList())
                        .on(layout.hosts())
                        .fact("interfaces in " + subnet, names)
                        .says("ip-04", subnet, String.join(" and ", names));
        // What explains it for the legs of a storage role names the role.
        context.topology().roles().stream()
                .filter(r -> r.kind() == RoleKind.STORAGE)
                .filter(r -> names.stream().allMatch(r.carriers()::contains))
                .forEach(r -> builder.about(ElementId.role(r.name())));
        return builder.build();
    }
}
