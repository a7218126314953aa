package io.plumbline.app.simulation;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Lost solid, degraded hatched, on a track as long as everything there is; hollow when nobody can
/// say.
final class RadiusBar extends Pane {
    static final double WIDTH = 90;
    private static final double HEIGHT = 9;

    RadiusBar(double lost, double degraded, boolean cannotSay) {
        getStyleClass().add("radius-bar");
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        if (cannotSay) {
            getStyleClass().add("radius-unknown");
            return;
        }
        var solid = lost > 0 ? Math.max(2, Math.round(lost * WIDTH)) : 0;
        var hatched =
                degraded > 0
                        ? Math.max(2, Math.min(WIDTH - solid, Math.round(degraded * WIDTH)))
                        : 0;
        part("radius-lost", 0, solid);
        part("radius-degraded", solid, hatched);
    }

    private void part(String style, double x, double width) {
        if (width > 0) {
            var part = new Region();
            part.getStyleClass().add(style);
            part.setManaged(false);
            part.resizeRelocate(x, 0, width, HEIGHT);
            getChildren().add(part);
        }
    }
}
