package io.plumbline.app.yaml;

import io.plumbline.app.controls.DockHead;
import io.plumbline.export.manifest.Manifest;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The manifest as lines with numbers; read only.
public final class YamlView extends VBox {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final YamlViewModel model;
    private final ListView<String> lines = new ListView<>();
    private final ComboBox<Manifest> files = new ComboBox<>();
    private boolean updating;

    public YamlView(YamlViewModel model) {
        this.model = model;
        setId("yaml");
        getStyleClass().addAll("dock", "yaml-dock");
        lines.setId("yaml-lines");
        lines.getStyleClass().add("yaml-lines");
        lines.setPlaceholder(new Label("Nothing is generated yet"));
        lines.setCellFactory(_ -> new Line());
        lines.setAccessibleText("Manifest");
        VBox.setVgrow(lines, Priority.ALWAYS);
        files.setId("yaml-file");
        files.setConverter(converter());
        files.setAccessibleText("Manifest file");
        files.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(files, Priority.ALWAYS);
        var head = new HBox(4, files, copyButton());
        head.getStyleClass().add("dock-tools");
        getChildren().addAll(new DockHead("YAML"), head, lines);
        model.documentsProperty().subscribe(this::showFiles);
        model.documentProperty().subscribe(this::showDocument);
        model.markedProperty().subscribe(this::showMarked);
        files.valueProperty()
                .subscribe(chosen -> {
                    if (!updating && chosen != null) {
                        model.documentProperty().set(Optional.of(chosen));
                    }
                });
    }

    private static StringConverter<Manifest> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(Manifest manifest) {
                return manifest == null ? "" : manifest.path();
            }

            @Override
            public Manifest fromString(String text) {
                throw new IllegalStateException("the list is not typed into");
            }
        };
    }

    private Button copyButton() {
        var button = new Button("", new FontIcon(MaterialDesignC.CONTENT_COPY));
        button.setId("yaml-copy");
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip("Copy this manifest"));
        button.setAccessibleText("Copy this manifest");
        button.setOnAction(_ ->
                model.documentProperty()
                        .get()
                        .ifPresent(m -> {
                            var content = new ClipboardContent();
                            content.putString(m.text());
                            Clipboard.getSystemClipboard().setContent(content);
                        }));
        return button;
    }

    private void showFiles(List<Manifest> documents) {
        updating = true;
        files.getItems().setAll(documents);
        files.setValue(model.documentProperty().get().orElse(null));
        updating = false;
    }

    private void showDocument(Optional<Manifest> document) {
        updating = true;
        files.setValue(document.orElse(null));
        updating = false;
        var text = document.map(m -> m.text().lines().toList()).orElse(List.of());
        if (!text.equals(lines.getItems())) {
            lines.getItems().setAll(text);
            showMarked(model.markedProperty().get());
        }
    }

    private void showMarked(YamlViewModel.Marked marked) {
        lines.refresh();
        if (marked.first() > 0) {
            lines.scrollTo(Math.max(0, marked.first() - 3));
        }
    }

    private final class Line extends ListCell<String> {

        Line() {
            getStyleClass().add("yaml-line");
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    model.select(getIndex() + 1);
                }
            });
        }

        @Override
        protected void updateItem(String line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            var blank = empty || line == null;
            pseudoClassStateChanged(
                    MARKED, !blank && model.markedProperty().get().contains(getIndex() + 1));
            if (blank) {
                setGraphic(null);
                return;
            }
            var number = new Label(Integer.toString(getIndex() + 1));
            number.getStyleClass().add("yaml-number");
            var code = new TextFlow();
            code.getChildren().setAll(YamlColours.of(line));
            code.setMinWidth(USE_PREF_SIZE);
            setGraphic(new HBox(10, number, code));
            setAccessibleText(line);
        }
    }
}
