package io.plumbline.model.rule.vlan;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.Layers;
import io.plumbline.model.graph.Usage;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.rule.RuleContext;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Shape;
import java.util.ArrayList;
import java.util.Optional;

/// A network moves to a VLAN that nothing uses; bridge and ports below carry it.
record NewVlan(VlanId id, Edit edit) {

    private static final int FIRST_PROPOSED = 101;

    /// Empty for a network without an access VLAN.
    static Optional<NewVlan> of(RuleContext context, Usage usage) {
        var network = usage.network();
        if (network.isEmpty() || network.get().vlan().ifKnown().isEmpty()) {
            return Optional.empty();
        }
        var name = network.get().name();
        var id = Layers.freeVlan(context.topology(), FIRST_PROPOSED);
        var label = "Move " + name + " to VLAN " + id;
        var edits = new ArrayList<Edit>();
        edits.add(
                Edit.of(
                        label,
                        before ->
                                before.withNetworks(all ->
                                        all.replacing(
                                                name,
                                                n -> Shape.with(n, "vlan", Fact.drawn(id))))));
        usage.attachments().stream()
                .map(a -> ElementId.onHost(a.group().className(), a.carrier()))
                .distinct()
                .forEach(bridge -> edits.add(Layers.carry(bridge, id)));
        return Optional.of(new NewVlan(id, Edit.all(label, edits)));
    }
}
