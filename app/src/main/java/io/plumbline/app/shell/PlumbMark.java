package io.plumbline.app.shell;

import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The brand mark: a brass plumb bob on its line.
final class PlumbMark extends Pane {

    PlumbMark(double size) {
        var line = part("M7.5 0h1v4h-1z", "mark-line");
        var bob = part("M4.500 4h7v3l-3.500 9-3.500-9z", "mark-bob");
        var edge = part("M4.500 7h7l-3.500 9z", "mark-edge");
        getChildren().addAll(line, bob, edge);
        var scale = size / 16;
        getChildren().forEach(node -> node.getTransforms().add(new Scale(scale, scale)));
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
    }

    private static SVGPath part(String path, String style) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add(style);
        return shape;
    }
}
