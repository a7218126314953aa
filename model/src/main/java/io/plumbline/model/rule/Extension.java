package io.plumbline.model.rule;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Lack;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.Topology;
import java.util.List;
import java.util.Optional;

/// Gives hosts an interface that they lack: takes back the exception of the host, or copies the
/// interface from a class that has it.
public final class Extension {

    private Extension() {}

    /// Empty where neither helps.
    public static Optional<Edit> of(RuleContext context, Lack lack) {
        var name = lack.carrier();
        var label = "Give " + lack.group().className() + " " + name;
        if (lack.group().hostClass().interfaces().has(name)) {
            var hosts = lack.hosts().stream().map(h -> h.name()).toList();
            return Optional.of(Edit.of(label, before -> without(before, hosts, name)));
        }
        return context.topology().hostClasses().stream()
                .filter(c -> c.interfaces().has(name))
                .filter(c -> standsOn(c, lack.group().hostClass(), name))
                .findFirst()
                .flatMap(c -> c.interfaces().get(name))
                .map(model ->
                        Edit.of(
                                label,
                                before ->
                                        before.withHostClass(
                                                lack.group().className(),
                                                c ->
                                                        c.withInterfaces(
                                                                c.interfaces().with(model)))));
    }

    private static boolean standsOn(HostClass from, HostClass to, String name) {
        return from.interfaces()
                .get(name)
                .filter(i -> i.below().stream().allMatch(to.interfaces()::has))
                .isPresent();
    }

    private static Topology without(Topology in, List<String> hosts, String name) {
        var key = OverridePart.INTERFACE.word() + " " + name;
        return in.withHosts(all -> {
            var changed = all;
            for (var host : hosts) {
                changed = changed.replacing(host, h -> h.withOverrides(h.overrides().without(key)));
            }
            return changed;
        });
    }
}
