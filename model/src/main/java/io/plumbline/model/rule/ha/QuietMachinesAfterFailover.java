package io.plumbline.model.rule.ha;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// HA-10: machines that only answer are found again at once after a bond has failed over.
final class QuietMachinesAfterFailover implements Rule {

    @Override
    public String id() {
        return "HA-10";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        context.networks()
                .forEach(usage ->
                        usage.attachments()
                                .forEach(a ->
                                        bond(a).filter(_ -> isApart(context, a))
                                                .ifPresent(
                                                        b -> findings.add(finding(usage, a, b)))));
        return findings;
    }

    private static Optional<Bond> bond(Attachment attachment) {
        return attachment.footing().bonds().stream()
                .filter(b ->
                        b.isSlb() || b.mode().filter(m -> m == BondMode.ACTIVE_BACKUP).isPresent())
                .findFirst();
    }

    /// Two switches next to it that do not share what they learn.
    private static boolean isApart(RuleContext context, Attachment attachment) {
        var switches = attachment.uplinks().stream().map(Uplink::switchName).distinct().toList();
        return switches.size() == 2
                && !context.fabric().isPair(switches.getFirst(), switches.getLast());
    }

    private Finding finding(Usage usage, Attachment attachment, Bond bond) {
        return FindingBuilder.info(id())
                .about(usage.id())
                .about(ElementId.onHost(attachment.group().className(), bond.name()))
                .on(attachment.hosts())
                .outOf(usage.hostsInAll())
                .fact("mode of " + bond.name(), bond.mode().map(BondMode::word).orElse(""))
                .says("ha-10", usage.name(), bond.name())
                .build();
    }
}
