package io.plumbline.model.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.edit.DesignDifference;
import io.plumbline.model.testing.Designs;
import io.plumbline.model.testing.Racks;
import io.plumbline.model.topology.Shape;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BehaviourDifferenceTest {

    @Test
    void equalDesignsBehaveEqually() {
        var topology = Racks.overTwoSpines(2).build();
        assertThat(BehaviourDifference.between(topology, topology)).isEmpty();
    }

    @Test
    void aLostSpineIsADifference() {
        var changes =
                BehaviourDifference.between(
                        Racks.overTwoSpines(2).build(), Racks.overOneSpine(2).build());
        assertThat(changes)
                .anyMatch(c -> c.fault().equals("s1") && c.after().lost().contains("b-1"));
    }

    @Test
    void anAddressIsDrawnDifferentlyAndBehavesEqually() {
        var before = Designs.reference(2).build();
        var after =
                Designs.reference(2)
                        .inClass("w", c -> c.ip("bond1.220", "10.220.0.31+/24"))
                        .build();
        assertThat(BehaviourDifference.between(before, after)).isEmpty();
        assertThat(DesignDifference.between(before, after))
                .extracting(DesignDifference.Change::path)
                .containsExactly("hostClasses/w/interfaces/bond1.220/ip/addresses");
    }

    @Test
    void whatIsAddedHasNoBefore() {
        var before = Designs.reference(2).build();
        var after = Designs.reference(2).bridgeNetwork("v103", "br-vm", 103).build();
        assertThat(DesignDifference.between(before, after))
                .contains(
                        new DesignDifference.Change(
                                "networks/v103", Optional.empty(), Optional.of("there")));
    }

    @Test
    void theDrawingItselfDoesNotCount() {
        var before = Designs.reference(2).build();
        var after = Shape.with(before, "name", "other");
        assertThat(DesignDifference.between(before, after))
                .extracting(DesignDifference.Change::path)
                .containsExactly("name");
    }
}
