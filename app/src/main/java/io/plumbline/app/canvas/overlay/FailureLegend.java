package io.plumbline.app.canvas.overlay;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What the outlines say while a failure is simulated.
public final class FailureLegend extends HBox {

    public FailureLegend() {
        getStyleClass().add("pl-legend");
        setId("failure-legend");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        add("lost", "Lost");
        add("degraded", "Degraded");
        add("unaffected", "Unaffected");
    }

    private void add(String style, String word) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", style);
        var label = new Label(word);
        var entry = new HBox(6, swatch, label);
        entry.setAlignment(Pos.CENTER_LEFT);
        entry.setPadding(new Insets(0, 8, 0, 0));
        getChildren().add(entry);
    }
}
