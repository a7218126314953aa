package io.plumbline.app.palette;

import io.plumbline.app.controls.DockHead;
import io.plumbline.app.controls.NetworkIconView;
import io.plumbline.app.controls.RoleTile;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The palette. A press begins a drag; Enter chooses the entry, for which a target is chosen then.
public final class PaletteView extends VBox {

    private final VBox sections = new VBox();
    private BiConsumer<PaletteEntry, MouseEvent> onPress = (_, _) -> {};
    private Consumer<PaletteEntry> onChoose = _ -> {};

    public PaletteView() {
        setId("palette");
        getStyleClass().addAll("dock", "palette");
        var search = new TextField();
        search.setId("palette-search");
        search.setPromptText("Search parts");
        search.textProperty().subscribe(this::show);
        var box = new VBox(search);
        box.getStyleClass().add("dock-tools");
        var scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new DockHead("Palette"), box, scroll);
    }

    /// Gets the entry on which the mouse was pressed.
    public void setOnPress(BiConsumer<PaletteEntry, MouseEvent> consumer) {
        onPress = consumer;
    }

    /// Gets the entry that was chosen without dragging.
    public void setOnChoose(Consumer<PaletteEntry> consumer) {
        onChoose = consumer;
    }

    private void show(String search) {
        var wanted = search.strip().toLowerCase(Locale.ROOT);
        sections.getChildren().clear();
        for (var section : PaletteEntry.SECTIONS) {
            var entries =
                    section.entries().stream()
                            .filter(e -> e.title().toLowerCase(Locale.ROOT).contains(wanted))
                            .toList();
            if (!entries.isEmpty()) {
                var head = new Label(section.title());
                head.getStyleClass().add("section-head");
                var roles = entries.getFirst().role().isPresent();
                var whole = new VBox(4, head, roles ? rows(entries) : tiles(entries));
                whole.getStyleClass().add("palette-section");
                sections.getChildren().add(whole);
            }
        }
        if (sections.getChildren().isEmpty()) {
            var none = new Label("No part matches \"" + search.strip() + "\"");
            none.getStyleClass().add("empty-text");
            none.setWrapText(true);
            sections.getChildren().add(none);
        }
    }

    private VBox rows(List<PaletteEntry> entries) {
        var rows = new VBox();
        entries.forEach(e -> rows.getChildren().add(button(e)));
        return rows;
    }

    private GridPane tiles(List<PaletteEntry> entries) {
        var tiles = new GridPane();
        for (var column = 0; column < 2; column++) {
            var half = new ColumnConstraints();
            half.setPercentWidth(50);
            tiles.getColumnConstraints().add(half);
        }
        for (var i = 0; i < entries.size(); i++) {
            tiles.add(button(entries.get(i)), i % 2, i / 2);
        }
        return tiles;
    }

    private Button button(PaletteEntry entry) {
        Node icon =
                entry.role().isPresent()
                        ? new RoleTile(entry.role().get())
                        : NetworkIconView.boxed(entry.icon(), 14);
        var title = new Label(entry.title());
        var row = new HBox(6, icon, title);
        row.getStyleClass().add("palette-row");
        if (!entry.hint().isEmpty()) {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var hint = new Label(entry.hint());
            hint.getStyleClass().add("key-hint");
            row.getChildren().addAll(space, hint);
        }
        var button = new Button("", row);
        button.setId(entry.id());
        button.getStyleClass().addAll("palette-entry", "flat");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(entry.title());
        row.prefWidthProperty().bind(button.widthProperty().subtract(10));
        button.setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                onPress.accept(entry, event);
            }
        });
        button.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                onChoose.accept(entry);
                event.consume();
            }
        });
        button.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
                onChoose.accept(entry);
            }
        });
        return button;
    }
}
