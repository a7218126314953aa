package io.plumbline.model.rule.ha;

import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.NetworkKind;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All attachments of a role or network on one group of hosts: a multipath role has several.
record Legs(Usage usage, HostGroup group, List<EffectiveHost> hosts, List<Attachment> attachments) {

    /// Virtual functions have rules of their own.
    static Collection<Legs> of(Usage usage) {
        if (usage.network().filter(n -> n.kind() == NetworkKind.SRIOV).isPresent()) {
            return List.of();
        }
        Map<HostGroup, Legs> byGroup = new LinkedHashMap<>();
        for (var attachment : usage.attachments()) {
            byGroup.computeIfAbsent(
                            attachment.group(),
                            group -> new Legs(usage, group, attachment.hosts(), new ArrayList<>()))
                    .attachments()
                    .add(attachment);
        }
        return byGroup.values();
    }

    List<Nic> nics() {
        var nics = new LinkedHashMap<String, Nic>();
        attachments.forEach(a -> a.footing().nics().forEach(n -> nics.put(n.name(), n)));
        return List.copyOf(nics.values());
    }

    Optional<Uplink> uplink(Nic nic) {
        return group.uplink(nic.name());
    }

    /// The role or network, and the interfaces that carry it.
    List<ElementId> targets() {
        var ids = new LinkedHashSet<ElementId>();
        ids.add(usage.id());
        attachments.forEach(a -> ids.add(ElementId.onHost(group.className(), a.carrier())));
        return List.copyOf(ids);
    }

    List<ElementId> cables(Collection<Nic> nics) {
        return nics.stream().map(n -> ElementId.cable(group.className(), n.name())).toList();
    }

    String carriers() {
        return String.join(", ", attachments.stream().map(Attachment::carrier).distinct().toList());
    }
}
