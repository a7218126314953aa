package io.plumbline.app.shell;

import io.plumbline.app.problems.ProblemsViewModel;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Canvas in the middle, docks around it. A hidden side comes back with the size it had.
final class Workspace {

    /// Where docks are.
    enum Side {
        LEFT,
        RIGHT,
        BOTTOM
    }

    record Docks(
            Region palette,
            Region outline,
            Region canvas,
            Region inspector,
            Region targets,
            Region yaml,
            Region problems,
            Region coverage,
            Region sweep,
            Region failure) {}

    private static final double LEFT_WIDTH = 224;
    private static final double RIGHT_WIDTH = 312;
    private static final double BOTTOM_HEIGHT = 244;
    private static final double SIMULATION_HEIGHT = 264;
    private static final double RIGHT_DIVIDER = 0.62;

    private final SplitPane whole = new SplitPane();
    private final SplitPane middle = new SplitPane();
    private final SplitPane left = new SplitPane();
    private final SplitPane right = new SplitPane();
    private final StackPane upperRight;
    private final Docks docks;
    private final VBox bottom;
    private final TabPane tabs;
    private final Tab simulation = new Tab("Simulation");
    private final Map<Side, Double> sizes = new EnumMap<>(Side.class);
    private boolean arranged;

    Workspace(Docks docks, ProblemsViewModel problems) {
        this.docks = docks;
        upperRight = new StackPane(docks.inspector(), docks.targets());
        docks.targets().setVisible(false);
        left.setOrientation(Orientation.VERTICAL);
        left.getItems().setAll(docks.palette(), docks.outline());
        right.setOrientation(Orientation.VERTICAL);
        right.getItems().setAll(upperRight, docks.yaml());
        tabs = tabs(docks.problems(), problems);
        simulation.setClosable(false);
        simulation.setContent(docks.sweep());
        tabs.getTabs().add(simulation);
        bottom = new VBox(tabs, docks.coverage());
        docks.coverage().visibleProperty().bind(simulation.selectedProperty().not());
        docks.coverage().managedProperty().bind(docks.coverage().visibleProperty());
        simulation.selectedProperty().subscribe(this::followSimulation);
        middle.setOrientation(Orientation.VERTICAL);
        middle.getItems().setAll(new StackPane(docks.canvas()), bottom);
        whole.getItems().setAll(left, middle, right);
        whole.setId("workspace");
        left.setMinWidth(184);
        right.setMinWidth(264);
        bottom.setMinHeight(120);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        SplitPane.setResizableWithParent(bottom, false);
        sizes.put(Side.LEFT, LEFT_WIDTH);
        sizes.put(Side.RIGHT, RIGHT_WIDTH);
        sizes.put(Side.BOTTOM, BOTTOM_HEIGHT);
        whole.widthProperty().subscribe(this::arrangeOnce);
        middle.heightProperty().subscribe(this::arrangeOnce);
    }

    private static TabPane tabs(Node problems, ProblemsViewModel model) {
        var title = new Label("Problems");
        var count = new Label();
        count.getStyleClass().add("pill");
        count.textProperty().bind(model.countProperty().asString());
        var tab = new Tab();
        tab.setGraphic(new HBox(6, title, count));
        tab.setContent(problems);
        tab.setClosable(false);
        var tabs = new TabPane(tab);
        tabs.setId("bottom-tabs");
        VBox.setVgrow(tabs, Priority.ALWAYS);
        return tabs;
    }

    /// Whether the table of single failures is the tab in front.
    ReadOnlyBooleanProperty sweepShownProperty() {
        return simulation.selectedProperty();
    }

    /// Opens the simulation dock.
    void showSweep() {
        tabs.getSelectionModel().select(simulation);
        if (!middle.getItems().contains(bottom)) {
            toggle(Side.BOTTOM);
        }
    }

    /// The simulation needs more room than the other docks.
    private void followSimulation() {
        if (!arranged || !middle.getItems().contains(bottom)) {
            return;
        }
        if (simulation.isSelected()) {
            sizes.put(Side.BOTTOM, bottom.getHeight());
            middle.setDividerPositions(
                    1 - Math.max(SIMULATION_HEIGHT, bottom.getHeight()) / middle.getHeight());
        } else {
            middle.setDividerPositions(1 - size(Side.BOTTOM) / middle.getHeight());
        }
    }

    /// What is out of order takes the right docks for itself.
    void showFailure(boolean show) {
        if (show == right.getItems().contains(docks.failure())) {
            return;
        }
        if (show) {
            right.getItems().setAll(docks.failure());
        } else {
            right.getItems().setAll(upperRight, docks.yaml());
            right.setDividerPositions(RIGHT_DIVIDER);
        }
    }

    private void arrangeOnce() {
        if (!arranged && whole.getWidth() > 0 && middle.getHeight() > 0) {
            arranged = true;
            arrange();
        }
    }

    private void arrange() {
        var width = whole.getWidth();
        var positions = new double[Math.max(0, whole.getItems().size() - 1)];
        var at = 0;
        if (whole.getItems().contains(left)) {
            positions[at++] = size(Side.LEFT) / width;
        }
        if (whole.getItems().contains(right)) {
            positions[at] = 1 - size(Side.RIGHT) / width;
        }
        whole.setDividerPositions(positions);
        if (middle.getItems().contains(bottom)) {
            middle.setDividerPositions(1 - size(Side.BOTTOM) / middle.getHeight());
        }
        left.setDividerPositions(0.52);
        right.setDividerPositions(RIGHT_DIVIDER);
    }

    private double size(Side side) {
        return sizes.getOrDefault(side, 200.0);
    }

    Node node() {
        return whole;
    }

    boolean showsTargets() {
        return docks.targets().isVisible();
    }

    /// The inspector becomes the list of targets while something is dragged.
    void showTargets(boolean show) {
        docks.targets().setVisible(show);
        docks.inspector().setVisible(!show);
    }

    void toggle(Side side) {
        var pane = side == Side.BOTTOM ? middle : whole;
        var dock =
                switch (side) {
                    case LEFT -> left;
                    case RIGHT -> right;
                    case BOTTOM -> bottom;
                };
        if (pane.getItems().contains(dock)) {
            sizes.put(side, side == Side.BOTTOM ? bottom.getHeight() : ((Region) dock).getWidth());
            pane.getItems().remove(dock);
        } else {
            pane.getItems().add(side == Side.LEFT ? 0 : pane.getItems().size(), dock);
        }
        arrange();
    }
}
