package io.plumbline.model.rule;

import io.plumbline.model.edit.Cabling;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.PortSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;

/// Edits of the wanted settings of ports behind hosts: at the class where all its hosts are meant,
/// else as exceptions of the hosts.
public final class PortFixes {

    private PortFixes() {}

    public static Edit change(
            String label,
            RuleContext context,
            HostGroup group,
            List<EffectiveHost> hosts,
            Collection<String> slots,
            UnaryOperator<PortSettings> change) {
        var edits = new ArrayList<Edit>();
        var all = context.hosts().ofClass(group.className()).size() == hosts.size();
        for (var slot : slots) {
            if (all) {
                edits.add(Cabling.ports(label, group.className(), slot, change));
            } else {
                hosts.forEach(h -> edits.add(Cabling.port(label, h.name(), slot, change)));
            }
        }
        return edits.size() == 1 ? edits.getFirst() : Edit.all(label, edits);
    }
}
