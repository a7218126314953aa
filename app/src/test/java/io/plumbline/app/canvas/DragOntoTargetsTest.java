package io.plumbline.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.app.canvas.scene.Mark.Look;
import io.plumbline.model.drop.Dragged;
import io.plumbline.model.drop.Drop.Outcome;
import io.plumbline.model.drop.Part;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.Position;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class DragOntoTargetsTest extends ApplicationTest {
    private final List<Edit> edits = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private DesignCanvas canvas;

    @Override
    public void start(Stage stage) {
        canvas = new DesignCanvas();
        canvas.setOnEdit(edit -> {
            edits.add(edit);
            canvas.topologyProperty().set(edit.applyTo(canvas.topologyProperty().get()));
        });
        canvas.topologyProperty().set(Designs.fourNicsTwoBonds().build());
        var palette =
                new VBox(
                        part("Live migration", new Dragged.Role(RoleKind.OWN, "backup")),
                        part("Storage", new Dragged.Role(RoleKind.STORAGE, "storage")),
                        part("Switch", new Dragged.Palette(Part.SWITCH)),
                        part("Bond", new Dragged.Palette(Part.BOND)),
                        part("NIC", new Dragged.Palette(Part.NIC)));
        palette.setMinWidth(90);
        palette.setMaxWidth(90);
        HBox.setHgrow(canvas, Priority.ALWAYS);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(new HBox(palette, canvas), 1040, 760));
        stage.show();
    }

    private Label part(String title, Dragged dragged) {
        var label = new Label(title);
        label.setOnMousePressed(event -> canvas.startDrag(dragged, title, event));
        return label;
    }

    @Test
    void judgesEveryTargetAtOnceAndSaysWhy() {
        drag("Live migration").moveTo(at(600, 560));
        WaitForAsyncUtils.waitForFxEvents();

        var marks = canvas.model().marksProperty().get();
        assertThat(marks.of(onWorker("br-ex")).look()).isEqualTo(Look.REFUSED);
        assertThat(marks.of(onWorker("br-ex")).fact()).contains("protected");
        assertThat(marks.of(onWorker("bond1")).look()).isEqualTo(Look.WORKS);
        assertThat(lookup("#drag-chip").query().isVisible()).isTrue();
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        drop();
    }

    @Test
    void aRoleOnABondBuildsTheLayersInOneStep() {
        drag("Live migration").moveTo(at(470, 330));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(lookup("#drag-bubble").query().isVisible()).isTrue();
        assertThat(lookup("#drag-counter").query().isVisible()).isTrue();
        assertThat(canvas.dragProperty().get().flatMap(s -> s.after())).isPresent();

        dropWithoutQuestion(at(470, 330));

        assertThat(edits).hasSize(1);
        assertThat(design().roles().get("backup")).isPresent();
    }

    @Test
    void aDrawbackAsksBeforeItDrops() {
        drag("Live migration").moveTo(at(470, 178));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.dragProperty().get().flatMap(s -> s.over()).map(d -> d.outcome()))
                .contains(Outcome.DRAWBACK);
        drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(edits).isEmpty();

        clickOn("#drag-cancel");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(edits).isEmpty();
        assertThat(canvas.dragProperty().get()).isEmpty();
    }

    @Test
    void aDrawbackThatIsAcceptedIsOneStep() {
        drag("Live migration").dropTo(at(470, 178));
        WaitForAsyncUtils.waitForFxEvents();
        clickOn("#drag-drop");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(edits).hasSize(1);
        assertThat(design().roles().get("backup")).isPresent();
    }

    @Test
    void aRefusedTargetSaysWhyAndChangesNothing() {
        drag("Live migration").moveTo(at(630, 180));
        WaitForAsyncUtils.waitForFxEvents();
        var words =
                lookup("#drag-bubble .label").queryAllAs(Label.class).stream().map(Label::getText);
        assertThat(words)
                .contains("br-ex is protected. Only localnet mappings can be added to it.");
        assertThat(lookup("#drag-no-entry").query().isVisible()).isTrue();

        drop();
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(edits).isEmpty();
        assertThat(canvas.dragProperty().get()).isEmpty();
    }

    @Test
    void aPartOfThePaletteStandsWhereItWasDropped() {
        drag("Switch").dropTo(at(220, 520));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(edits.stream().map(Edit::label)).containsExactly("Add switch sw3");
        assertThat(design().diagram().position(ElementId.aSwitch("sw3")))
                .contains(new Position(224, 520, true));
    }

    @Test
    void aPartThatNeedsATargetIsNotDroppedOnEmptyCanvas() {
        drag("Bond").dropTo(at(600, 560));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(edits).isEmpty();
    }

    @Test
    void aNicOnAClassIsMeantForTheClassWhereverItIsDropped() {
        drag("NIC").dropTo(at(500, 240));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(worker().interfaces().stream().filter(i -> i.type().equals("ethernet")))
                .hasSize(5);
    }

    @Test
    void aNicOutOfItsBondLeavesIt() {
        drag(at(340, 346)).moveTo(at(500, 240));
        WaitForAsyncUtils.waitForFxEvents();
        dropWithoutQuestion(at(500, 240));

        assertThat(members("bond1")).isNotEqualTo(Optional.of(List.of("ens1f1", "ens2f1")));
        assertThat(edits).hasSize(1);
    }

    @Test
    void aCableIsDrawnFromASocketToASwitch() {
        interact(() ->
                canvas.topologyProperty()
                        .set(
                                Designs.fourNicsTwoBonds()
                                        .hostClass("edge", 1, c -> c.nic("eno1"))
                                        .build()));
        WaitForAsyncUtils.waitForFxEvents();
        var nic = canvas.boundsOf(ElementId.onHost("edge", "eno1")).orElseThrow();
        var sw2 = canvas.boundsOf(ElementId.aSwitch("sw2")).orElseThrow();

        drag(at(nic.getMinX(), nic.getCenterY()))
                .moveTo(at(sw2.getMinX() + 40, sw2.getMinY() + 12));
        WaitForAsyncUtils.waitForFxEvents();
        dropWithoutQuestion(at(sw2.getMinX() + 40, sw2.getMinY() + 12));

        assertThat(design().hostClasses().get("edge").orElseThrow().cabling().get("eno1"))
                .hasValueSatisfying(rule -> assertThat(rule.switchName()).isEqualTo("sw2"));
    }

    @Test
    void everyDragHasAWayByKeyboard() {
        var session = new ArrayList<KeyboardDrop>();
        interact(() ->
                session.add(
                        canvas.chooseTarget(new Dragged.Role(RoleKind.OWN, "backup"), "backup")));
        var bond1 =
                session.getFirst().targets().stream()
                        .filter(drop -> drop.target().equals(onWorker("bond1")))
                        .findFirst()
                        .orElseThrow();
        interact(() -> session.getFirst().choose(bond1));
        assertThat(canvas.dragProperty().get().flatMap(s -> s.over())).contains(bond1);

        interact(() -> session.getFirst().take(bond1));

        assertThat(edits).hasSize(1);
        assertThat(canvas.dragProperty().get()).isEmpty();
    }

    @Test
    void nothingMovesBecauseSomethingWasAdded() {
        var before = canvas.model().scene().node(ElementId.external("core")).orElseThrow().bounds();

        drag("Switch").dropTo(at(220, 520));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(canvas.model().scene().node(ElementId.external("core")).orElseThrow().bounds())
                .isEqualTo(before);
    }

    private void dropWithoutQuestion(Point2D where) {
        press(KeyCode.SHIFT);
        dropTo(where);
        release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Topology design() {
        return canvas.topologyProperty().get();
    }

    private HostClass worker() {
        return design().hostClasses().get("worker").orElseThrow();
    }

    private Optional<List<String>> members(String bond) {
        return worker().interfaces()
                .get(bond)
                .filter(Bond.class::isInstance)
                .map(HostInterface::below);
    }

    private Point2D at(double x, double y) {
        return canvas.localToScreen(x, y);
    }

    private static ElementId onWorker(String name) {
        return ElementId.onHost("worker", name);
    }
}
