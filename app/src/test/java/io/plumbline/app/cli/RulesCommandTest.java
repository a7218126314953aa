package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesCommandTest {

    @Test
    void listsEveryRule() {
        var run = Cli.run("rules");

        assertThat(run.exit()).isEqualTo(Exit.GOOD);
        assertThat(run.out().lines().filter(l -> l.matches("[A-Z]+-[0-9]{2} .*")))
                .hasSizeGreaterThan(130);
    }

    @Test
    void showsOneRule() {
        var run = Cli.run("rules", "show", "vlan-07");

        assertThat(run.out()).startsWith("VLAN-07").contains("must hold").contains("source");
    }

    @Test
    void printsRulesForPrograms() {
        var report = Cli.run("rules", "show", "HA-09", "--output", "json").report("RulesReport");

        assertThat(report.at("/rules/0/parameters/0/name").asString()).isEqualTo("blastShare");
    }

    @Test
    void saysThatThereIsNoSuchRule() {
        var run = Cli.run("rules", "show", "VLAN-99");

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("VLAN-99");
    }

    @Test
    void explainsAMessage() {
        var run = Cli.run("explain", "Interface", "eth1", "is overbooked by two controller");

        assertThat(run.exit()).isEqualTo(Exit.GOOD);
        assertThat(run.out()).contains("BOND-01");
    }

    @Test
    void explainsForPrograms() {
        var report =
                Cli.run("explain", "is still in progress", "--output", "json")
                        .report("Explanation");

        assertThat(report.at("/rules/0/id").asString()).isEqualTo("APPLY-03");
    }

    @Test
    void saysWhenNobodyKnowsAMessage() {
        assertThat(Cli.run("explain", "hello").exit()).isEqualTo(Exit.FOUND);
    }
}
