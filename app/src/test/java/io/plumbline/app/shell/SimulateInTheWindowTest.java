package io.plumbline.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.canvas.scene.Mark.Look;
import io.plumbline.export.file.DesignFile;
import io.plumbline.export.notation.Blueprint;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/// Lets things fail by mouse and by keyboard, and looks at the table of all single failures.
class SimulateInTheWindowTest extends ApplicationTest {

    private static final int PATIENCE = 30;
    private static final ElementId SW1 = ElementId.aSwitch("sw1");
    private static final ElementId SW2 = ElementId.aSwitch("sw2");
    private static final ElementId NIC = ElementId.onHost("worker", "ens2f0");

    @TempDir private static Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private MainWindow window;

    @SuppressWarnings("NullAway.Init")
    private Draughtsman hand;

    @Override
    public void start(Stage stage) {
        stage.setX(0);
        stage.setY(0);
        window =
                new MainWindow(stage, folder.resolve("state"), Optional.of(new AnsweringDialogs()));
        WindowApp.show(stage, window);
        hand = new Draughtsman(this, window);
    }

    private void open(Topology design) throws Exception {
        var file = Files.createTempDirectory(folder, "design").resolve("d" + DesignFile.ENDING);
        DesignFile.save(design, file);
        interact(() -> window.open(file));
        settle();
        interact(() -> window.canvas().requestFocus());
    }

    private void settle() {
        hand.settle();
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE, TimeUnit.SECONDS, () -> window.failures().simulation().isSettled());
        } catch (TimeoutException e) {
            throw new AssertionError("the simulation does not come to rest", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> failed() {
        return window.failures().simulation().failure().faults().stream()
                .map(Fault::label)
                .toList();
    }

    private Look look(ElementId id) {
        return window.canvas().model().marksProperty().get().of(id).look();
    }

    private String text(String id) {
        return lookup("#" + id).queryAs(Labeled.class).getText();
    }

    @Test
    void theFailToolLetsAClickedSwitchFailAndAnotherClickRestoresIt() throws Exception {
        open(Blueprint.G1.topology());
        hand.click("tool-tool-fail");

        clickOn(hand.place(SW2));
        settle();
        assertThat(failed()).containsExactly("sw2");
        assertThat(look(SW2)).isEqualTo(Look.LOST);
        assertThat(look(NIC)).isEqualTo(Look.LOST);

        clickOn(hand.place(SW2));
        settle();
        assertThat(failed()).isEmpty();
        assertThat(look(SW2)).isNotEqualTo(Look.LOST);
    }

    @Test
    void thePowerIconRidesBesideThePointer() throws Exception {
        open(Blueprint.G1.topology());
        hand.press(KeyCode.F);

        moveTo(hand.place(SW2));

        assertThat(lookup("#fail-cursor").query().isVisible()).isTrue();
        hand.press(KeyCode.ESCAPE);
        assertThat(lookup("#fail-cursor").query().isVisible()).isFalse();
    }

    @Test
    void theToolbarShowsWhichToolIsInHand() throws Exception {
        open(Blueprint.G1.topology());
        assertThat(isInHand("tool-tool-select")).isTrue();

        hand.click("tool-tool-fail");
        assertThat(isInHand("tool-tool-fail")).isTrue();
        assertThat(isInHand("tool-tool-select")).isFalse();

        hand.press(KeyCode.ESCAPE);
        assertThat(isInHand("tool-tool-select")).isTrue();
    }

    private boolean isInHand(String button) {
        return lookup("#" + button).query().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("in-hand"));
    }

    @Test
    void severalFailOneAfterTheOtherAndEscapeRestoresAll() throws Exception {
        open(Blueprint.G1.topology());
        hand.press(KeyCode.F);

        clickOn(hand.place(SW1));
        clickOn(hand.place(NIC));
        settle();
        assertThat(failed()).containsExactly("sw1", "worker-1.ens2f0");
        assertThat(text("failure-lost")).startsWith("1 host");

        hand.press(KeyCode.ESCAPE);
        settle();
        assertThat(failed()).isEmpty();
    }

    @Test
    void theKeyboardFailsTheSelectionAndThePanelTellsWhatIsLeft() throws Exception {
        open(Blueprint.G1.topology());
        hand.select(SW2);

        hand.press(KeyCode.F);
        settle();

        assertThat(text("failure-title")).isEqualTo("If sw2 fails");
        assertThat(text("failure-degraded")).isEqualTo("4 hosts degraded");
        assertThat(lookup("#failure-bandwidth").tryQuery()).isPresent();
    }

    @Test
    void aNetworkCannotFailAndTheStatusBarSaysSo() throws Exception {
        open(Blueprint.G1.topology());
        hand.press(KeyCode.F);

        clickOn(hand.place(ElementId.network("v101")));
        settle();

        assertThat(failed()).isEmpty();
        assertThat(text("status-selected")).startsWith("v101 cannot fail by itself");
    }

    @Test
    void shiftAndFTryEverySingleFailureAndColourTheCanvas() throws Exception {
        open(Blueprint.G1.topology());

        hand.press(KeyCode.SHIFT, KeyCode.F);
        settle();

        TableView<?> table = lookup("#sweep-table").query();
        assertThat(table.getItems()).isNotEmpty();
        assertThat(look(SW2)).isEqualTo(Look.WARM);
    }

    @Test
    void aSelectedRowFailsOnTheCanvasAndEscapeBringsTheColoursBack() throws Exception {
        open(Blueprint.G1.topology());
        hand.press(KeyCode.SHIFT, KeyCode.F);
        settle();

        TableView<?> table = lookup("#sweep-table").query();
        interact(table::requestFocus);
        hand.press(KeyCode.DOWN);
        settle();
        assertThat(failed()).containsExactly("sw1");
        assertThat(look(SW1)).isEqualTo(Look.LOST);

        hand.press(KeyCode.ESCAPE);
        settle();
        assertThat(failed()).isEmpty();
        assertThat(look(SW1)).isEqualTo(Look.WARM);
    }

    @Test
    void aChangeOfTheDesignTriesAnew() throws Exception {
        open(Blueprint.G1.topology());
        hand.press(KeyCode.SHIFT, KeyCode.F);
        settle();
        var before = text("sweep-status");

        interact(() -> window.session().selectionProperty().set(List.of(NIC)));
        interact(() -> window.canvas().requestFocus());
        hand.press(KeyCode.DELETE);
        settle();

        assertThat(text("sweep-status").split(" ")[0]).isNotEqualTo(before.split(" ")[0]);
    }

    @Test
    void aQuestionIsAnsweredInThePanel() throws Exception {
        open(Blueprint.G1.topology());
        hand.select(SW2);
        hand.press(KeyCode.F);
        settle();

        interact(() -> {
            window.failures().simulation().failure().fromProperty().set("worker-2");
            window.failures().simulation().failure().toProperty().set("nas");
            window.failures().simulation().failure().networkProperty().set("storage");
        });
        hand.click("failure-ask");
        settle();

        assertThat(lookup("#failure-answers").lookup(".answer-title").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anyMatch(t -> t.startsWith("worker-2 to nas, storage"));
    }
}
