package io.plumbline.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.Attribute;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeTextTest {

    private static Attribute attribute(Class<? extends Record> type, String name) {
        return Shape.of(type).attribute(name).orElseThrow();
    }

    @Test
    void readsBackEveryAttributeOfEveryInterfaceOfABlueprint() throws DesignFileException {
        for (var hostClass : Blueprint.G1.topology().hostClasses()) {
            for (var on : hostClass.interfaces()) {
                var shape = Shape.of((Record) on);
                for (var attribute : shape.attributes()) {
                    if (attribute.name().equals("extras")) {
                        continue;
                    }
                    var value = shape.get((Record) on, attribute.name());
                    var text = AttributeText.print(attribute, value);
                    assertThat(AttributeText.parse(attribute, text))
                            .as(attribute.name())
                            .isEqualTo(value);
                }
            }
        }
    }

    @Test
    void readsListsWithCommas() throws DesignFileException {
        assertThat(AttributeText.parse(attribute(Bond.class, "members"), "ens1 , ens2"))
                .isEqualTo(List.of("ens1", "ens2"));
    }

    @Test
    void readsRangesOfVlansAsOneWord() throws DesignFileException {
        assertThat(AttributeText.parse(attribute(PortSettings.class, "tagged"), "101-110,210"))
                .isEqualTo(Fact.drawn(VlanSet.parse("101-110,210")));
    }

    @Test
    void readsUnknownAsMissingAndNothingAsTheDefault() throws DesignFileException {
        var mtu = attribute(Bond.class, "mtu");

        assertThat(AttributeText.parse(mtu, "unknown")).isEqualTo(Fact.<Mtu>missing(""));
        assertThat(AttributeText.parse(mtu, " ")).isEqualTo(Fact.<Mtu>unset());
    }

    @Test
    void saysWhatWasExpected() {
        assertThatThrownBy(() -> AttributeText.parse(attribute(Bond.class, "mtu"), "big"))
                .isInstanceOfSatisfying(
                        DesignFileException.class,
                        e ->
                                assertThat(e.problem())
                                        .isEqualTo("expected an MTU in bytes, found \"big\""));
    }
}
