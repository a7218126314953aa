package io.plumbline.model.rule.ip;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.net.IpFamily;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// IP-10: all hosts of a role have addresses of one subnet on each of its legs.
final class HostsAgreeOnSubnet implements Rule {

    private static final int MOST_FIXED = 1;

    /// Hosts of one group on one leg with what their addresses say.
    private record Part(Attachment attachment, Cidr subnet) {}

    @Override
    public String id() {
        return "IP-10";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        for (var usage : context.usages()) {
            if (usage.role().isPresent()) {
                for (var leg : legs(usage)) {
                    for (var family : IpFamily.values()) {
                        judge(usage, leg, family, findings);
                    }
                }
            }
        }
        return findings;
    }

    /// Attachments in one VLAN by one name are one leg.
    private static Collection<List<Attachment>> legs(Usage usage) {
        var legs = new LinkedHashMap<String, List<Attachment>>();
        for (var attachment : usage.attachments()) {
            var vlans =
                    attachment.isUntagged()
                            ? attachment.nativeVlans().toString()
                            : attachment.vlans().toString();
            var key =
                    usage.role().orElseThrow().carriers().size() > 1 ? attachment.carrier() : vlans;
            legs.computeIfAbsent(key, _ -> new ArrayList<>()).add(attachment);
        }
        return legs.values();
    }

    private void judge(Usage usage, List<Attachment> leg, IpFamily family, List<Finding> findings) {
        var hosts = new LinkedHashMap<Cidr, Integer>();
        var parts = new ArrayList<Part>();
        var without = new ArrayList<Attachment>();
        for (var attachment : leg) {
            var subnets = subnets(attachment, family);
            if (subnets.isEmpty()) {
                without.add(attachment);
            }
            for (var subnet : subnets) {
                hosts.merge(subnet, attachment.hosts().size(), Integer::sum);
                parts.add(new Part(attachment, subnet));
            }
        }
        if (hosts.isEmpty()) {
            return;
        }
        var most =
                hosts.entrySet().stream()
                        .max(Comparator.comparingInt(Map.Entry::getValue))
                        .map(Map.Entry::getKey)
                        .orElseThrow();
        for (var part : parts) {
            var alone =
                    parts.stream()
                            .noneMatch(p ->
                                    p.attachment() == part.attachment() && p.subnet().equals(most));
            if (!part.subnet().equals(most) && alone) {
                findings.add(odd(usage, part, most));
            }
        }
        var others = family == IpFamily.IPV4 ? IpFamily.IPV6 : IpFamily.IPV4;
        for (var attachment : without) {
            if (!subnets(attachment, others).isEmpty()) {
                findings.add(
                        begin(usage, attachment)
                                .fact("family", others)
                                .says("ip-10.family", usage.name(), attachment.carrier(), most)
                                .build());
            }
        }
    }

    private static TreeSet<Cidr> subnets(Attachment attachment, IpFamily family) {
        var subnets =
                new TreeSet<Cidr>(Comparator.comparing(Cidr::network).thenComparing(Cidr::length));
        var carrier = attachment.group().layout().find(attachment.carrier());
        if (carrier.isPresent()) {
            for (var host : attachment.hosts().subList(0, MOST_FIXED)) {
                host.addresses(carrier.get()).stream()
                        .filter(a -> a.problem().isEmpty())
                        .filter(a -> a.address().family() == family)
                        .map(InterfaceAddress::network)
                        .forEach(subnets::add);
            }
        }
        return subnets;
    }

    private FindingBuilder begin(Usage usage, Attachment attachment) {
        return FindingBuilder.error(id())
                .about(usage.id())
                .about(ElementId.onHost(attachment.group().className(), attachment.carrier()))
                .on(attachment.hosts())
                .outOf(usage.hostsInAll());
    }

    private Finding odd(Usage usage, Part part, Cidr most) {
        var builder =
                begin(usage, part.attachment())
                        .fact("subnet on " + part.attachment().carrier(), part.subnet())
                        .says(
                                "ip-10",
                                usage.name(),
                                part.attachment().carrier(),
                                part.subnet(),
                                most);
        if (part.subnet().network().equals(most.network()) || most.contains(part.subnet())) {
            builder.fix(relengthened(part, most), "fix.prefix", part.attachment().carrier(), most);
        }
        return builder.build();
    }

    private static Edit relengthened(Part part, Cidr most) {
        var attachment = part.attachment();
        return InterfaceFixes.change(
                "Put " + attachment.carrier() + " into " + most,
                attachment.group().layout(),
                attachment.hosts(),
                attachment.carrier(),
                i -> relengthened(i, most));
    }

    private static HostInterface relengthened(HostInterface i, Cidr most) {
        var rules =
                i.ip().addresses().stream()
                        .map(r ->
                                most.contains(r.first().address())
                                        ? new AddressRule(
                                                new InterfaceAddress(
                                                        r.first().address(), most.length()),
                                                r.perHost())
                                        : r)
                        .toList();
        return i.withIp(Shape.with(i.ip(), "addresses", rules));
    }
}
