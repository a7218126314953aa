package io.plumbline.model.rule.ip;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// IP-09: interfaces of storage and migration have fixed addresses.
final class FixedInfrastructureAddresses implements Rule {

    @Override
    public String id() {
        return "IP-09";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        Stream.concat(context.roles(RoleKind.STORAGE), context.roles(RoleKind.MIGRATION))
                .forEach(usage -> usage.attachments().forEach(a -> judge(usage, a, findings)));
        return findings;
    }

    private void judge(Usage usage, Attachment attachment, List<Finding> findings) {
        var found = attachment.group().layout().find(attachment.carrier());
        if (found.isEmpty()) {
            return;
        }
        var ip = found.get().ip();
        var dhcp = ip.dhcp() || ip.dhcp6();
        if (!dhcp && !ip.autoconf()) {
            return;
        }
        var name = attachment.carrier();
        var builder =
                FindingBuilder.warning(id())
                        .about(usage.id())
                        .about(ElementId.onHost(attachment.group().className(), name))
                        .on(attachment.hosts())
                        .outOf(usage.hostsInAll())
                        .fact("addresses of " + name, dhcp ? "DHCP" : "router advertisements")
                        .says(dhcp ? "ip-09" : "ip-09.autoconf", usage.name(), name);
        var fixedToo = !ip.addresses().isEmpty();
        if (fixedToo || !dhcp) {
            builder.fix(
                    InterfaceFixes.change(
                            "Only fixed addresses on " + name,
                            attachment.group().layout(),
                            attachment.hosts(),
                            name,
                            i ->
                                    i.withIp(
                                            Shape.with(
                                                    Shape.with(
                                                            Shape.with(i.ip(), "dhcp", false),
                                                            "dhcp6",
                                                            false),
                                                    "autoconf",
                                                    false))),
                    "fix.fixed-addresses",
                    name);
        }
        findings.add(builder.build());
    }
}
