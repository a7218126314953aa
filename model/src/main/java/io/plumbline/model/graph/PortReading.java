package io.plumbline.model.graph;

import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.PortSettings;
import java.util.Optional;

/// Which of the two settings of a port count: the wanted ones while a design is drawn or planned,
/// the actual ones in an audit, where nobody may have given them.
public enum PortReading {
    WANTED,
    ACTUAL;

    private static final PortSettings NEVER_READ = neverRead();

    private static PortSettings neverRead() {
        var why = "the switch was never read";
        return new PortSettings(
                Fact.missing(why),
                Fact.missing(why),
                Fact.missing(why),
                Fact.missing(why),
                Fact.missing(why),
                Fact.missing(why),
                Fact.missing(why),
                Fact.missing(why),
                Fact.missing(why),
                Fact.missing(why),
                Fact.missing(why));
    }

    PortSettings of(PortSettings wanted, Optional<PortSettings> actual) {
        return switch (this) {
            case WANTED -> wanted;
            case ACTUAL -> actual.orElse(NEVER_READ);
        };
    }
}
