package io.plumbline.model;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The model knows neither YAML, clusters nor windows: they stand in no row.
class BoundariesTest {

    @TestFactory
    Stream<DynamicTest> eachPackageUsesWhatItsRowLists() {
        return PackageTable.below("io.plumbline.model")
                .row("net", List.of(), "inet.ipaddr..")
                .row("topology", List.of("net"), "org.pcollections..")
                .row("edit", List.of("topology"))
                .row("arrange", List.of("topology"))
                .row("graph", List.of("topology"), "org.jgrapht..")
                .row("simulate", List.of("graph"), "org.jgrapht..")
                .row("plan", List.of("topology"))
                .row("observed", List.of("topology"))
                .row("rule", List.of("edit", "graph", "simulate", "plan", "observed"))
                .row("drop", List.of("edit", "rule"))
                .row("text", List.of("rule", "plan", "graph", "simulate"))
                .tests();
    }
}
