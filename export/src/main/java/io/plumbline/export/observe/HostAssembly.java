package io.plumbline.export.observe;

import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.NodeRole;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Sorts hosts into classes: equal in everything but what every host has for itself. Addresses that
/// count up with the hosts become a rule of the class, others an override of the host.
final class HostAssembly {

    private final Map<String, NodeFacts> nodes;
    private Elements<HostClass> classes = Elements.empty();
    private Elements<Host> hosts = Elements.empty();

    /// @param nodes by name
    HostAssembly(List<ObservedHost> observed, Map<String, NodeFacts> nodes) {
        this.nodes = nodes;
        var alike = new LinkedHashMap<ObservedHost.Likeness, List<ObservedHost>>();
        observed.stream()
                .sorted((a, b) -> NaturalOrder.INSTANCE.compare(a.name(), b.name()))
                .forEach(host ->
                        alike.computeIfAbsent(
                                        host.likeness(facts(host).kind()), _ -> new ArrayList<>())
                                .add(host));
        alike.forEach((likeness, members) -> addClass(likeness, members));
    }

    Elements<HostClass> classes() {
        return classes;
    }

    Elements<Host> hosts() {
        return hosts;
    }

    private NodeFacts facts(ObservedHost host) {
        return nodes.getOrDefault(host.name(), NodeFacts.assumed(host.name()));
    }

    private void addClass(ObservedHost.Likeness likeness, List<ObservedHost> members) {
        var name = className(likeness.kind().role());
        var rules = addressRules(members);
        Elements<HostInterface> interfaces = Elements.empty();
        for (var each : likeness.interfaces()) {
            interfaces =
                    interfaces.with(addressed(each, rules.getOrDefault(each.name(), List.of())));
        }
        var hostClass = HostClass.named(name).withInterfaces(interfaces);
        hostClass = Shape.with(hostClass, "role", likeness.kind().role());
        hostClass = hostClass.withMappings(likeness.mappings());
        hostClass = Shape.with(hostClass, "routes", Elements.of(likeness.routes()));
        classes = classes.with(hostClass);
        for (var i = 0; i < members.size(); i++) {
            addHost(name, i + 1, members.get(i), rules);
        }
    }

    private String className(NodeRole role) {
        var word = role == NodeRole.BOTH ? "compact" : role.word();
        var name = word;
        for (var i = 2; classes.has(name); i++) {
            name = word + "-" + i;
        }
        return name;
    }

    /// A rule per interface where one fits all hosts; no entry where the hosts differ.
    private static Map<String, List<AddressRule>> addressRules(List<ObservedHost> members) {
        var rules = new LinkedHashMap<String, List<AddressRule>>();
        for (var entry : members.getFirst().addresses().entrySet()) {
            var fitting = new ArrayList<AddressRule>();
            for (var i = 0; i < entry.getValue().size(); i++) {
                rule(members, entry.getKey(), i).ifPresent(fitting::add);
            }
            if (fitting.size() == entry.getValue().size()) {
                rules.put(entry.getKey(), fitting);
            }
        }
        return rules;
    }

    private static Optional<AddressRule> rule(List<ObservedHost> members, String on, int index) {
        var first = at(members.getFirst(), on, index);
        var counting = new AddressRule(first, members.size() > 1);
        var fixed = new AddressRule(first, false);
        return Optional.of(counting)
                .filter(rule -> fits(rule, members, on, index))
                .or(() -> Optional.of(fixed).filter(rule -> fits(rule, members, on, index)));
    }

    private static boolean fits(
            AddressRule rule, List<ObservedHost> members, String on, int index) {
        return IntStream.range(0, members.size())
                .allMatch(i -> rule.of(i + 1).equals(at(members.get(i), on, index)));
    }

    private static InterfaceAddress at(ObservedHost host, String on, int index) {
        return host.addresses().getOrDefault(on, List.of()).get(index);
    }

    private static HostInterface addressed(HostInterface each, List<AddressRule> rules) {
        return rules.isEmpty()
                ? each
                : each.withIp(Shape.with(each.ip(), "addresses", List.copyOf(rules)));
    }

    private void addHost(
            String className,
            int ordinal,
            ObservedHost observed,
            Map<String, List<AddressRule>> rules) {
        var changes = new LinkedHashMap<String, Map<String, Object>>();
        observed.perHost().forEach((on, own) -> changes.put(on, new LinkedHashMap<>(own)));
        for (var each : observed.interfaces()) {
            var addresses = observed.addresses().getOrDefault(each.name(), List.of());
            if (!addresses.isEmpty() && !rules.containsKey(each.name())) {
                var own = addresses.stream().map(a -> new AddressRule(a, false)).toList();
                changes.computeIfAbsent(each.name(), _ -> new LinkedHashMap<>())
                        .put("ip", Shape.with(each.ip(), "addresses", own));
            }
        }
        Elements<HostOverride> overrides = Elements.empty();
        for (var change : changes.entrySet()) {
            if (!change.getValue().isEmpty()) {
                overrides =
                        overrides.with(
                                HostOverride.changed(
                                        OverridePart.INTERFACE,
                                        change.getKey(),
                                        change.getValue()));
            }
        }
        var host = Host.of(observed.name(), className, ordinal).withOverrides(overrides);
        hosts = hosts.with(Shape.with(host, "nodeName", facts(observed).hostname()));
    }
}
