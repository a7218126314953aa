package io.plumbline.export;

import io.plumbline.model.PackageTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A package of the export module may use those above it, and never one below.
class BoundariesTest {

    private static final String YAML_NODES = "org.snakeyaml.engine..";
    private static final String JACKSON = "tools.jackson..";
    // Jackson 3 kept the annotations of version 2.
    private static final String JACKSON_ANNOTATIONS = "com.fasterxml.jackson.annotation..";
    private static final String FABRIC8 = "io.fabric8.kubernetes..";
    private static final String FABRIC8_MODEL = "io.fabric8.kubernetes.api.model..";

    @TestFactory
    Stream<DynamicTest> eachPackageUsesWhatItsRowLists() {
        return PackageTable.below("io.plumbline.export")
                .everyRowMayUse("io.plumbline.model..")
                .row("file", List.of(), YAML_NODES, JACKSON)
                .row("notation", List.of("file"))
                .row(
                        "manifest",
                        List.of("file"),
                        YAML_NODES,
                        JACKSON,
                        JACKSON_ANNOTATIONS,
                        FABRIC8_MODEL)
                .row("bundle", List.of("manifest"))
                .row(
                        "observe",
                        List.of("manifest"),
                        YAML_NODES,
                        JACKSON,
                        JACKSON_ANNOTATIONS,
                        FABRIC8_MODEL)
                .row("cluster", List.of("bundle", "observe"), JACKSON, FABRIC8)
                .row("vsphere", List.of("file"), JACKSON, "org.dhatim.fastexcel.reader..")
                .row("report", List.of("bundle", "observe"))
                .tests();
    }
}
