package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    @TempDir Path folder;

    private Cli simulate(String design, Object... more) {
        var file = Cli.design(design, folder);
        return Cli.run(Stream.concat(Stream.of("simulate", file), Stream.of(more)).toArray());
    }

    @Test
    void followsFramesToTheStorage() {
        var run = simulate("G1", "--from", "w#1", "--to", "nas");

        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.GOOD);
        assertThat(run.out()).contains("w-1 reaches nas").contains("VLAN 220").contains("802.3ad");
    }

    @Test
    void stillReachesWhenOneSwitchOfThePairFails() {
        var run = simulate("G1", "--fail", "sw2", "--from", "w#1", "--to", "nas");

        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.GOOD);
        assertThat(run.out()).contains("out of order: sw2").doesNotContain("sw2 1/");
    }

    @Test
    void saysWhereFramesGetNoFurther() {
        var run = simulate("G1", "--fail", "sw1", "--fail", "sw2", "--from", "w#1", "--to", "nas");

        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.out()).contains("does not reach").contains("no interface with link");
    }

    @Test
    void sweepsWorstFirst() {
        var report = simulate("T36", "--sweep", "--output", "json").report("SimulationReport");

        assertThat(report.at("/impacts/0/element").asString()).isEqualTo("s1");
        assertThat(report.at("/impacts/0/managementLost").asInt()).isPositive();
    }

    @Test
    void sweepIsATableForPeople() {
        var run = simulate("G1", "--sweep");

        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.GOOD);
        assertThat(run.out()).startsWith("element").contains("faults:");
    }

    @Test
    void tellsHowLongAHostTakesToEmpty() {
        var report = simulate("T34", "--evacuate", "--output", "json").report("SimulationReport");

        assertThat(report.at("/evacuations/0/seconds").asDouble()).isGreaterThan(7200);
        assertThat(report.at("/evacuations/0/levers").size()).isPositive();
    }

    @Test
    void namesWhatOneFailureTakesFromWhom() {
        var run = simulate("G1", "--fail", "sw2");

        assertThat(run.out()).contains("on one path on w-1, w-2").doesNotContain("faults:");
    }

    @Test
    void givesLimitsOfMigrationsInTheirUnit() {
        assertThat(simulate("G1", "--evacuate").out()).contains("MiB/s for one migration");
    }

    @Test
    void namesWhatIsNotThere() {
        var run = simulate("G1", "--fail", "sw9");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("there is no \"sw9\"");
    }

    @Test
    void asksForAQuestion() {
        assertThat(simulate("G1").err()).contains("nothing asked");
    }

    @Test
    void namesCommonNetworksWhenTheAskedOneIsNot() {
        var run = simulate("G1", "--from", "w#1", "--to", "w#2", "--network", "nonsense");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("migration");
    }
}
