package io.plumbline.app.inspector;

import io.plumbline.app.controls.DockHead;
import io.plumbline.model.drop.Drop;
import io.plumbline.model.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All targets of what is dragged or chosen, in three groups with the reasons. The keyboard way:
/// arrow keys look at a target, Enter drops, Escape gives up.
public final class TargetsView extends VBox {

    private final Texts texts = Texts.standard();
    private final ListView<Drop> list = new ListView<>();
    private final Label sentence = new Label();
    private Consumer<Drop> onLook = _ -> {};
    private Consumer<Drop> onTake = _ -> {};
    private Runnable onCancel = () -> {};

    public TargetsView() {
        setId("targets");
        getStyleClass().addAll("dock", "targets");
        list.setId("targets-list");
        list.setCellFactory(_ -> new Target());
        list.setPlaceholder(new Label("Nothing here can take it"));
        list.setAccessibleText("Targets");
        VBox.setVgrow(list, Priority.ALWAYS);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("targets-sentence");
        getChildren().addAll(new DockHead("Targets"), list, sentence);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(drop -> {
                    if (drop != null) {
                        sentence.setText(texts.render(drop.sentence()));
                        onLook.accept(drop);
                    }
                });
        list.setOnKeyPressed(event -> {
            var drop = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && drop != null) {
                event.consume();
                onTake.accept(drop);
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                onCancel.run();
            }
        });
        list.setOnMouseClicked(event -> {
            var drop = list.getSelectionModel().getSelectedItem();
            if (event.getClickCount() == 2 && drop != null) {
                onTake.accept(drop);
            }
        });
    }

    /// Shows the targets: what works first, then what has a drawback, then what is refused.
    public void show(List<Drop> drops, Consumer<Drop> look, Consumer<Drop> take, Runnable cancel) {
        onLook = look;
        onTake = take;
        onCancel = cancel;
        sentence.setText("");
        var sorted = new ArrayList<>(drops);
        sorted.sort((a, b) -> a.outcome().compareTo(b.outcome()));
        list.getItems().setAll(sorted);
    }

    /// Gives the keyboard to the list and looks at the first target.
    public void focus() {
        list.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    private final class Target extends ListCell<Drop> {

        @Override
        protected void updateItem(Drop drop, boolean empty) {
            super.updateItem(drop, empty);
            setText(null);
            if (empty || drop == null) {
                setGraphic(null);
                return;
            }
            var name = new Label(drop.target().pathText());
            name.getStyleClass().add("outline-name");
            var hint = new Label(texts.render(drop.hint()));
            hint.getStyleClass().add("fact");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var mark = new Region();
            mark.getStyleClass().addAll("target-mark", style(drop));
            var row = new HBox(8, mark, name, space, hint);
            row.getStyleClass().add("outline-row");
            setGraphic(row);
            setAccessibleText(drop.target().pathText() + ", " + word(drop) + ", " + hint.getText());
        }

        private static String style(Drop drop) {
            return switch (drop.outcome()) {
                case WORKS -> "target-works";
                case DRAWBACK -> "target-drawback";
                case REFUSED -> "target-refused";
            };
        }

        private static String word(Drop drop) {
            return switch (drop.outcome()) {
                case WORKS -> "works";
                case DRAWBACK -> "works with a drawback";
                case REFUSED -> "refused";
            };
        }
    }
}
