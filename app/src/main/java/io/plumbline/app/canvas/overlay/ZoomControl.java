package io.plumbline.app.canvas.overlay;

import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/// The zoom at the lower left: smaller, the percentage, larger, fit.
public final class ZoomControl extends HBox {
    private static final double STEP = 1.25;
    private static final String FIT =
            "M1 1h5v1.500H2.500V6H1zm9 0h5v5h-1.500V2.500H10zM1 10h1.500v3.500H6V15H1zm12.500 0H15v5h-5v-1.500h3.500zM5 5h6v6H5zm1.500 1.500v3h3v-3z";

    private final Label percentage = new Label("100 %");
    private double zoom = 1;

    /// @param onZoom gets the wanted zoom
    /// @param onFit shows everything
    public ZoomControl(DoubleConsumer onZoom, Runnable onFit) {
        getStyleClass().add("pl-zoom");
        setId("zoom-control");
        percentage.setId("zoom-percentage");
        var fit = button("", "Fit (Ctrl 0)", "zoom-fit", onFit);
        var picture = new SVGPath();
        picture.setContent(FIT);
        picture.setStyle("-fx-fill: -pl-fg; -fx-scale-x: 0.85; -fx-scale-y: 0.85;");
        fit.setGraphic(picture);
        getChildren()
                .addAll(
                        button(
                                "−",
                                "Smaller (Ctrl −)",
                                "zoom-out",
                                () -> onZoom.accept(zoom / STEP)),
                        percentage,
                        button("+", "Larger (Ctrl +)", "zoom-in", () -> onZoom.accept(zoom * STEP)),
                        fit);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    private static Button button(String text, String tip, String id, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Shows another zoom.
    public void show(double current) {
        zoom = current;
        percentage.setText(Math.round(current * 100) + " %");
    }
}
