package io.plumbline.app.shell;

import io.plumbline.app.canvas.DesignCanvas;
import io.plumbline.app.canvas.Tool;
import io.plumbline.app.session.DesignSession;
import io.plumbline.app.session.ElementTitles;
import io.plumbline.app.simulation.FailureViewModel;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.text.SimulationTexts;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line at the bottom: what is selected, the zoom, and what went wrong in the background.
final class StatusBar extends HBox {

    private final DesignSession session;
    private final DesignCanvas canvas;
    private final FailureViewModel failure;
    private final Label selected = new Label();
    private final Label problem = new Label();
    private final Label zoom = new Label();
    private final Label checked = new Label();

    StatusBar(
            DesignSession session,
            DesignCanvas canvas,
            FailureViewModel failure,
            ReadOnlyBooleanProperty open) {
        this.session = session;
        this.canvas = canvas;
        this.failure = failure;
        failure.onChange(this::update);
        failure.refusalProperty().subscribe(this::update);
        canvas.toolProperty().subscribe(this::update);
        setId("status");
        getStyleClass().add("status");
        selected.setId("status-selected");
        problem.setId("status-problem");
        problem.getStyleClass().add("status-problem");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(selected, space, problem, zoom, checked);
        zoom.visibleProperty().bind(open);
        checked.visibleProperty().bind(open);
        session.selectionProperty().subscribe(this::update);
        session.topologyProperty().subscribe(this::update);
        session.problemProperty().subscribe(this::update);
        session.checkProperty().subscribe(this::update);
        canvas.zoomProperty().subscribe(this::update);
        update();
    }

    private void update() {
        if (failure.isAnythingBroken() || canvas.toolProperty().get() == Tool.FAIL) {
            selected.setText(simulated());
        } else {
            showSelected();
        }
        problem.setText(session.problemProperty().get());
        zoom.setText(String.format(Locale.ROOT, "Zoom %.0f %%", canvas.zoomProperty().get() * 100));
        checked.setText(session.checkProperty().get().rules() + " rules checked");
    }

    private String simulated() {
        if (!failure.refusalProperty().get().isEmpty()) {
            return failure.refusalProperty().get();
        }
        var names = failure.faults().stream().map(Fault::label).toList();
        return names.isEmpty()
                ? "Simulation   click what shall fail, Esc ends"
                : "Simulation   "
                        + SimulationTexts.names(names)
                        + " off, Esc restores, Shift+F tries every single failure";
    }

    private void showSelected() {
        var ids = session.selectionProperty().get();
        selected.setText(
                switch (ids.size()) {
                    case 0 -> session.topology().name().isEmpty() ? "No design open" : "";
                    case 1 ->
                            ids.getFirst().pathText()
                                    + "   "
                                    + ElementTitles.kind(session.topology(), ids.getFirst());
                    default -> ids.size() + " objects";
                });
    }
}
