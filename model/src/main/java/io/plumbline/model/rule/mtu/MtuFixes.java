package io.plumbline.model.rule.mtu;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.Footing;
import io.plumbline.model.graph.InterfaceMtus;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.rule.AttributeFixes;
import io.plumbline.model.rule.InterfaceFixes;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.LinkEnd;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Switch;
import java.util.ArrayList;
import java.util.List;

/// Edits of frame sizes.
final class MtuFixes {

    private MtuFixes() {}

    static Edit set(HostLayout layout, List<EffectiveHost> hosts, String name, Fact<Mtu> mtu) {
        var drawn = drawn(mtu);
        return InterfaceFixes.change(
                "Set the MTU of " + name, layout, hosts, name, i -> i.withMtu(drawn));
    }

    private static Fact<Mtu> drawn(Fact<Mtu> mtu) {
        return mtu.ifKnown().map(Fact::drawn).orElse(mtu);
    }

    /// Raises an interface and everything below it, down to the NICs; what is large enough stays.
    static Edit raise(HostLayout layout, List<EffectiveHost> hosts, String from, Fact<Mtu> to) {
        var drawn = drawn(to);
        var least = to.ifKnown().orElse(InterfaceMtus.ETHERNET);
        var mtus = new InterfaceMtus(layout);
        var edits = new ArrayList<Edit>();
        for (var name : Footing.of(layout, from).stack()) {
            var small = mtus.of(name).ifKnown().filter(m -> m.compareTo(least) < 0);
            if (small.isPresent() && layout.find(name).isPresent()) {
                edits.add(
                        InterfaceFixes.change(
                                "Raise the MTU of " + name,
                                layout,
                                hosts,
                                name,
                                i -> i.withMtu(drawn)));
            }
        }
        return Edit.all("Raise the MTU of " + from + " to " + least, edits);
    }

    /// Sets what a network or the attachment of a role asks for.
    static Edit setOfUsage(Usage usage, Fact<Mtu> to) {
        var drawn = drawn(to);
        var name = usage.name();
        return Edit.of(
                "Set the MTU of " + name,
                before ->
                        usage.network().isPresent()
                                ? before.withNetworks(all ->
                                        all.replacing(name, n -> Shape.with(n, "mtu", drawn)))
                                : before.withRoles(all ->
                                        all.replacing(
                                                name,
                                                r ->
                                                        r.attachment()
                                                                .map(a ->
                                                                        r.withAttachment(
                                                                                Shape.with(
                                                                                        a, "mtu",
                                                                                        drawn)))
                                                                .orElse(r))));
    }

    /// Both ends of a link at what switches usually carry.
    static Edit raise(Link link) {
        return AttributeFixes.change(
                "Raise the MTU of " + link.name(),
                ElementId.link(link.name()),
                l ->
                        Shape.with(
                                Shape.with(l, "a", raised(((Link) l).a())),
                                "b",
                                raised(((Link) l).b())));
    }

    private static LinkEnd raised(LinkEnd end) {
        return Shape.with(end, "wanted", end.wanted().withMtu(Switch.DEFAULT_MTU));
    }

    /// The ports of an external at what switches usually carry.
    static Edit raise(External external) {
        return AttributeFixes.change(
                "Raise the MTU of the ports of " + external.name(),
                ElementId.external(external.name()),
                e ->
                        Shape.with(
                                e,
                                "ports",
                                ((External) e)
                                        .ports().stream()
                                                .map(p ->
                                                        Shape.with(
                                                                p,
                                                                "wanted",
                                                                p.wanted()
                                                                        .withMtu(
                                                                                Switch
                                                                                        .DEFAULT_MTU)))
                                                .toList()));
    }
}
