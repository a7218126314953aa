package io.plumbline.model.rule.stor;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// STOR-02: the paths of multipath storage are separate NICs, not one bond.
final class MultipathOnSeparateNics implements Rule {

    private static final Set<String> PROTOCOLS = Set.of("iscsi", "nvme", "nvme-tcp");

    @Override
    public String id() {
        return "STOR-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.roles(RoleKind.STORAGE)
                .filter(MultipathOnSeparateNics::isMultipath)
                .forEach(usage ->
                        byGroup(usage)
                                .forEach((group, legs) -> {
                                    var bonds =
                                            legs.stream()
                                                    .flatMap(l -> l.footing().bonds().stream())
                                                    .map(Bond::name)
                                                    .distinct()
                                                    .toList();
                                    if (bonds.size() == 1
                                            && legs.stream()
                                                    .noneMatch(
                                                            l -> l.footing().bonds().isEmpty())) {
                                        findings.add(finding(usage, group, legs, bonds.getFirst()));
                                    }
                                }));
        return findings;
    }

    /// The same paths twice: several portals, or several legs.
    private static boolean isMultipath(Usage usage) {
        var role = usage.role().orElseThrow();
        return role.protocol().filter(PROTOCOLS::contains).isPresent()
                && (role.targets().size() > 1 || role.carriers().size() > 1);
    }

    static LinkedHashMap<HostGroup, List<Attachment>> byGroup(Usage usage) {
        var legs = new LinkedHashMap<HostGroup, List<Attachment>>();
        usage.attachments()
                .forEach(a -> legs.computeIfAbsent(a.group(), _ -> new ArrayList<>()).add(a));
        return legs;
    }

    private Finding finding(Usage usage, HostGroup group, List<Attachment> legs, String bond) {
        var builder =
                FindingBuilder.warning(id())
                        .about(usage.id())
                        .about(ElementId.onHost(group.className(), bond));
        legs.forEach(l -> builder.about(ElementId.onHost(group.className(), l.carrier())));
        return builder.on(legs.getFirst().hosts())
                .outOf(usage.hostsInAll())
                .fact("bond below all paths", bond)
                .says("stor-02", usage.name(), bond)
                .build();
    }
}
