package io.plumbline.model.simulate;

import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Fabric;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// What all capacity questions about one network or role share: its VLANs, and the links between
/// switches with their speed and whether they carry any of them.
final class Ground {

    /// @param speed of one cable
    record Trunk(
            Link link, int cables, String a, String b, Admission admits, Fact<Bandwidth> speed) {}

    final Fabric fabric;
    final Set<Integer> vlans = new TreeSet<>();
    final List<Trunk> trunks = new ArrayList<>();

    private final Map<String, String> sides = new HashMap<>();

    Ground(Fabric fabric, Usage usage) {
        this.fabric = fabric;
        var unclear = false;
        for (var attachment : usage.attachments()) {
            attachment.vlans().ids().forEach(vlans::add);
            unclear |= attachment.vlanUnknown();
            if (attachment.isUntagged()) {
                vlans.addAll(attachment.nativeVlans());
                unclear |= hidesItsVlan(attachment);
            }
        }
        for (var link : fabric.links()) {
            add(link, unclear);
        }
    }

    /// The same with other numbers of cables.
    private Ground(Ground other, Map<String, Integer> cables) {
        this.fabric = other.fabric;
        vlans.addAll(other.vlans);
        sides.putAll(other.sides);
        for (var trunk : other.trunks) {
            var count = cables.getOrDefault(trunk.link().name(), trunk.cables());
            trunks.add(
                    new Trunk(
                            trunk.link(),
                            count,
                            trunk.a(),
                            trunk.b(),
                            trunk.admits(),
                            trunk.speed()));
        }
    }

    Ground withCables(Map<String, Integer> cables) {
        return new Ground(this, cables);
    }

    private static boolean hidesItsVlan(Attachment attachment) {
        return attachment.uplinks().stream().anyMatch(u -> u.port().nativeVlan().isMissing());
    }

    private void add(Fabric.FabricLink link, boolean unclear) {
        var a = link.link().a().switchName();
        var b = link.link().b().switchName();
        if (link.link().peer() && fabric.isPair(a, b)) {
            sides.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        }
        var admits = any(vlans, link::admits);
        var speed = link.link().speed().withDefault(Link.DEFAULT_SPEED);
        trunks.add(
                new Trunk(
                        link.link(),
                        link.link().count(),
                        a,
                        b,
                        admits == Admission.NO && unclear ? Admission.UNKNOWN : admits,
                        slower(slower(speed, link.endA().speed()), link.endB().speed())));
    }

    /// The pair of a switch, else the switch.
    String side(String switchName) {
        return sides.getOrDefault(switchName, switchName);
    }

    /// Whether any of the VLANs passes.
    static Admission any(Iterable<Integer> vlans, Function<Integer, Admission> admits) {
        var answer = Admission.NO;
        for (var vlan : vlans) {
            switch (admits.apply(vlan)) {
                case YES -> {
                    return Admission.YES;
                }
                case UNKNOWN -> answer = Admission.UNKNOWN;
                case NO -> {}
            }
        }
        return answer;
    }

    /// The speed of the slower end; an end that does not say its speed takes that of the other.
    static Fact<Bandwidth> slower(Fact<Bandwidth> one, Fact<Bandwidth> other) {
        if (other.isUnset() || one.isMissing()) {
            return one;
        }
        var a = one.ifKnown();
        var b = other.ifKnown();
        return a.isPresent() && b.isPresent() && a.get().compareTo(b.get()) <= 0 ? one : other;
    }
}
