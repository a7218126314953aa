package io.plumbline.model.rule.ip;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.Cluster;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// IP-03: the subnets of roles stay apart from the networks inside the cluster and from each other.
final class SubnetsApart implements Rule {

    /// What the cluster uses inside unless told otherwise; `rules.md` 4.4.
    private static final List<Cidr> INTERNAL =
            List.of(
                    Cidr.parse("100.64.0.0/16"),
                    Cidr.parse("100.88.0.0/16"),
                    Cidr.parse("169.254.0.0/17"),
                    Cidr.parse("100.65.0.0/16"),
                    Cidr.parse("fd98::/64"),
                    Cidr.parse("fd97::/64"),
                    Cidr.parse("fd69::/112"),
                    Cidr.parse("fd99::/64"));

    private static final List<Cidr> INSIDE_MACHINES =
            List.of(Cidr.parse("10.0.2.0/24"), Cidr.parse("fd10:0:2::/120"));

    /// A subnet with its owner.
    ///
    /// @param vlans of the role, where known
    private record Subnet(
            ElementId owner,
            String name,
            AddressRange range,
            boolean management,
            Set<Integer> vlans) {}

    @Override
    public String id() {
        return "IP-03";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var findings = new ArrayList<Finding>();
        var subnets = subnets(context);
        var cluster = cluster(context.topology().cluster());
        for (var subnet : subnets) {
            var hit =
                    cluster.entrySet().stream()
                            .filter(e -> subnet.range().overlaps(e.getValue()))
                            .findFirst();
            if (hit.isPresent()) {
                findings.add(overlap(context, subnet, hit.get().getKey(), hit.get().getValue()));
                continue;
            }
            machine(context, subnet, findings);
            INSIDE_MACHINES.stream()
                    .filter(subnet.range()::overlaps)
                    .filter(_ -> !isManagement(subnet))
                    .findFirst()
                    .ifPresent(inside ->
                            findings.add(
                                    FindingBuilder.warning(id())
                                            .about(subnet.owner())
                                            .fact("subnet", subnet.range())
                                            .says(
                                                    "ip-03.masquerade",
                                                    subnet.name(),
                                                    subnet.range(),
                                                    inside)
                                            .build()));
        }
        eachOther(context, subnets, findings);
        return findings;
    }

    /// Machines talk to the nodes through the cluster, not to their addresses.
    private static boolean isManagement(Subnet subnet) {
        return subnet.owner().kind() == ElementKind.ROLE && subnet.management();
    }

    private static List<Subnet> subnets(RuleContext context) {
        var subnets = new ArrayList<Subnet>();
        for (var usage : context.usages()) {
            usage.role()
                    .ifPresent(_ -> ofCarriers(usage).forEach(range -> add(subnets, usage, range)));
        }
        var topology = context.topology();
        for (var role : topology.roles()) {
            var vlans =
                    context.usage(ElementId.role(role.name()))
                            .map(SubnetsApart::vlans)
                            .orElse(Set.of());
            role.pool()
                    .flatMap(topology.pools()::get)
                    .flatMap(p -> p.range())
                    .ifPresent(range ->
                            subnets.add(
                                    new Subnet(
                                            ElementId.role(role.name()),
                                            role.name(),
                                            range,
                                            role.kind() == RoleKind.MANAGEMENT,
                                            vlans)));
        }
        for (var network : topology.networks()) {
            for (var cidr : network.subnets()) {
                subnets.add(
                        new Subnet(
                                ElementId.network(network.name()),
                                network.name(),
                                AddressRange.of(cidr),
                                true,
                                Set.of()));
            }
        }
        return subnets;
    }

    private static void add(List<Subnet> subnets, Usage usage, AddressRange range) {
        var subnet =
                new Subnet(
                        usage.id(),
                        usage.name(),
                        range,
                        usage.isRole(RoleKind.MANAGEMENT),
                        vlans(usage));
        if (!subnets.contains(subnet)) {
            subnets.add(subnet);
        }
    }

    private static Set<AddressRange> ofCarriers(Usage usage) {
        var ranges = new LinkedHashSet<AddressRange>();
        for (var attachment : usage.attachments()) {
            attachment.group().layout().find(attachment.carrier()).stream()
                    .flatMap(i -> i.ip().addresses().stream())
                    .filter(rule -> rule.first().problem().isEmpty())
                    .forEach(rule -> ranges.add(AddressRange.of(rule.first().network())));
        }
        return ranges;
    }

    private static Set<Integer> vlans(Usage usage) {
        var vlans = new TreeSet<>(usage.vlans());
        usage.attachments().stream()
                .filter(a -> a.isUntagged())
                .forEach(a -> vlans.addAll(a.nativeVlans()));
        vlans.remove(0);
        return vlans;
    }

    /// The networks inside the cluster by what a person calls them.
    private static Map<String, Cidr> cluster(Cluster cluster) {
        var all = new LinkedHashMap<String, Cidr>();
        cluster.pods()
                .withDefault(Cluster.DEFAULT_PODS)
                .ifKnown()
                .ifPresent(c -> all.put("the pod network", c));
        cluster.services()
                .withDefault(Cluster.DEFAULT_SERVICES)
                .ifKnown()
                .ifPresent(c -> all.put("the service network", c));
        var internal = cluster.internal().isEmpty() ? INTERNAL : cluster.internal();
        internal.forEach(c -> all.put("the internal network " + c, c));
        return all;
    }

    private Finding overlap(RuleContext context, Subnet subnet, String with, Cidr cidr) {
        var builder =
                FindingBuilder.error(id())
                        .about(subnet.owner())
                        .fact("subnet of " + subnet.name(), subnet.range())
                        .fact(with, cidr)
                        .says("ip-03", subnet.name(), subnet.range(), with, cidr);
        moved(context, subnet, builder);
        return builder.build();
    }

    private void machine(RuleContext context, Subnet subnet, List<Finding> findings) {
        if (subnet.management()) {
            return;
        }
        switch (context.topology().cluster().machine()) {
            case Fact.Known<Cidr>(var machine, _, _) -> {
                if (subnet.range().overlaps(machine)) {
                    findings.add(overlap(context, subnet, "the machine network", machine));
                }
            }
            case Fact.Missing<Cidr> _ ->
                    findings.add(
                            FindingBuilder.unknown(id())
                                    .about(subnet.owner())
                                    .missing("machine network")
                                    .says("ip-03.unknown", subnet.name())
                                    .build());
            case Fact.Unset<Cidr> _ -> {}
        }
    }

    /// Two roles in one subnet on different VLANs.
    private void eachOther(RuleContext context, List<Subnet> subnets, List<Finding> findings) {
        for (var i = 0; i < subnets.size(); i++) {
            for (var j = i + 1; j < subnets.size(); j++) {
                var a = subnets.get(i);
                var b = subnets.get(j);
                var apart =
                        !a.vlans().isEmpty()
                                && !b.vlans().isEmpty()
                                && a.vlans().stream().noneMatch(b.vlans()::contains);
                var roles =
                        a.owner().kind() == ElementKind.ROLE
                                && b.owner().kind() == ElementKind.ROLE
                                && !a.owner().equals(b.owner());
                if (roles && apart && a.range().overlaps(b.range())) {
                    var builder =
                            FindingBuilder.error(id())
                                    .about(b.owner(), a.owner())
                                    .fact("subnet of " + a.name(), a.range())
                                    .fact("subnet of " + b.name(), b.range())
                                    .says("ip-03.roles", b.name(), b.range(), a.name(), a.range());
                    moved(context, b, builder);
                    findings.add(builder.build());
                }
            }
        }
    }

    /// The pool of a role moves to the next free network of its size.
    private static void moved(RuleContext context, Subnet subnet, FindingBuilder builder) {
        var topology = context.topology();
        var pool =
                topology.roles()
                        .get(subnet.owner().name())
                        .filter(_ -> subnet.owner().kind() == ElementKind.ROLE)
                        .flatMap(r -> r.pool())
                        .flatMap(topology.pools()::get)
                        .filter(p -> p.range().filter(subnet.range()::equals).isPresent());
        if (pool.isEmpty()) {
            return;
        }
        var free = free(context, subnet.range().length());
        free.ifPresent(cidr ->
                builder.fix(
                        Edit.of(
                                "Move the addresses of " + subnet.name() + " to " + cidr,
                                before ->
                                        before.withPools(all ->
                                                all.replacing(
                                                        pool.get().name(),
                                                        p ->
                                                                Shape.with(
                                                                        Shape.with(
                                                                                p,
                                                                                "range",
                                                                                Optional.of(
                                                                                        AddressRange
                                                                                                .of(
                                                                                                        cidr))),
                                                                        "exclusions",
                                                                        List.of())))),
                        "fix.move-pool",
                        subnet.name(),
                        cidr));
    }

    /// The first network of this length from 10.210.0.0 on that nothing in the design touches.
    private static Optional<Cidr> free(RuleContext context, int length) {
        if (length < 9 || length > 32) {
            return Optional.empty();
        }
        var taken = new ArrayList<Cidr>(INSIDE_MACHINES);
        taken.addAll(cluster(context.topology().cluster()).values());
        context.topology().cluster().machine().ifKnown().ifPresent(taken::add);
        var used = subnets(context);
        var candidate = Cidr.parse("10.210.0.0/" + length);
        for (var i = 0; i < 4096; i++) {
            var free = candidate;
            if (taken.stream().noneMatch(free::overlaps)
                    && used.stream().noneMatch(s -> s.range().overlaps(free))) {
                return Optional.of(free);
            }
            candidate = new Cidr(free.last().plus(1), length);
        }
        return Optional.empty();
    }
}
