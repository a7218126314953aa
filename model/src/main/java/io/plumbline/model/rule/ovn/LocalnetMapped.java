package io.plumbline.model.rule.ovn;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.Layers;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Similarity;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgeMapping;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// OVN-01: the localnet name of a network is mapped on an eligible host.
final class LocalnetMapped implements Rule {

    @Override
    public String id() {
        return "OVN-01";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.networks()
                .filter(u -> u.network().filter(n -> n.kind() == NetworkKind.LOCALNET).isPresent())
                .filter(u -> u.attachments().isEmpty() && !u.lacking().isEmpty())
                .filter(u -> u.lacking().stream().allMatch(l -> l.carrier().isEmpty()))
                .forEach(usage -> findings.add(finding(usage)));
        return findings;
    }

    private Finding finding(Usage usage) {
        var localnet = usage.network().orElseThrow().localnet();
        var mapped =
                usage.lacking().stream()
                        .flatMap(l -> l.group().layout().mappings().stream())
                        .map(BridgeMapping::localnet)
                        .distinct()
                        .toList();
        var builder =
                FindingBuilder.error(id())
                        .about(usage.id())
                        .on(usage.lacking().stream().flatMap(l -> l.hosts().stream()).toList())
                        .outOf(usage.hostsInAll())
                        .fact("mappings", mapped)
                        .says("ovn-01", usage.name(), localnet);
        Similarity.nearest(localnet, mapped)
                .ifPresent(name ->
                        builder.fix(
                                Edit.of(
                                        "Put " + usage.name() + " on " + name,
                                        before ->
                                                before.withNetworks(all ->
                                                        all.replacing(
                                                                usage.name(),
                                                                n ->
                                                                        Shape.with(
                                                                                n,
                                                                                "physicalNetwork",
                                                                                Optional.of(
                                                                                        name))))),
                                "fix.pick-mapping",
                                usage.name(),
                                name));
        mappings(usage, localnet)
                .ifPresent(edit -> builder.fix(edit, "fix.add-mapping", localnet, BrEx.NAME));
        return builder.build();
    }

    /// A mapping to br-ex in every class that has one.
    private static Optional<Edit> mappings(Usage usage, String localnet) {
        var edits = new ArrayList<Edit>();
        usage.lacking().stream()
                .map(l -> l.group().hostClass())
                .distinct()
                .filter(c -> c.interfaces().has(BrEx.NAME))
                .forEach(c ->
                        edits.add(Layers.mapping(ElementId.onHost(c.name(), BrEx.NAME), localnet)));
        return edits.isEmpty()
                ? Optional.empty()
                : Optional.of(Edit.all("Map " + localnet + " to " + BrEx.NAME, edits));
    }
}
