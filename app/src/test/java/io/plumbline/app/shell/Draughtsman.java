package io.plumbline.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.topology.ElementId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Works with the window as a person does: mouse and keyboard only.
final class Draughtsman {

    private static final int PATIENCE = 30;

    private final FxRobot robot;
    private final MainWindow window;

    Draughtsman(FxRobot robot, MainWindow window) {
        this.robot = robot;
        this.window = window;
    }

    /// Waits until what was done is shown and checked.
    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE, TimeUnit.SECONDS, () -> window.session().isSettled());
        } catch (TimeoutException e) {
            throw new AssertionError("the window does not come to rest", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Where an object is on the screen.
    Point2D place(ElementId id) {
        settle();
        return inside(
                window.canvas()
                        .boundsOf(id)
                        .orElseThrow(() -> new AssertionError(id + " is not on the canvas")));
    }

    private Point2D inside(Bounds box) {
        var x = box.getMinX() + box.getWidth() / 2;
        var y = box.getMinY() + Math.min(12, box.getHeight() / 2);
        return window.canvas().localToScreen(x, y);
    }

    /// A point on the canvas.
    Point2D at(double x, double y) {
        return window.canvas().localToScreen(x, y);
    }

    /// Drags a part of the palette somewhere.
    void dragPart(String id, Point2D to) {
        reveal(id);
        drag(centre(id), to);
    }

    private Point2D centre(String id) {
        var node = robot.lookup("#" + id).query();
        var box = node.localToScreen(node.getLayoutBounds());
        return new Point2D(box.getCenterX(), box.getCenterY());
    }

    /// Drags, and where the drop has a drawback answers the question with Drop.
    void drag(Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.add(6, 6));
        robot.moveTo(to.subtract(3, 0));
        robot.moveTo(to);
        WaitForAsyncUtils.waitForFxEvents();
        robot.release(MouseButton.PRIMARY);
        settle();
        robot.lookup("#drag-drop").tryQuery().filter(Node::isVisible).ifPresent(robot::clickOn);
        settle();
    }

    /// Selects an object on the canvas.
    void select(ElementId id) {
        robot.clickOn(place(id));
        settle();
        assertThat(window.session().selectionProperty().get()).containsExactly(id);
    }

    /// Selects a row of the outline; one far down is reached with the End key.
    void selectInOutline(String name) {
        if (outlineRow(name).isEmpty()) {
            var tree = robot.lookup("#outline-tree").query();
            robot.interact(tree::requestFocus);
            press(KeyCode.END);
        }
        var row = outlineRow(name);
        assertThat(row).as("outline row " + name).isPresent();
        robot.clickOn(row.get());
        settle();
    }

    private Optional<Node> outlineRow(String name) {
        return robot
                .lookup("#outline-tree")
                .lookup(".outline-name")
                .match(n -> n instanceof Label l && l.getText().equals(name))
                .queryAll()
                .stream()
                .findFirst();
    }

    /// Types a value into a field of the inspector.
    void type(String attribute, String text) {
        var id = "field-" + attribute;
        reveal(id);
        var field = robot.lookup("#" + id).<TextInputControl>query();
        robot.interact(field::requestFocus);
        robot.press(KeyCode.SHORTCUT, KeyCode.A).release(KeyCode.A, KeyCode.SHORTCUT);
        robot.type(KeyCode.DELETE);
        write(text);
        robot.press(KeyCode.SHORTCUT).type(KeyCode.ENTER).release(KeyCode.SHORTCUT);
        if (field instanceof TextField) {
            robot.type(KeyCode.ENTER);
        }
        settle();
    }

    private void write(String text) {
        for (var line : (Iterable<String>) text.lines()::iterator) {
            robot.write(line, 0);
            if (!text.endsWith(line)) {
                robot.type(KeyCode.ENTER);
            }
        }
    }

    /// Chooses a word of a field of the inspector.
    void choose(String attribute, String word) {
        var id = "field-" + attribute;
        reveal(id);
        robot.clickOn(robot.lookup("#" + id).<ComboBox<String>>query());
        WaitForAsyncUtils.waitForFxEvents();
        var cell =
                robot
                        .lookup(".list-cell")
                        .match(n ->
                                n instanceof ListCell<?> c
                                        && word.equals(c.getText())
                                        && n.isVisible())
                        .queryAll()
                        .stream()
                        .filter(n -> n.getScene() != window.canvas().getScene())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no choice " + word));
        robot.interact(() -> {});
        robot.clickOn(cell);
        settle();
    }

    /// Scrolls a node into view.
    private void reveal(String id) {
        settle();
        robot.interact(() -> {
            var node = robot.lookup("#" + id).query();
            for (Node up = node; up != null; up = up.getParent()) {
                if (up instanceof ScrollPane pane) {
                    show(pane, node);
                    return;
                }
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void show(ScrollPane pane, Node node) {
        pane.layout();
        var content = pane.getContent();
        var height = content.getLayoutBounds().getHeight();
        var view = pane.getViewportBounds().getHeight();
        var top = content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
        pane.setVvalue(Math.clamp((top - view / 3) / Math.max(1, height - view), 0, 1));
        pane.layout();
    }

    void press(KeyCode... keys) {
        robot.press(keys);
        for (var i = keys.length - 1; i >= 0; i--) {
            robot.release(keys[i]);
        }
        settle();
    }

    void click(String id) {
        reveal(id);
        robot.clickOn("#" + id);
        settle();
    }
}
