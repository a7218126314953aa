package io.plumbline.model.rule.mtu;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.InterfaceMtus;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// MTU-04: the ends of a role send frames of one size.
final class EndsAgreeOnMtu implements Rule {

    /// @param lowest smallest of the NICs below: what drops large frames
    /// @param top of the interface itself: what it sends
    private record Part(Attachment attachment, Mtu lowest, Mtu top) {}

    @Override
    public String id() {
        return "MTU-04";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        Stream.concat(context.roles(RoleKind.STORAGE), context.roles(RoleKind.MIGRATION))
                .forEach(usage -> judge(usage, findings));
        return findings;
    }

    private void judge(Usage usage, List<Finding> findings) {
        var hosts = new TreeMap<Mtu, Integer>();
        var parts = new ArrayList<Part>();
        for (var attachment : usage.attachments()) {
            part(attachment)
                    .ifPresent(part -> {
                        parts.add(part);
                        hosts.merge(part.top(), attachment.hosts().size(), Integer::sum);
                    });
        }
        var usual =
                hosts.entrySet().stream()
                        .max(Comparator.comparingInt((Map.Entry<Mtu, Integer> e) -> e.getValue()))
                        .map(e -> e.getKey());
        if (usual.isEmpty()) {
            return;
        }
        for (var part : parts) {
            if (!part.top().equals(usual.get())) {
                findings.add(odd(usage, part, usual.get()));
            }
        }
        for (var target : usage.required()) {
            target.mtu()
                    .ifKnown()
                    .filter(m -> !m.equals(usual.get()))
                    .ifPresent(m ->
                            findings.add(
                                    FindingBuilder.error(id())
                                            .about(usage.id(), ElementId.external(target.name()))
                                            .fact("MTU of " + target.name(), target.mtu())
                                            .says(
                                                    "mtu-04.target",
                                                    usage.name(),
                                                    target.name(),
                                                    m,
                                                    usual.get())
                                            .build()));
        }
    }

    private static Optional<Part> part(Attachment attachment) {
        var mtus = new InterfaceMtus(attachment.group().layout());
        var top = mtus.of(attachment.carrier()).ifKnown();
        var lowest =
                attachment.footing().nics().stream()
                        .map((Nic n) -> mtus.of(n.name()))
                        .map(Fact::ifKnown)
                        .toList();
        if (top.isEmpty() || lowest.isEmpty() || lowest.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var least = lowest.stream().map(Optional::orElseThrow).min(Mtu::compareTo).orElseThrow();
        return Optional.of(new Part(attachment, least, top.get()));
    }

    private Finding odd(Usage usage, Part part, Mtu usual) {
        var attachment = part.attachment();
        var group = attachment.group();
        var drops = part.lowest().compareTo(usual) < 0;
        var usualFact = Fact.drawn(usual);
        var builder =
                (drops ? FindingBuilder.error(id()) : FindingBuilder.warning(id()))
                        .about(usage.id())
                        .about(ElementId.onHost(group.className(), attachment.carrier()))
                        .on(attachment.hosts())
                        .outOf(usage.hostsInAll())
                        .fact("MTU of " + attachment.carrier(), part.top())
                        .fact("MTU of the NICs below", part.lowest())
                        .says(
                                drops ? "mtu-04" : "mtu-04.upper",
                                usage.name(),
                                attachment.carrier(),
                                part.top(),
                                usual);
        builder.fix(
                drops
                        ? MtuFixes.raise(
                                group.layout(), attachment.hosts(), attachment.carrier(), usualFact)
                        : MtuFixes.set(
                                group.layout(),
                                attachment.hosts(),
                                attachment.carrier(),
                                usualFact),
                "fix.set-mtu",
                attachment.carrier(),
                usual);
        return builder.build();
    }
}
