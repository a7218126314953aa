package io.plumbline.model.rule.br;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Lack;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.graph.Usages;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.Similarity;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// BR-05: the Linux bridge that a network names exists on an eligible host.
final class BridgeOfNetworkExists implements Rule {

    @Override
    public String id() {
        return "BR-05";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.networks()
                .filter(u -> u.network().filter(n -> n.kind() == NetworkKind.BRIDGE).isPresent())
                .filter(u -> u.attachments().isEmpty() && !u.lacking().isEmpty())
                .filter(u -> u.lacking().stream().noneMatch(BridgeOfNetworkExists::isOtherKind))
                .forEach(usage -> findings.add(finding(usage)));
        return findings;
    }

    /// Something else has the name: then the kind is wrong, not the name.
    private static boolean isOtherKind(Lack lack) {
        return lack.group().layout().find(lack.carrier()).isPresent();
    }

    private Finding finding(Usage usage) {
        var name = Usages.bridgeOf(usage.network().orElseThrow());
        var bridges =
                usage.lacking().stream()
                        .flatMap(l -> l.group().layout().interfaces().stream())
                        .filter(LinuxBridge.class::isInstance)
                        .map(HostInterface::name)
                        .distinct()
                        .toList();
        var builder =
                FindingBuilder.error(id())
                        .about(usage.id())
                        .on(usage.lacking().stream().flatMap(l -> l.hosts().stream()).toList())
                        .outOf(usage.hostsInAll())
                        .fact("bridges", bridges)
                        .says("br-05", usage.name(), name);
        Similarity.nearest(name, bridges)
                .ifPresent(bridge ->
                        builder.fix(
                                Edit.of(
                                        "Put " + usage.name() + " on " + bridge,
                                        before ->
                                                before.withNetworks(all ->
                                                        all.replacing(
                                                                usage.name(),
                                                                n ->
                                                                        Shape.with(
                                                                                n,
                                                                                "bridge",
                                                                                Optional.of(
                                                                                        bridge))))),
                                "fix.pick-bridge",
                                usage.name(),
                                bridge));
        return builder.build();
    }
}
