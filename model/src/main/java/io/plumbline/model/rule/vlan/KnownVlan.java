package io.plumbline.model.rule.vlan;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Topology;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What the drawing says about the VLAN of an untagged attachment beside its ports: a VLAN whose
/// subnet its addresses are in, or an external in its subnet that is on one VLAN only.
final class KnownVlan {

    private KnownVlan() {}

    static Optional<Integer> of(Topology topology, Attachment attachment) {
        var candidates = new HashSet<Integer>();
        var host = attachment.hosts().getFirst();
        host.find(attachment.carrier())
                .ifPresent(carrier -> {
                    for (var address : host.addresses(carrier)) {
                        if (address.problem().isPresent()) {
                            continue;
                        }
                        var subnet = address.network();
                        topology.vlans().stream()
                                .filter(v -> v.subnet().filter(subnet::equals).isPresent())
                                .forEach(v -> number(v.name()).ifPresent(candidates::add));
                        topology.externals().stream()
                                .filter(e -> e.addresses().stream().anyMatch(subnet::contains))
                                .flatMap(e -> e.vlans().ifKnown().stream())
                                .filter(set -> set.size() == 1)
                                .forEach((VlanSet set) -> set.ids().forEach(candidates::add));
                    }
                });
        return candidates.size() == 1 ? Optional.of(only(candidates)) : Optional.empty();
    }

    private static Integer only(Set<Integer> candidates) {
        return candidates.iterator().next();
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
