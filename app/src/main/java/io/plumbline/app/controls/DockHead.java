package io.plumbline.app.controls;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The head of a dock: its title, and tools at the right.
public final class DockHead extends HBox {

    public DockHead(String title, Node... tools) {
        getStyleClass().add("dock-head");
        var label = new Label(title);
        label.getStyleClass().add("dock-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(label, space);
        getChildren().addAll(tools);
    }
}
