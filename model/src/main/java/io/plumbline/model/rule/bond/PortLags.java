package io.plumbline.model.rule.bond;

import io.plumbline.model.graph.HostGroup;
import io.plumbline.model.topology.LagKind;
import java.util.LinkedHashSet;
import java.util.Set;

/// The NICs of a bond by the LAG that their ports are in.
///
/// @param none in no LAG
/// @param unknown whose LAG nobody knows, or without a cable
record PortLags(Set<String> none, Set<String> fixed, Set<String> lacp, Set<String> unknown) {

    static PortLags of(HostGroup group, String bond) {
        var lags =
                new PortLags(
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>());
        for (var nic : group.layout().nicsBelow(bond)) {
            var lag = group.uplink(nic.name()).flatMap(u -> u.port().lag().ifKnown());
            var kind =
                    lag.isEmpty()
                            ? lags.unknown
                            : lag.get().isNone()
                                    ? lags.none
                                    : lag.get().kind() == LagKind.STATIC ? lags.fixed : lags.lacp;
            kind.add(nic.name());
        }
        return lags;
    }
}
