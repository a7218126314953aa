package io.plumbline.model.rule.name;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.edit.FreeNames;
import io.plumbline.model.edit.Rename;
import io.plumbline.model.net.InterfaceName;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.LayoutHosts;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// NAME-01: the kernel can hold the name of every interface.
final class InterfaceNameHeldByKernel implements Rule {

    @Override
    public String id() {
        return "NAME-01";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.DESIGN, Stage.PLAN);
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var layout : context.layouts()) {
            for (var i : layout.layout().interfaces()) {
                InterfaceName.of(i.name())
                        .problem()
                        .ifPresent(problem -> findings.add(finding(layout, i, problem)));
            }
        }
        return findings;
    }

    private Finding finding(LayoutHosts layout, HostInterface i, String problem) {
        var stem = i instanceof VlanInterface vlan ? "vlan" + number(vlan) : shortened(i);
        var name = FreeNames.like(stem, layout.layout().interfaces()::has);
        return FindingBuilder.error(id())
                .about(layout.id(i.name()))
                .on(layout.hosts())
                .fact("name", i.name())
                .says("name-01", i.name(), problem)
                .fix(renamed(layout, i.name(), name), "fix.rename", i.name(), name)
                .build();
    }

    private static String number(VlanInterface vlan) {
        return vlan.id().ifKnown().map(id -> id.toString()).orElse("");
    }

    private static String shortened(HostInterface i) {
        var clean = i.name().replaceAll("[^A-Za-z0-9._-]", "");
        var cut = clean.substring(0, Math.min(clean.length(), InterfaceName.MOST_BYTES - 2));
        return cut.isEmpty() || cut.equals(".") || cut.equals("..") ? "if0" : cut;
    }

    /// Renames in the classes; an interface that only one host has is renamed there.
    static Edit renamed(LayoutHosts layout, String from, String to) {
        if (layout.layout().hostClass().interfaces().has(from)) {
            return new Rename(layout.id(from), to);
        }
        return Edit.of(
                "Rename " + from + " to " + to,
                before -> {
                    var after = before;
                    for (var host : layout.hosts()) {
                        var id = ElementId.onHost(host.name(), from);
                        if (ElementAccess.find(before, id).orElse(null)
                                instanceof HostInterface i) {
                            after =
                                    after.withHosts(all ->
                                            all.replacing(
                                                    host.name(),
                                                    h ->
                                                            h.withOverrides(
                                                                    h.overrides()
                                                                            .without(
                                                                                    "interface "
                                                                                            + from)
                                                                            .with(
                                                                                    HostOverride
                                                                                            .added(
                                                                                                    i
                                                                                                            .withName(
                                                                                                                    to))))));
                        }
                    }
                    return after;
                });
    }
}
