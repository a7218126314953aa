package io.plumbline.app.canvas.overlay;

import io.plumbline.app.theme.Theme;
import io.plumbline.app.theme.Token;
import javafx.geometry.Insets;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The ring around a selected object, with a handle at each corner.
public final class SelectionRing extends Pane {
    private static final double DISTANCE = 2.5;
    private static final double HANDLE = 7;

    private final Region[] handles = {new Region(), new Region(), new Region(), new Region()};

    public SelectionRing(Theme theme) {
        setMouseTransparent(true);
        setManaged(false);
        getStyleClass().add("pl-selection-ring");
        var focus = Color.web(theme.hex(Token.FOCUS));
        setBorder(
                new Border(
                        new BorderStroke(
                                focus,
                                BorderStrokeStyle.SOLID,
                                new CornerRadii(8.5),
                                new BorderWidths(2))));
        for (var handle : handles) {
            handle.setManaged(false);
            handle.setBackground(
                    new Background(
                            new BackgroundFill(focus, CornerRadii.EMPTY, Insets.EMPTY),
                            new BackgroundFill(
                                    Color.web(theme.hex(Token.BG_PANEL)),
                                    CornerRadii.EMPTY,
                                    new Insets(1))));
        }
        getChildren().addAll(handles);
    }

    /// Surrounds a rectangle given in pixels.
    public void surround(double x, double y, double width, double height) {
        var left = Math.round(x) - DISTANCE - 1.5;
        var top = Math.round(y) - DISTANCE - 1.5;
        var w = width + 2 * DISTANCE + 3;
        var h = height + 2 * DISTANCE + 3;
        resizeRelocate(left, top, w, h);
        var half = HANDLE / 2;
        handles[0].resizeRelocate(1.5 - half, 1.5 - half, HANDLE, HANDLE);
        handles[1].resizeRelocate(w - 1.5 - half, 1.5 - half, HANDLE, HANDLE);
        handles[2].resizeRelocate(1.5 - half, h - 1.5 - half, HANDLE, HANDLE);
        handles[3].resizeRelocate(w - 1.5 - half, h - 1.5 - half, HANDLE, HANDLE);
    }
}
