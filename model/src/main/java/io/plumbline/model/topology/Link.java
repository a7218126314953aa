package io.plumbline.model.topology;

import io.plumbline.model.net.Bandwidth;
import java.util.Optional;

/// One or more parallel cables between two switches.
///
/// @param cables how many; 0 is drawn as one
/// @param speed of each cable; unset: 100 Gbit/s
/// @param lag links of one LAG between the same switches or pairs are one aggregate
/// @param peer whether it is the peer link of an MLAG pair
public record Link(
        String name,
        LinkEnd a,
        LinkEnd b,
        int cables,
        Fact<Bandwidth> speed,
        Optional<String> lag,
        boolean peer,
        Extras extras)
        implements Named {

    public static final Bandwidth DEFAULT_SPEED = Bandwidth.gigabits(100);

    public static Link named(String name) {
        return Shape.with(Shape.of(Link.class).blank(), "name", name);
    }

    /// The number of cables, at least one.
    public int count() {
        return Math.max(1, cables);
    }
}
