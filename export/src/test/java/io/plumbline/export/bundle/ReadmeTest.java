package io.plumbline.export.bundle;

import static io.plumbline.model.testing.TopologyBuilder.aTopology;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.manifest.ExportOptions;
import io.plumbline.export.manifest.Exporter;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadmeTest {

    private static String readme(Topology design) {
        return Readme.of(new Folder(Exporter.export(design, ExportOptions.PLAIN)));
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void listsEveryFile(Blueprint blueprint) {
        var folder = new Folder(Exporter.export(blueprint.topology(), ExportOptions.PLAIN));
        var readme = Readme.of(folder);

        for (var path : folder.files(false).keySet()) {
            var inRun = path.matches("20-nncp-.*-[0-9]+\\.yaml");
            assertThat(inRun || readme.contains("`" + path + "`")).as(path).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Blueprint.class)
    void hasTablesThatAreWhole(Blueprint blueprint) {
        var rows =
                readme(blueprint.topology()).lines().filter(line -> line.startsWith("|")).toList();

        assertThat(rows).isNotEmpty().allMatch(row -> row.endsWith("|"));
    }

    @Test
    void tellsTheUplinksOfClassesApart() {
        assertThat(readme(Blueprint.G3.topology()))
                .contains("| bond0 of rack-a (management) | a1 and a2 1/6 … 1/8 |")
                .contains("| bond0 of rack-b (management) | b1 and b2 1/5 … 1/7 |")
                .contains("a1 and a2 are an MLAG pair.");
    }

    @Test
    void asksForMoreOnlyOnAManagementPortThatIsShared() {
        assertThat(readme(Blueprint.G2.topology()))
                .contains("in use: add what is missing, change nothing else");
        assertThat(readme(Blueprint.G1.topology())).contains("| 1500 or more | no change |");
    }

    @Test
    void saysWhyABridgeIsNotGenerated() {
        var design =
                aTopology()
                        .hostClass(
                                "worker",
                                1,
                                h ->
                                        h.nic("ens1")
                                                .bond("bond0", BondMode.LACP, "ens1")
                                                .brEx("bond0", "10.0.0.1/24")
                                                .linuxBridge("br-vm", "bond0", "5"))
                        .build();

        assertThat(readme(design))
                .contains("| br-vm | it would take bond0 away from br-ex and cut the node off |");
    }

    @Test
    void saysThatAnEmptyDesignGivesNothing() {
        assertThat(readme(aTopology().build()))
                .contains("Nothing drawn so far becomes an object of the cluster.")
                .doesNotContain("## Apply", "## Before", "| wave |");
    }

    @Test
    void escapesWhatWouldBreakATable() {
        var design = aTopology().bridgeNetwork("a|b", "br-vm", 5).build();

        assertThat(readme(design)).contains("MAC filter on a\\|b");
    }

    @Test
    void countsHostsInRuns() {
        assertThat(Phrases.range(List.of("w-1", "w-2", "w-3", "x-1"), " to "))
                .isEqualTo("w-1 to w-3 and x-1");
        assertThat(Phrases.range(List.of("w-9", "w-10", "w-11"), " to ")).isEqualTo("w-9 to w-11");
        assertThat(Phrases.range(List.of("a", "b"), " to ")).isEqualTo("a and b");
        assertThat(Phrases.range(List.of("w-1", "w-3"), " to ")).isEqualTo("w-1 and w-3");
    }

    @Test
    void speaksVlansAsPeopleDo() {
        assertThat(NotGenerated.spoken(VlanSet.parse("103-110"))).isEqualTo("103 to 110");
        assertThat(NotGenerated.spoken(VlanSet.parse("5,9"))).isEqualTo("5 and 9");
    }

    @Test
    void writesOneSwitchRowForManyHosts() {
        var design =
                aTopology()
                        .aSwitch("sw1")
                        .hostClass(
                                "worker",
                                40,
                                h -> h.nic("ens1", "1", "sw1", "1/1").ip("ens1", "10.0.9.1+/24"))
                        .build();

        assertThat(readme(design)).contains("| worker-1 … worker-40 ens1 | sw1 1/1 … 1/40 |");
    }
}
