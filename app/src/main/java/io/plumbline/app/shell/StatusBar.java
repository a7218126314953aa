package io.plumbline.app.shell;

import io.plumbline.app.canvas.DesignCanvas;
import io.plumbline.app.session.DesignSession;
import io.plumbline.app.session.ElementTitles;
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
    private final Label selected = new Label();
    private final Label problem = new Label();
    private final Label zoom = new Label();
    private final Label checked = new Label();

    StatusBar(DesignSession session, DesignCanvas canvas, ReadOnlyBooleanProperty open) {
        this.session = session;
        this.canvas = canvas;
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
        problem.setText(session.problemProperty().get());
        zoom.setText(String.format(Locale.ROOT, "Zoom %.0f %%", canvas.zoomProperty().get() * 100));
        checked.setText(session.checkProperty().get().rules() + " rules checked");
    }
}
