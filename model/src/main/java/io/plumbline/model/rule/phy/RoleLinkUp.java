package io.plumbline.model.rule.phy;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.LinkState;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// PHY-05: every NIC that carries a role has link.
final class RoleLinkUp implements Rule {

    private record Place(ElementId nic, List<String> hosts) {}

    @Override
    public String id() {
        return "PHY-05";
    }

    @Override
    public Set<Stage> stages() {
        return Set.of(Stage.AUDIT);
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var builders = new LinkedHashMap<Place, FindingBuilder>();
        var roles = new LinkedHashMap<Place, TreeSet<String>>();
        for (var usage : context.usages()) {
            for (var attachment : usage.attachments()) {
                for (var nic : attachment.footing().nics()) {
                    if (isDown(context, attachment, nic)) {
                        note(usage, attachment, nic, builders, roles);
                    }
                }
            }
        }
        var findings = new ArrayList<Finding>();
        builders.forEach((place, builder) ->
                findings.add(
                        builder.says(
                                        "phy-05",
                                        place.nic().name(),
                                        String.join(", ", roles.get(place)))
                                .build()));
        return findings;
    }

    private static boolean isDown(RuleContext context, Attachment attachment, Nic nic) {
        return nic.link().ifKnown().filter(l -> l == LinkState.DOWN).isPresent()
                || attachment.hosts().stream()
                        .anyMatch(h ->
                                context.input().observation().stream()
                                        .flatMap(o -> o.about("link"))
                                        .anyMatch(f ->
                                                f.target().equals(h.name() + "." + nic.name())
                                                        && f.values().contains("down")));
    }

    private void note(
            Usage usage,
            Attachment attachment,
            Nic nic,
            LinkedHashMap<Place, FindingBuilder> builders,
            LinkedHashMap<Place, TreeSet<String>> roles) {
        var id = ElementId.onHost(attachment.group().className(), nic.name());
        var place = new Place(id, attachment.hosts().stream().map(h -> h.name()).toList());
        builders.computeIfAbsent(
                        place,
                        _ ->
                                FindingBuilder.warning(id())
                                        .about(id)
                                        .on(attachment.hosts())
                                        .fact("link of " + nic.name(), LinkState.DOWN.word()))
                .about(usage.id());
        roles.computeIfAbsent(place, _ -> new TreeSet<>()).add(usage.name());
    }
}
