package io.plumbline.app.inspector;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.Fact;
import java.util.List;
import java.util.Optional;

/// What a value says is wrong with itself.
final class ValueProblems {

    private ValueProblems() {}

    static Optional<String> of(Object value) {
        return switch (value) {
            case Fact<?> fact -> fact.ifKnown().flatMap(ValueProblems::of);
            case Optional<?> some -> some.flatMap(ValueProblems::of);
            case List<?> list ->
                    list.stream().map(ValueProblems::of).flatMap(Optional::stream).findFirst();
            case VlanId id -> id.problem();
            case VlanSet set -> set.problem();
            case Mtu mtu -> mtu.problem();
            case Bandwidth speed -> speed.problem();
            case MacAddress mac -> mac.problem();
            case Cidr cidr -> cidr.problem();
            case InterfaceAddress address -> address.problem();
            case AddressRule rule -> rule.first().problem();
            case AddressRange range -> range.problem();
            default -> Optional.empty();
        };
    }
}
