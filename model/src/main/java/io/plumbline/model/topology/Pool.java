package io.plumbline.model.topology;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Cidr;
import java.util.List;
import java.util.Optional;

/// A range of addresses that something hands out.
///
/// @param range what is handed out
/// @param exclusions parts that are not
/// @param consumer who takes from it: name of a role or external
/// @param allocations how many are taken, where known
public record Pool(
        String name,
        Optional<AddressRange> range,
        List<Cidr> exclusions,
        Optional<String> consumer,
        Fact<Integer> allocations,
        Extras extras)
        implements Named {

    public static Pool of(String name, AddressRange range) {
        return new Pool(
                name, Optional.of(range), List.of(), Optional.empty(), Fact.unset(), Extras.NONE);
    }
}
