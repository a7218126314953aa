package io.plumbline.app.controls;

import io.plumbline.icons.NetworkIcon;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// A network icon in the colour of the text beside it.
public final class NetworkIconView extends Region {

    public NetworkIconView(NetworkIcon icon, double size) {
        var shape = new SVGPath();
        shape.setContent(icon.svgPath());
        setShape(shape);
        setScaleShape(true);
        getStyleClass().add("network-icon");
        // The shape fills the region; the box of the path keeps its proportions.
        var bounds = shape.getLayoutBounds();
        var scale = size / NetworkIcon.GRID;
        setMinSize(bounds.getWidth() * scale, bounds.getHeight() * scale);
        setPrefSize(bounds.getWidth() * scale, bounds.getHeight() * scale);
        setMaxSize(bounds.getWidth() * scale, bounds.getHeight() * scale);
    }

    /// In a square of the icon's size, so that icons of different shapes line up.
    public static StackPane boxed(NetworkIcon icon, double size) {
        var box = new StackPane(new NetworkIconView(icon, size));
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        return box;
    }
}
