package io.plumbline.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.drop.Dragged;
import io.plumbline.model.drop.Part;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.List;
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

class DrawFromNothingTest extends ApplicationTest {
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
        var palette =
                new VBox(
                        part("Host class", new Dragged.Palette(Part.HOST_CLASS)),
                        part("MLAG pair", new Dragged.Palette(Part.MLAG_PAIR)),
                        part("Gateway", new Dragged.Palette(Part.GATEWAY)),
                        part("Linux bridge", new Dragged.Palette(Part.LINUX_BRIDGE)),
                        part("Bridge network", new Dragged.Palette(Part.BRIDGE_NETWORK)),
                        part("Management", new Dragged.Role(RoleKind.MANAGEMENT, "management")),
                        part("Migration", new Dragged.Role(RoleKind.MIGRATION, "migration")));
        palette.setMinWidth(100);
        palette.setMaxWidth(100);
        HBox.setHgrow(canvas, Priority.ALWAYS);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(new Scene(new HBox(palette, canvas), 1100, 800));
        stage.show();
    }

    private Label part(String title, Dragged dragged) {
        var label = new Label(title);
        label.setOnMousePressed(event -> canvas.startDrag(dragged, title, event));
        return label;
    }

    @Test
    void drawsHostsSwitchesBondsAndRolesWithThePointerAlone() {
        drop("MLAG pair", at(60, 160));
        drop("Gateway", at(60, 40));
        drop("Host class", at(380, 120));
        assertThat(design().hostClasses().names()).containsExactly("worker");

        drop(nic("ens2f0"), middleOf(nicId("ens1f0")));
        drop(nic("ens2f1"), middleOf(nicId("ens1f1")));
        assertThat(worker().interfaces().names()).contains("bond0", "bond1");

        cable("ens1f0", "sw1");
        cable("ens2f0", "sw2");
        cable("ens1f1", "sw1");
        cable("ens2f1", "sw2");
        assertThat(worker().cabling().names()).hasSize(4);

        drop("Management", middleOf(nicId("bond0")));
        drop("Migration", middleOf(nicId("bond1")));
        drop("Linux bridge", middleOf(nicId("bond1")));
        drop("Bridge network", middleOf(bridge()));

        assertThat(design().roles().names()).contains("management", "migration");
        assertThat(design().networks().names()).hasSize(1);
        assertThat(edits.stream().map(Edit::label)).doesNotHaveDuplicates().hasSize(13);
    }

    private ElementId bridge() {
        return worker().interfaces().stream()
                .filter(item -> item.type().equals("linux-bridge"))
                .map(item -> nicId(item.name()))
                .findFirst()
                .orElseThrow();
    }

    private void cable(String nic, String toSwitch) {
        var box = canvas.boundsOf(nicId(nic)).orElseThrow();
        drop(at(box.getMinX(), box.getCenterY()), headerOf(ElementId.aSwitch(toSwitch)));
    }

    private Point2D nic(String name) {
        return middleOf(nicId(name));
    }

    private static ElementId nicId(String name) {
        return ElementId.onHost("worker", name);
    }

    private Point2D middleOf(ElementId id) {
        var box = canvas.boundsOf(id).orElseThrow();
        return at(box.getCenterX(), box.getCenterY());
    }

    private Point2D headerOf(ElementId id) {
        var box = canvas.boundsOf(id).orElseThrow();
        return at(box.getCenterX(), box.getMinY() + 10);
    }

    private void drop(String part, Point2D where) {
        drag(part);
        finish(where);
    }

    private void drop(Point2D from, Point2D where) {
        drag(from);
        finish(where);
    }

    /// With Shift, so that no drawback asks.
    private void finish(Point2D where) {
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

    private Point2D at(double x, double y) {
        return canvas.localToScreen(x, y);
    }
}
