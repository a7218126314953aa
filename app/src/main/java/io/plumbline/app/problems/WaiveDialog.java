package io.plumbline.app.problems;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/// Asks for what a waiver needs: reason, owner, last day.
final class WaiveDialog extends Dialog<WaiveDialog.Answer> {

    record Answer(String reason, String owner, String expires) {}

    WaiveDialog(Window owner, String ruleId, String symptom) {
        initOwner(owner);
        setTitle("Waive " + ruleId);
        setHeaderText(symptom);
        var reason = new TextField();
        reason.setId("waive-reason");
        reason.setPromptText("why this is accepted");
        var person = new TextField(System.getProperty("user.name", ""));
        person.setId("waive-owner");
        var until = new DatePicker(LocalDate.now().plusMonths(3));
        until.setId("waive-until");
        var grid = new GridPane(8, 8);
        grid.addRow(0, new Label("Reason"), reason);
        grid.addRow(1, new Label("Owner"), person);
        grid.addRow(2, new Label("Holds until"), until);
        reason.setPrefColumnCount(28);
        getDialogPane().setContent(grid);
        var waive = new ButtonType("Waive finding", ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(waive, ButtonType.CANCEL);
        var button = getDialogPane().lookupButton(waive);
        button.setId("waive-ok");
        button.disableProperty()
                .bind(
                        reason.textProperty()
                                .map(String::isBlank)
                                .flatMap(
                                        none -> person.textProperty().map(p -> none || p.isBlank()))
                                .flatMap(
                                        none -> until.valueProperty().map(d -> none || d == null)));
        setResultConverter(type ->
                type == waive
                        ? new Answer(
                                reason.getText().strip(),
                                person.getText().strip(),
                                until.getValue().toString())
                        : null);
        setOnShown(_ -> reason.requestFocus());
    }

    Optional<Answer> ask() {
        return showAndWait();
    }
}
