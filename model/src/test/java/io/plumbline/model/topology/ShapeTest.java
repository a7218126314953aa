package io.plumbline.model.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.model.net.Mtu;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void givesEveryAttributeOfADesignADefault() {
        var blank = Shape.of(Topology.class).blank();

        assertThat(blank.switches()).isEmpty();
        assertThat(blank.profile()).isEqualTo(Profile.PRODUCTION);
        assertThat(blank.virtualization()).isEmpty();
    }

    @Test
    void changesOneAttributeAndKeepsTheOthers() {
        var bond = Bond.of("bond1", BondMode.LACP, List.of("ens1", "ens2"));

        var changed = Shape.with(bond, "mtu", Fact.drawn(Mtu.of(9000)));

        assertThat(changed.mtu().ifKnown()).contains(Mtu.of(9000));
        assertThat(changed.members()).containsExactly("ens1", "ens2");
    }

    @Test
    void refusesAnAttributeThatTheRecordDoesNotHave() {
        assertThatThrownBy(() -> Shape.with(Switch.named("sw1"), "colour", Optional.empty()))
                .hasMessageContaining("Switch has no attribute colour");
    }

    @Test
    void refusesAValueOfAnotherType() {
        assertThatThrownBy(() -> Shape.with(Switch.named("sw1"), "name", 7))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
