package io.plumbline.model.rule.ip;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.graph.Admission;
import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.FindingBuilder;
import io.plumbline.model.rule.Rule;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.rule.ip.AddressOwners.Owner;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// IP-02: an address has one owner on a connected layer 2, and one interface on a host.
final class AddressUnique implements Rule {

    private static final int MOST_ADDRESSES = 3;
    private static final int MOST_TRIES = 1 << 16;

    /// What clashes with what; hosts of one class share a cause.
    private record Clash(ElementId first, ElementId second, Admission connected) {}

    private record Shared(LinkedHashSet<IpAddress> addresses, LinkedHashSet<Owner> owners) {}

    @Override
    public String id() {
        return "IP-02";
    }

    @Override
    public List<Finding> check(RuleContext context) {
        var owners = AddressOwners.of(context);
        var clashes = new LinkedHashMap<Clash, Shared>();
        owners.forEach((address, all) -> {
            for (var i = 1; i < all.size(); i++) {
                var connected = connected(context, all.getFirst(), all.get(i));
                if (connected != Admission.NO) {
                    var shared =
                            clashes.computeIfAbsent(
                                    new Clash(all.getFirst().id(), all.get(i).id(), connected),
                                    _ -> new Shared(new LinkedHashSet<>(), new LinkedHashSet<>()));
                    shared.addresses().add(address);
                    shared.owners().add(all.getFirst());
                    shared.owners().add(all.get(i));
                }
            }
        });
        var findings = new ArrayList<Finding>();
        clashes.forEach((clash, shared) -> findings.add(finding(context, owners, clash, shared)));
        return findings;
    }

    private static Admission connected(RuleContext context, Owner a, Owner b) {
        var oneHost =
                a.host().isPresent()
                        && b.host().isPresent()
                        && a.host().get().name().equals(b.host().get().name());
        if (oneHost || a.id().kind() == ElementKind.CLUSTER && a.id().equals(b.id())) {
            return Admission.YES;
        }
        if (a.vlans().isEmpty() || b.vlans().isEmpty()) {
            return Admission.UNKNOWN;
        }
        var common = new HashSet<>(a.vlans());
        common.retainAll(b.vlans());
        for (var vlan : common) {
            var islands = islands(context, a, vlan);
            islands.retainAll(islands(context, b, vlan));
            if (!islands.isEmpty()) {
                return Admission.YES;
            }
        }
        return Admission.NO;
    }

    private static Set<Integer> islands(RuleContext context, Owner owner, int vlan) {
        var islands = new HashSet<Integer>();
        var graph = context.fabric().vlan(vlan);
        owner.switches().forEach(s -> graph.component(s).ifPresent(islands::add));
        return islands;
    }

    private Finding finding(
            RuleContext context, Map<IpAddress, List<Owner>> owners, Clash clash, Shared shared) {
        var known = clash.connected() == Admission.YES;
        var hosts = shared.owners().stream().flatMap(o -> o.host().stream()).distinct().toList();
        var names = shared.owners().stream().map(Owner::name).distinct().toList();
        var addresses = few(shared.addresses());
        var builder =
                (known ? FindingBuilder.error(id()) : FindingBuilder.unknown(id()))
                        .about(clash.first(), clash.second())
                        .on(hosts)
                        .fact("owners of " + addresses, names)
                        .says(
                                known ? "ip-02" : "ip-02.unknown",
                                addresses,
                                names.getFirst(),
                                names.getLast());
        if (known) {
            readdressed(owners, shared)
                    .ifPresent(fix ->
                            builder.fix(fix.edit(), "fix.address", names.getLast(), fix.address()));
        } else {
            builder.missing("VLAN of an owner");
        }
        return builder.build();
    }

    private static String few(LinkedHashSet<IpAddress> addresses) {
        var texts = addresses.stream().limit(MOST_ADDRESSES).map(IpAddress::toString).toList();
        var more = addresses.size() - texts.size();
        return String.join(", ", texts) + (more > 0 ? " and " + more + " more" : "");
    }

    private record Readdressed(Edit edit, IpAddress address) {}

    /// The last owner takes the next address that nobody has; only where one address clashes.
    private static Optional<Readdressed> readdressed(
            Map<IpAddress, List<Owner>> owners, Shared shared) {
        if (shared.addresses().size() > 1) {
            return Optional.empty();
        }
        var address = shared.addresses().getFirst();
        var owner = shared.owners().getLast();
        var free = address.plus(1);
        for (var i = 0; i < MOST_TRIES && owners.containsKey(free); i++) {
            free = free.plus(1);
        }
        var to = free;
        var label = "Give " + owner.name() + " the address " + to;
        if (owner.id().kind() == ElementKind.EXTERNAL) {
            return Optional.of(
                    new Readdressed(
                            Edit.of(
                                    label,
                                    before ->
                                            ElementAccess.change(
                                                    before,
                                                    owner.id(),
                                                    e ->
                                                            e instanceof External x
                                                                    ? replaced(x, address, to)
                                                                    : e)),
                            to));
        }
        if (owner.host().isEmpty()) {
            return Optional.empty();
        }
        var host = owner.host().get();
        var id = ElementId.onHost(host.name(), owner.id().name());
        return Optional.of(
                new Readdressed(
                        Edit.of(
                                label,
                                before ->
                                        ElementAccess.change(
                                                before,
                                                id,
                                                e ->
                                                        e instanceof HostInterface i
                                                                ? (Record)
                                                                        replaced(
                                                                                i,
                                                                                host.host()
                                                                                        .ordinal(),
                                                                                address,
                                                                                to)
                                                                : e)),
                        to));
    }

    private static External replaced(External external, IpAddress old, IpAddress by) {
        return Shape.with(
                external,
                "addresses",
                external.addresses().stream().map(a -> a.equals(old) ? by : a).toList());
    }

    private static HostInterface replaced(
            HostInterface i, int ordinal, IpAddress old, IpAddress by) {
        var rules = new ArrayList<AddressRule>();
        for (var rule : i.ip().addresses()) {
            var own = rule.of(ordinal);
            rules.add(
                    own.address().equals(old)
                            ? new AddressRule(new InterfaceAddress(by, own.length()), false)
                            : rule);
        }
        return i.withIp(Shape.with(i.ip(), "addresses", List.copyOf(rules)));
    }
}
