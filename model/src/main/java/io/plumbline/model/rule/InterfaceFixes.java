package io.plumbline.model.rule;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/// Edits of interfaces of hosts: at the class where they have what the class has, else as exceptions
/// of the hosts.
public final class InterfaceFixes {

    private InterfaceFixes() {}

    public static Edit change(
            String label,
            HostLayout layout,
            Collection<EffectiveHost> hosts,
            String name,
            UnaryOperator<HostInterface> change) {
        return Edit.all(
                label,
                owners(layout, hosts, name).stream().map(id -> edit(label, id, change)).toList());
    }

    /// The ids under which an interface is to be changed.
    public static List<ElementId> owners(
            HostLayout layout, Collection<EffectiveHost> hosts, String name) {
        var ofClass = layout.hostClass().interfaces().get(name);
        if (ofClass.isPresent() && ofClass.equals(layout.find(name))) {
            return List.of(ElementId.onHost(layout.hostClass().name(), name));
        }
        var ids = new ArrayList<ElementId>();
        hosts.forEach(host -> ids.add(ElementId.onHost(host.name(), name)));
        return ids;
    }

    private static Edit edit(String label, ElementId id, UnaryOperator<HostInterface> change) {
        return Edit.of(
                label,
                (Topology before) ->
                        ElementAccess.change(
                                before,
                                id,
                                element ->
                                        element instanceof HostInterface i
                                                ? (Record) change.apply(i)
                                                : element));
    }
}
