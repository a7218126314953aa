package io.plumbline.app.canvas.overlay;

import io.plumbline.icons.NetworkIcon;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The power icon that rides beside the pointer while a press lets things fail.
public final class FailCursor extends StackPane {
    private static final double SIZE = 18;
    private static final double ICON = 13;
    private static final double OFFSET = 12;

    public FailCursor() {
        getStyleClass().add("pl-fail-cursor");
        setId("fail-cursor");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        var path = new SVGPath();
        path.setContent(NetworkIcon.FAIL.svgPath());
        var icon = new Region();
        icon.setShape(path);
        icon.getStyleClass().add("icon");
        icon.setMinSize(ICON, ICON);
        icon.setMaxSize(ICON, ICON);
        getChildren().add(icon);
        resize(SIZE, SIZE);
    }

    /// Follows the pointer.
    public void ride(double x, double y) {
        relocate(Math.round(x + OFFSET), Math.round(y + OFFSET));
        resize(SIZE, SIZE);
        setVisible(true);
    }
}
