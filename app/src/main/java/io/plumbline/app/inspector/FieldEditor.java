package io.plumbline.app.inspector;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// A field with its control and the line below it that says what is wrong. A text is taken over on
/// Enter and when the focus leaves; Escape gives it up. What does not read stays in the field with
/// the reason, so that it can be mended.
final class FieldEditor extends VBox {

    private static final String DEFAULT_CHOICE = "default";

    private final InspectorViewModel model;
    private final Field field;
    private final Label problem = new Label();

    FieldEditor(InspectorViewModel model, Field field) {
        this.model = model;
        this.field = field;
        getStyleClass().add("field");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.setId("problem-" + field.attribute().name());
        getChildren().add(control());
        field.problem().ifPresent(this::show);
    }

    private Node control() {
        if (!field.choices().isEmpty()) {
            return choice();
        }
        return field.line() ? text(new TextField()) : area();
    }

    private Node choice() {
        var box = new ComboBox<String>();
        var words = new ArrayList<>(field.choices());
        words.addFirst(DEFAULT_CHOICE);
        box.getItems().setAll(words);
        box.setValue(field.mixed() ? null : field.text().isEmpty() ? DEFAULT_CHOICE : field.text());
        box.setPromptText(field.mixed() ? "several values" : "");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setId("field-" + field.attribute().name());
        box.setAccessibleText(field.label());
        box.setOnAction(_ -> {
            var chosen = box.getValue();
            if (chosen != null) {
                commit(chosen.equals(DEFAULT_CHOICE) ? "" : chosen);
            }
        });
        return box;
    }

    private TextArea area() {
        var area = new TextArea();
        area.getStyleClass().add("mono");
        var lines = (int) Math.max(1, field.text().lines().count());
        area.setPrefRowCount(Math.min(8, lines));
        text(area);
        return area;
    }

    private <T extends TextInputControl> T text(T control) {
        control.setText(field.text());
        control.setPromptText(field.mixed() ? "several values" : "default");
        control.setId("field-" + field.attribute().name());
        control.setAccessibleText(field.label());
        control.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now) {
                        commit(control.getText());
                    }
                });
        control.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    var enter = event.getCode() == KeyCode.ENTER;
                    if (enter && (control instanceof TextField || event.isShortcutDown())) {
                        commit(control.getText());
                        event.consume();
                    } else if (isUndo(event) && control.getText().equals(field.text())) {
                        undo(event.isShiftDown());
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE) {
                        control.setText(field.text());
                        hide();
                        event.consume();
                    }
                });
        return control;
    }

    private static boolean isUndo(KeyEvent event) {
        return event.isShortcutDown() && event.getCode() == KeyCode.Z;
    }

    /// With nothing typed in the field, undo means the design and not the text.
    private void undo(boolean again) {
        var session = model.session();
        if (again && session.canRedoProperty().get()) {
            session.redo();
        } else if (!again && session.canUndoProperty().get()) {
            session.undo();
        }
    }

    private void commit(String text) {
        var expected = model.set(field, text);
        if (expected.isPresent()) {
            show(expected.get());
        } else if (field.problem().isEmpty()) {
            hide();
        }
    }

    private void show(String text) {
        problem.setText(text);
        if (!getChildren().contains(problem)) {
            getChildren().add(problem);
        }
    }

    private void hide() {
        getChildren().remove(problem);
    }
}
