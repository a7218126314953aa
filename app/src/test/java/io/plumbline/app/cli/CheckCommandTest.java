package io.plumbline.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"G1", "G2", "G3", "G4"})
    void exitsWithZeroOnASoundDesign(String id) {
        var run = Cli.run("check", Cli.design(id, folder));

        assertThat(run.exit()).isEqualTo(Exit.GOOD);
        assertThat(run.out()).contains("0 errors, 0 warnings,");
    }

    /// LACP, and nobody configured the port channel.
    @Test
    void exitsWithOneOnErrorsAndNamesRuleObjectAndFix() {
        var run = Cli.run("check", Cli.design("T13", folder));

        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        assertThat(run.out()).startsWith("error    BOND-03").contains("interface/w/bond1", "fix: ");
        assertThat(run.err()).isEmpty();
    }

    /// Emptying a host takes hours.
    @Test
    void exitsWithZeroOnWarningsAlone() {
        var run = Cli.run("check", Cli.design("T34", folder), "--output", "json");

        assertThat(run.exit()).isEqualTo(Exit.GOOD);
        assertThat(run.report("CheckReport").at("/summary/warning").asInt()).isPositive();
    }

    @Test
    void namesLineAndColumnOfWhatDoesNotRead() throws IOException {
        var file =
                Files.writeString(
                        folder.resolve("torn.plumbline.yaml"),
                        """
                        apiVersion: plumbline.io/v1
                        kind: Design
                        name: torn
                        hostClasses:
                          worker:
                            vms: many
                        """);

        var run = Cli.run("check", file);

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).startsWith("plumbline: " + file + ":6:10: ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void endsInAMessageForAnyCutOffFile() throws IOException {
        var text = Files.readString(Cli.design("G1", folder));
        var file = folder.resolve("cut.yaml");
        for (var length = 0; length < text.length(); length += 97) {
            Files.writeString(file, text.substring(0, length));

            var run = Cli.run("check", file);

            assertThat(run.exit()).as(run.err()).isIn(Exit.GOOD, Exit.FOUND, Exit.UNREADABLE);
        }
    }

    @Test
    void saysThatAFileIsNotThere() {
        var run = Cli.run("check", folder.resolve("nowhere.yaml"));

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains("nowhere.yaml: there is no such file");
    }

    @Test
    void saysThatAFolderIsNoFile() {
        var run = Cli.run("check", folder);

        assertThat(run.exit()).isEqualTo(Exit.UNREADABLE);
        assertThat(run.err()).contains(folder + ": is a folder");
    }

    @ParameterizedTest
    @CsvSource({"--stage,apply", "--profile,home", "--output,xml", "--colour,no"})
    void exitsWithTwoOnWrongUsage(String option, String value) {
        var run = Cli.run("check", Cli.design("G1", folder), option, value);

        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains(option.equals("--colour") ? "--colour" : value);
    }

    @Test
    void wantsAFile() {
        assertThat(Cli.run("check").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void printsFindingsAsJson() {
        var run = Cli.run("check", Cli.design("T13", folder), "--output", "json");

        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        var report = run.report("CheckReport");
        assertThat(report.get("design").asString()).isEqualTo("T13");
        assertThat(report.get("stage").asString()).isEqualTo("design");
        assertThat(report.at("/summary/error").asInt()).isPositive();
        var finding = report.at("/findings/0");
        assertThat(finding.get("ruleId").asString()).isEqualTo("BOND-03");
        assertThat(finding.get("fingerprint").asString()).startsWith("BOND-03 ");
        assertThat(finding.at("/hosts/total").asInt()).isEqualTo(4);
    }

    @Test
    void printsOneReportPerFile() {
        var sound = Cli.design("G1", folder);
        var broken = Cli.design("T13", folder);

        var run = Cli.run("check", sound, broken, "--output", "json");

        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        var reports = run.report("CheckReports").get("reports");
        assertThat(reports.get(0).get("design").asString()).isEqualTo("G1");
        assertThat(reports.get(1).get("design").asString()).isEqualTo("T13");
    }

    @Test
    void headsTheFindingsOfEachOfSeveralFilesWithItsName() {
        var sound = Cli.design("G1", folder);
        var broken = Cli.design("T13", folder);

        assertThat(Cli.run("check", sound, broken).out()).contains(sound + ":\n", broken + ":\n");
    }

    @Test
    void printsFindingsAsSarif() {
        var run = Cli.run("check", Cli.design("T13", folder), "--output", "sarif");

        assertThat(run.exit()).isEqualTo(Exit.FOUND);
        var log = run.json();
        assertThat(log.get("version").asString()).isEqualTo("2.1.0");
        assertThat(log.at("/runs/0/tool/driver/name").asString()).isEqualTo("Plumbline");
        var result = log.at("/runs/0/results/0");
        assertThat(result.get("ruleId").asString()).isEqualTo("BOND-03");
        assertThat(result.get("level").asString()).isEqualTo("error");
        assertThat(result.at("/message/text").asString()).isNotBlank();
        assertThat(result.at("/partialFingerprints/plumbline~1v1").asString())
                .startsWith("BOND-03");
        assertThat(log.at("/runs/0/tool/driver/rules").findValuesAsString("id"))
                .contains("BOND-03");
    }

    @Test
    void writesThePathOfSarifAsAUri() throws IOException {
        var file = Files.move(Cli.design("T13", folder), folder.resolve("two words.yaml"));

        var run = Cli.run("check", file, "--output", "sarif");

        var place = "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri";
        assertThat(run.json().at(place).asString()).endsWith("two%20words.yaml");
    }

    @Test
    void judgesByTheProfileThatIsAskedFor() {
        var lab = folder.resolve("lab.yaml");
        Cli.run("new", "--blueprint", "lab", "--to", lab);

        var asLab = Cli.run("check", lab, "--output", "json");
        var asProduction = Cli.run("check", lab, "--profile", "production", "--output", "json");

        assertThat(asProduction.json().get("summary")).isNotEqualTo(asLab.json().get("summary"));
    }
}
