package io.plumbline.model.topology;

import io.plumbline.model.net.Cidr;
import java.util.List;

/// Traffic allowed to the machines of a network (MultiNetworkPolicy).
///
/// @param network name of a network; may dangle
/// @param enabled whether the cluster enforces such policies (`useMultiNetworkPolicy`)
/// @param from sources that may reach them; empty: none
/// @param ports `tcp/443`; empty: all
public record NetworkPolicy(
        String name,
        String network,
        Fact<Boolean> enabled,
        List<Cidr> from,
        List<String> ports,
        Extras extras)
        implements Named {}
