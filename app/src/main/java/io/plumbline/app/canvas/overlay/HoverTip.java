package io.plumbline.app.canvas.overlay;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The full name of what lies under the pointer, and what is wrong with it, after half a second.
public final class HoverTip extends VBox {
    private static final Duration DELAY = Duration.millis(500);
    private static final double WIDTH = 280;
    private static final double OFFSET = 16;

    private final PauseTransition wait = new PauseTransition(DELAY);
    private List<String> lines = List.of();
    private double x;
    private double y;

    public HoverTip() {
        getStyleClass().addAll("pl-bubble", "pl-tip");
        setId("hover-tip");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        wait.setOnFinished(_ -> appear());
    }

    /// Shows lines beside a point when the pointer stays; no lines show nothing.
    public void offer(List<String> wanted, double atX, double atY) {
        if (wanted.equals(lines)) {
            return;
        }
        lines = wanted;
        x = atX;
        y = atY;
        setVisible(false);
        wait.stop();
        if (!lines.isEmpty()) {
            wait.playFromStart();
        }
    }

    private void appear() {
        getChildren().clear();
        for (var i = 0; i < lines.size(); i++) {
            var label = new Label(lines.get(i));
            label.getStyleClass().add(i == 0 ? "title" : "line");
            label.setWrapText(true);
            label.setMaxWidth(WIDTH - 24);
            getChildren().add(label);
        }
        setVisible(true);
        applyCss();
        var width = Math.min(WIDTH, Math.ceil(prefWidth(-1)));
        var height = Math.ceil(prefHeight(width));
        var bounds = getParent() == null ? getLayoutBounds() : getParent().getLayoutBounds();
        resizeRelocate(
                Math.round(Math.max(0, Math.min(x + OFFSET, bounds.getWidth() - width))),
                Math.round(Math.max(0, Math.min(y + OFFSET, bounds.getHeight() - height))),
                width,
                height);
    }
}
