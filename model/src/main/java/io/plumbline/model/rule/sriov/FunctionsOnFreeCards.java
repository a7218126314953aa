package io.plumbline.model.rule.sriov;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.SriovPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// SRIOV-03: cards that are cut into functions carry no role, bond or bridge.
final class FunctionsOnFreeCards implements Rule {

    private record Shared(TreeSet<String> nics, TreeSet<String> roles, Set<ElementId> ids) {}

    @Override
    public String id() {
        return "SRIOV-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var policy : context.topology().sriov()) {
            if (policy.externallyManaged()) {
                continue;
            }
            var byGroup = new LinkedHashMap<HostGroup, Shared>();
            for (var usage : context.usages()) {
                var functions =
                        usage.network().filter(n -> n.kind() == NetworkKind.SRIOV).isPresent();
                if (!functions) {
                    usage.attachments().forEach(a -> collect(policy, usage, a, byGroup));
                }
            }
            byGroup.forEach((group, shared) -> findings.add(finding(policy, group, shared)));
        }
        return findings;
    }

    private static void collect(
            SriovPolicy policy,
            Usage usage,
            Attachment attachment,
            LinkedHashMap<HostGroup, Shared> byGroup) {
        var group = attachment.group();
        if (!group.className().equals(policy.hostClass())) {
            return;
        }
        for (var nic : attachment.footing().nics()) {
            if (policy.nics().contains(nic.name())) {
                var shared =
                        byGroup.computeIfAbsent(
                                group,
                                _ ->
                                        new Shared(
                                                new TreeSet<>(),
                                                new TreeSet<>(),
                                                new LinkedHashSet<>()));
                shared.nics().add(nic.name());
                shared.roles().add(usage.name());
                shared.ids().add(usage.id());
            }
        }
    }

    private Finding finding(SriovPolicy policy, HostGroup group, Shared shared) {
        var builder =
                FindingBuilder.warning(id())
                        .about(ElementId.of(ElementKind.SRIOV_POLICY, policy.name()))
                        .about(shared.ids());
        shared.nics().forEach(n -> builder.about(ElementId.onHost(group.className(), n)));
        return builder.on(group.hosts())
                .fact("carried by " + shared.nics(), shared.roles())
                .says(
                        "sriov-03",
                        policy.name(),
                        String.join(", ", shared.nics()),
                        String.join(", ", shared.roles()))
                .build();
    }
}
