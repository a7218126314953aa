package io.plumbline.app.outline;

import io.plumbline.app.controls.DockHead;
import io.plumbline.app.controls.NetworkIconView;
import io.plumbline.app.controls.RoleTile;
import io.plumbline.app.controls.VerdictIcon;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The outline as a tree view. Its selection and the design's are one.
public final class OutlineView extends VBox {

    private final OutlineViewModel model;
    private final TreeView<OutlineItem> tree = new TreeView<>(new TreeItem<>());
    private final Map<ElementId, TreeItem<OutlineItem>> items = new HashMap<>();
    private final Set<String> open = new HashSet<>(Set.of("Fabric", "Networks"));
    private BiConsumer<ElementId, Point2D> onMenu = (_, _) -> {};
    private final Set<String> closedOnce = new HashSet<>();
    private boolean updating;

    public OutlineView(OutlineViewModel model) {
        this.model = model;
        getStyleClass().addAll("dock", "outline");
        tree.setId("outline-tree");
        tree.setShowRoot(false);
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.setCellFactory(_ -> new Cell());
        tree.setAccessibleText("Outline of the design");
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(new DockHead("Outline"), tree);
        model.rootsProperty().subscribe(this::rebuild);
        model.worstProperty().subscribe(_ -> tree.refresh());
        model.session().selectionProperty().subscribe(this::showSelection);
        tree.getSelectionModel()
                .getSelectedItems()
                .addListener((ListChangeListener<TreeItem<OutlineItem>>) _ -> takeSelection());
        tree.setOnContextMenuRequested(event -> {
            var selected = tree.getSelectionModel().getSelectedItem();
            if (selected != null && selected.getValue() != null) {
                selected.getValue()
                        .id()
                        .ifPresent(id ->
                                onMenu.accept(
                                        id, new Point2D(event.getScreenX(), event.getScreenY())));
            }
        });
    }

    /// Gets the object and the place on the screen when its menu is wanted.
    public void setOnContextMenu(BiConsumer<ElementId, Point2D> consumer) {
        onMenu = consumer;
    }

    private void rebuild(List<OutlineItem> roots) {
        updating = true;
        items.clear();
        var made = new ArrayList<TreeItem<OutlineItem>>();
        for (var item : roots) {
            made.add(treeItem(item));
        }
        tree.getRoot().getChildren().setAll(made);
        updating = false;
        showSelection(model.session().selectionProperty().get());
    }

    private TreeItem<OutlineItem> treeItem(OutlineItem item) {
        var made = new TreeItem<>(item);
        item.id().ifPresent(id -> items.put(id, made));
        made.setExpanded(open.contains(item.key()) || isNewClass(item));
        made.expandedProperty()
                .subscribe(expanded -> {
                    if (expanded) {
                        open.add(item.key());
                    } else {
                        open.remove(item.key());
                    }
                });
        for (var child : item.children()) {
            made.getChildren().add(treeItem(child));
        }
        return made;
    }

    private boolean isNewClass(OutlineItem item) {
        return item.key().startsWith("class/")
                && !closedOnce.contains(item.key())
                && closedOnce.add(item.key());
    }

    private void showSelection(List<ElementId> ids) {
        if (updating) {
            return;
        }
        updating = true;
        var selection = tree.getSelectionModel();
        selection.clearSelection();
        for (var id : ids) {
            var item = items.get(id);
            if (item != null) {
                for (var parent = item.getParent(); parent != null; parent = parent.getParent()) {
                    parent.setExpanded(true);
                }
                selection.select(item);
                tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
            }
        }
        updating = false;
    }

    private void takeSelection() {
        if (updating) {
            return;
        }
        var ids = new ArrayList<ElementId>();
        for (var item : tree.getSelectionModel().getSelectedItems()) {
            if (item != null && item.getValue() != null) {
                item.getValue().id().ifPresent(ids::add);
            }
        }
        updating = true;
        model.session().selectionProperty().set(List.copyOf(ids));
        updating = false;
    }

    private final class Cell extends TreeCell<OutlineItem> {

        @Override
        protected void updateItem(OutlineItem item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            setGraphic(empty || item == null ? null : row(item));
            setAccessibleText(empty || item == null ? "" : spoken(item));
        }

        private Node row(OutlineItem item) {
            var name = new Label(item.name());
            name.getStyleClass().add("outline-name");
            name.setMinWidth(24);
            var fact = new Label(item.fact());
            fact.getStyleClass().add("fact");
            fact.setMinWidth(0);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var row = new HBox(6, NetworkIconView.boxed(item.icon(), 14), name, fact, space);
            row.getStyleClass().add("outline-row");
            item.roles().forEach(role -> row.getChildren().add(new RoleTile(role)));
            worst(item).ifPresent(f -> row.getChildren().add(VerdictIcon.of(f, 12)));
            return row;
        }

        private Optional<Finding> worst(OutlineItem item) {
            return item.id().map(model.worstProperty().get()::get);
        }

        private String spoken(OutlineItem item) {
            return worst(item)
                    .map(f -> item.spoken() + ", " + f.severity().name().toLowerCase(Locale.ROOT))
                    .orElse(item.spoken());
        }
    }
}
