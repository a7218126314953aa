package io.plumbline.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.export.file.DesignFile;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.export.notation.NotationLibrary;
import io.plumbline.model.edit.SetAttribute;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.rule.Checker;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.RuleInput;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Topology;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does in the window besides drawing: mend, undo, edit several, save, leave.
class WorkInTheWindowTest extends ApplicationTest {

    private static final ElementId BOND0 = ElementId.onHost("worker", "bond0");
    private static final ElementId BOND1 = ElementId.onHost("worker", "bond1");

    @TempDir private static Path folder = Path.of("");

    private final AnsweringDialogs dialogs = new AnsweringDialogs();

    @SuppressWarnings("NullAway.Init")
    private MainWindow window;

    @SuppressWarnings("NullAway.Init")
    private Draughtsman hand;

    @Override
    public void start(Stage stage) {
        stage.setX(0);
        stage.setY(0);
        window = new MainWindow(stage, folder.resolve("state"), Optional.of(dialogs));
        WindowApp.show(stage, window);
        hand = new Draughtsman(this, window);
    }

    private void open(Topology design) throws Exception {
        var file = Files.createTempDirectory(folder, "design").resolve("d" + DesignFile.ENDING);
        DesignFile.save(design, file);
        interact(() -> window.open(file));
        hand.settle();
    }

    /// The reference design in which a VLAN is missing on the ports of one host.
    private static Topology broken() {
        return reference("nic worker#2.ens2f1 trunk=102-110,210,220");
    }

    /// The reference design with more statements.
    private static Topology reference(String statements) {
        var text = "topology X \"x\" D\nuse G1\n" + statements + "\nexpect fire: none\n";
        return new NotationLibrary()
                .add(blueprintText(), "g1.topo")
                .add(text, "x.topo")
                .find("X")
                .orElseThrow()
                .input()
                .topology();
    }

    private List<String> fixesOf(String ruleId) {
        return window.session().checkProperty().get().findings().stream()
                .filter(f -> f.ruleId().equals(ruleId))
                .flatMap(f -> f.fixes().stream())
                .map(fix -> fix.edit().label())
                .toList();
    }

    /// Active-backup ends what the rule finds, and starts what another rule warns of.
    @Test
    void offersNoFixThatCostsAsMuch() throws Exception {
        var design =
                reference(
                        """
                        switch sw1 mlag=
                        switch sw2 mlag=
                        del link sw1-sw2
                        link sw1 sw2 id=isl n=2 lag=isl speed=100\
                        """);
        var costly = "Set bond1 to active-backup";
        var found =
                Checker.ofAll()
                        .check(RuleInput.of(design), io.plumbline.model.rule.Stage.DESIGN)
                        .findings();
        assertThat(found)
                .flatExtracting(Finding::fixes)
                .extracting(fix -> fix.edit().label())
                .contains(costly);

        open(design);

        assertThat(window.session().checkProperty().get().findings()).hasSameSizeAs(found);
        assertThat(fixesOf("BOND-04")).isNotEmpty().doesNotContain(costly);
    }

    @Test
    void offersTheFixThatHelps() throws Exception {
        open(broken());

        assertThat(fixesOf("VLAN-03")).isNotEmpty();
    }

    private static String blueprintText() {
        try (var stream = Blueprint.class.getResourceAsStream("blueprints/G1.topo")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// Errors and warnings.
    private List<String> rules() {
        return window.session().checkProperty().get().findings().stream()
                .filter(f -> f.severity() != Severity.INFO)
                .map(f -> f.ruleId())
                .toList();
    }

    @Test
    void theFixButtonMendsTheProblemAndUndoBringsItBack() throws Exception {
        open(broken());
        assertThat(rules()).containsExactly("VLAN-03");

        var fix = lookup(".fix").<Button>queryAll().iterator().next();
        clickOn(fix);
        hand.settle();
        assertThat(rules()).isEmpty();

        hand.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(rules()).containsExactly("VLAN-03");
    }

    /// What asks for no action does not stand in the way.
    @Test
    void informationIsCollapsedUntilItIsOpened() throws Exception {
        open(broken());

        TreeTableView<?> table = lookup(".tree-table-view").query();
        var groups = table.getRoot().getChildren();

        assertThat(groups).extracting(g -> g.isExpanded()).containsExactly(true, false);
    }

    @Test
    void theKeyboardStepsToAProblemAndMendsIt() throws Exception {
        open(broken());

        hand.press(KeyCode.F8);
        assertThat(window.session().selectionProperty().get()).contains(ElementId.network("v101"));
        hand.press(KeyCode.ALT, KeyCode.ENTER);

        assertThat(rules()).isEmpty();
    }

    @Test
    void aWaivedProblemIsGoneAndStandsInTheDesign() throws Exception {
        open(broken());
        var finding = window.session().checkProperty().get().findings().getFirst();

        WaitForAsyncUtils.asyncFx(() -> window.problems().waive(finding));
        WaitForAsyncUtils.waitForFxEvents();
        clickOn("#waive-reason").write("replaced on Friday", 0);
        clickOn("#waive-ok");
        hand.settle();

        assertThat(rules()).isEmpty();
        assertThat(window.session().topology().waivers()).hasSize(1);
    }

    @Test
    void aCleanDesignSaysHowManyRulesWereChecked() throws Exception {
        open(Blueprint.G1.topology());

        var rules = window.session().checkProperty().get().rules();
        assertThat(lookup("#problems-table").lookup(".label").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("Nothing to report. " + rules + " rules checked");
    }

    @Test
    void theFilterKeepsWhatMatches() throws Exception {
        open(broken());

        clickOn("#problems-filter").write("nothing like it", 0);
        hand.settle();
        assertThat(lookup(".fix").queryAll()).isEmpty();

        hand.press(KeyCode.SHORTCUT, KeyCode.A);
        write("vlan-03", 0);
        hand.settle();
        assertThat(lookup(".fix").queryAll()).hasSize(1);
    }

    @Test
    void aValueThatDoesNotReadStaysInTheFieldWithTheReason() throws Exception {
        open(Blueprint.G1.topology());
        hand.select(BOND1);

        hand.type("mtu", "jumbo");

        assertThat(lookup("#problem-mtu").queryAs(Labeled.class).getText())
                .isEqualTo("expected an MTU in bytes, found \"jumbo\"");
        assertThat(lookup("#field-mtu").queryAs(TextInputControl.class).getText())
                .isEqualTo("jumbo");
    }

    @Test
    void aWrongValueThatReadsIsTakenAndItsProblemShown() throws Exception {
        open(Blueprint.G1.topology());
        hand.select(ElementId.network("v101"));

        hand.type("vlan", "4095");

        assertThat(window.session().topology().networks().get("v101").orElseThrow().vlan())
                .isEqualTo(Fact.drawn(VlanId.of(4095)));
        assertThat(lookup("#problem-vlan").queryAs(Labeled.class).getText())
                .isEqualTo("4095 is reserved");
    }

    @Test
    void severalObjectsAreEditedAsOneStep() throws Exception {
        open(Blueprint.G1.topology());
        interact(() -> window.session().selectionProperty().set(List.of(BOND0, BOND1)));

        hand.type("mtu", "8000");

        for (var id : List.of(BOND0, BOND1)) {
            assertThat(mtu(id)).isEqualTo(Fact.drawn(Mtu.of(8000)));
        }
        hand.press(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(mtu(BOND0)).isEqualTo(Fact.drawn(Mtu.of(1500)));
        assertThat(mtu(BOND1)).isEqualTo(Fact.drawn(Mtu.of(9000)));
    }

    private Fact<Mtu> mtu(ElementId id) {
        var hostClass = window.session().topology().hostClasses().get(id.owner()).orElseThrow();
        return ((Bond) hostClass.interfaces().get(id.name()).orElseThrow()).mtu();
    }

    @Test
    void removingNamesWhatGoesAlong() throws Exception {
        open(Blueprint.G1.topology());
        hand.select(BOND1);
        interact(() -> window.canvas().requestFocus());

        hand.press(KeyCode.DELETE);

        assertThat(dialogs.told).singleElement().asString().contains("bond1.210", "bond1.220");
        assertThat(
                        window.session()
                                .topology()
                                .hostClasses()
                                .get("worker")
                                .orElseThrow()
                                .interfaces()
                                .names())
                .doesNotContain("bond1", "bond1.210", "bond1.220");
    }

    @Test
    void theYamlShowsTheLinesOfTheSelection() throws Exception {
        open(Blueprint.G1.topology());

        hand.select(BOND1);

        var marked =
                lookup(".yaml-line").queryAll().stream()
                        .filter(n -> n.getPseudoClassStates().toString().contains("marked"))
                        .toList();
        assertThat(marked).isNotEmpty();
        assertThat(marked.getFirst().getAccessibleText()).isNotNull();
    }

    @Test
    void aRoleIsGivenByKeyboard() throws Exception {
        open(Blueprint.G2.topology());
        hand.select(BOND0);
        interact(() -> window.canvas().requestFocus());

        hand.press(KeyCode.R);
        hand.press(KeyCode.S);

        assertThat(window.session().topology().roles().has("storage")).isTrue();
    }

    @Test
    void unsavedWorkIsAskedForBeforeItGoes() throws Exception {
        open(Blueprint.G1.topology());
        interact(() ->
                window.session()
                        .apply(new SetAttribute(ElementId.cable("worker", "ens1f0"), "step", 2)));
        dialogs.unsaved = Dialogs.Unsaved.CANCEL;

        hand.press(KeyCode.SHORTCUT, KeyCode.W);

        assertThat(window.session().topology().name()).isEqualTo("G1");
        assertThat(window.designOpenProperty().get()).isTrue();
    }

    @Test
    void aBrokenFileNamesLineAndColumnAndLeavesTheDesignOpen() throws Exception {
        open(Blueprint.G1.topology());
        var file =
                Files.writeString(
                        folder.resolve("broken.plumbline.yaml"),
                        "apiVersion: plumbline.io/v1\nswitches: 7\n");

        interact(() -> window.open(file));

        assertThat(dialogs.errors).singleElement().asString().contains("line 2, column 11");
        assertThat(window.session().topology().name()).isEqualTo("G1");
    }
}
