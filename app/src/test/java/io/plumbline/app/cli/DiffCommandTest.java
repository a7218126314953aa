package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    @TempDir Path folder;

    private Cli diff(String a, String b, Object... more) {
        var arguments = new ArrayList<Object>();
        arguments.add("diff");
        arguments.add(Cli.design(a, folder));
        arguments.add(Cli.design(b, folder));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray());
    }

    @Test
    void aDesignDoesNotDifferFromItself() {
        assertThat(diff("G1", "G1").exit()).isEqualTo(Exit.GOOD);
        assertThat(diff("G1", "G1", "--behaviour").out()).startsWith("no difference");
    }

    @Test
    void namesWhatIsDrawnDifferently() {
        var run = diff("G3", "T36");

        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.out()).contains("- switches/s2").contains("~ ");
    }

    @Test
    void namesWhoLosesWhat() {
        var run = diff("G3", "T36", "--behaviour");

        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.out()).contains("when s1 fails").contains("before nothing lost");
    }

    @Test
    void printsAReportForPrograms() {
        var report = diff("G3", "T36", "--behaviour", "--output", "json").report("DiffReport");

        assertThat(report.at("/behaviour").size()).isPositive();
    }
}
