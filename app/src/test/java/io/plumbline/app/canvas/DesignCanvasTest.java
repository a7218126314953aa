package io.plumbline.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.model.edit.Edit;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class DesignCanvasTest extends ApplicationTest {
    private static final ElementId WORKER = ElementId.hostClass("worker");
    private static final ElementId NAS = ElementId.external("nas");
    private static final ElementId BOND1 = ElementId.onHost("worker", "bond1");

    private final List<Edit> edits = new ArrayList<>();
    private final List<String> renames = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private DesignCanvas canvas;

    @Override
    public void start(Stage stage) {
        canvas = new DesignCanvas();
        canvas.setOnEdit(edit -> {
            edits.add(edit);
            canvas.topologyProperty().set(edit.applyTo(canvas.topologyProperty().get()));
        });
        canvas.setOnRename((id, name) -> renames.add(id + " to " + name));
        canvas.topologyProperty().set(Designs.fourNicsTwoBonds().build());
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(canvas, 940, 560));
        stage.show();
    }

    @Test
    void clickSelectsAndLightsThePath() {
        clickOn(at(470, 330));

        assertThat(canvas.selectionProperty().get()).containsExactly(BOND1);
        assertThat(canvas.model().marksProperty().get().isLit(ElementId.network("v102"))).isTrue();
        assertThat(lookup(".pl-selection-ring").queryAll()).hasSize(1);
    }

    @Test
    void clickOnEmptyCanvasClearsTheSelection() {
        clickOn(at(470, 330));
        clickOn(at(600, 540));

        assertThat(canvas.selectionProperty().get()).isEmpty();
    }

    @Test
    void dragMovesAnObjectInOneStepOntoTheGrid() {
        var before = canvas.model().scene().node(NAS).orElseThrow().bounds();

        drag(at(100, 440)).dropTo(at(100 + 61, 440 + 83));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(edits).hasSize(1);
        assertThat(edits.getFirst().label()).isEqualTo("Move nas");
        var after = canvas.topologyProperty().get().diagram().position(NAS).orElseThrow();
        assertThat(after.pinned()).isTrue();
        assertThat(after.x() - before.x()).isCloseTo(61, within(7));
        assertThat(after.y() - before.y()).isCloseTo(83, within(7));
    }

    @Test
    void movingOneObjectLeavesAllOthersWhereTheyAre() {
        var before = canvas.model().scene().node(WORKER).orElseThrow().bounds();

        drag(at(100, 440)).dropTo(at(160, 520));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(canvas.model().scene().node(WORKER).orElseThrow().bounds()).isEqualTo(before);
        assertThat(canvas.topologyProperty().get().diagram().position(WORKER))
                .contains(new Position(before.x(), before.y(), false));
    }

    @Test
    void escapeCancelsAMoveWithoutAnEdit() {
        var before = canvas.model().scene().node(NAS).orElseThrow().bounds();

        drag(at(100, 440)).moveTo(at(200, 500));
        press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        drop();
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(edits).isEmpty();
        assertThat(canvas.model().scene().node(NAS).orElseThrow().bounds()).isEqualTo(before);
    }

    @Test
    void marqueeSelectsWhatLiesInside() {
        drag(at(410, 240)).dropTo(at(545, 400));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(canvas.selectionProperty().get()).isEqualTo(Set.of(BOND1));
        assertThat(edits).isEmpty();
    }

    @Test
    void aNoteIsWrittenWithItsToolAndResizedByItsCorner() {
        interact(() -> canvas.toolProperty().set(Tool.NOTE));
        clickOn(at(420, 470));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(canvas.toolProperty().get()).isEqualTo(Tool.SELECT);
        var note = canvas.boundsOf(ElementId.of(ElementKind.NOTE, "Note")).orElseThrow();

        drag(at(note.getMaxX() - 4, note.getMaxY() - 4))
                .dropTo(at(note.getMaxX() + 44, note.getMaxY() - 20));
        WaitForAsyncUtils.waitForFxEvents();

        var resized = canvas.topologyProperty().get().diagram().notes().get("Note").orElseThrow();
        assertThat(resized.width()).isEqualTo(168);
        assertThat(edits.stream().map(Edit::label)).endsWith("Resize note").hasSize(2);
    }

    @Test
    void middleButtonPans() {
        drag(at(600, 540), MouseButton.MIDDLE).dropTo(at(640, 520));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(canvas.model().viewport().screenX(0)).isEqualTo(40);
        assertThat(canvas.model().viewport().screenY(0)).isEqualTo(-20);
    }

    @Test
    void zoomControlShowsAndChangesTheZoom() {
        clickOn("#zoom-in");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(canvas.zoomProperty().get()).isEqualTo(1.25);
        assertThat(lookup("#zoom-percentage").queryLabeled().getText()).isEqualTo("125 %");
    }

    @Test
    void arrowsFollowThePath() {
        clickOn(at(470, 330));
        type(KeyCode.RIGHT);
        assertThat(canvas.selectionProperty().get())
                .containsExactly(ElementId.onHost("worker", "bond1.220"));
        type(KeyCode.DOWN);
        assertThat(canvas.selectionProperty().get())
                .containsExactly(ElementId.onHost("worker", "br-vm"));
    }

    @Test
    void enterEditsTheNameInPlace() {
        clickOn(at(470, 330));
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        var field = lookup("#name-editor").queryAs(TextField.class);
        interact(() -> field.setText("bond9"));
        type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(renames).containsExactly("interface/worker/bond1 to bond9");
        assertThat(lookup("#name-editor").tryQuery()).isEmpty();
    }

    @Test
    void drawsOnlyWhenSomethingChanged() {
        clickOn(at(470, 330));
        WaitForAsyncUtils.waitForFxEvents();
        var before = canvas.frames();

        interact(() -> canvas.selectionProperty().set(Set.of(WORKER)));
        WaitForAsyncUtils.waitForFxEvents();
        var once = canvas.frames();
        interact(() -> canvas.requestLayout());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(once).isEqualTo(before + 1);
        assertThat(canvas.frames()).isEqualTo(once);
    }

    private Point2D at(double x, double y) {
        return canvas.localToScreen(x, y);
    }
}
