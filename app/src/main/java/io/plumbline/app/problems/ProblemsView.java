package io.plumbline.app.problems;

import io.plumbline.app.controls.VerdictIcon;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Fix;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableRow;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The problems as a table: what is wrong and why, where, the rule, and the button that mends it.
public final class ProblemsView extends VBox {

    private static final double ROW = 30;
    private static final double OTHER_COLUMNS = 120 + 60 + 74 + 210 + 20;

    private final ProblemsViewModel model;
    private final TreeTableView<ProblemRow> table = new TreeTableView<>(new TreeItem<>());
    private final Label empty = new Label();
    private Consumer<Finding> onShow = _ -> {};
    private boolean updating;

    public ProblemsView(ProblemsViewModel model) {
        this.model = model;
        getStyleClass().add("problems");
        table.setId("problems-table");
        table.setShowRoot(false);
        table.setFixedCellSize(ROW);
        table.setPlaceholder(empty);
        table.setAccessibleText("Problems");
        table.setColumnResizePolicy(TreeTableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getColumns().setAll(columns());
        table.setRowFactory(_ -> row());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(tools(), table);
        model.rowsProperty().subscribe(this::rebuild);
        model.session().checkProperty().subscribe(_ -> empty.setText(model.emptyText()));
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(item -> {
                    if (!updating && item != null && item.getValue() != null) {
                        item.getValue().finding().ifPresent(this::show);
                    }
                });
    }

    /// Gets the finding that the person wants to see on the canvas.
    public void setOnShow(Consumer<Finding> consumer) {
        onShow = consumer;
    }

    private void show(Finding finding) {
        model.goTo(finding);
        onShow.accept(finding);
    }

    private Node tools() {
        var filter = new TextField();
        filter.setId("problems-filter");
        filter.setPromptText("Filter problems");
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.setPrefColumnCount(18);
        var grouping = new ComboBox<Grouping>();
        grouping.setId("problems-grouping");
        grouping.getItems().setAll(Grouping.values());
        grouping.valueProperty().bindBidirectional(model.groupingProperty());
        grouping.setAccessibleText("Group by");
        var tools = new HBox(8, filter, new Label("Group by"), grouping);
        tools.getStyleClass().add("dock-tools");
        return tools;
    }

    private List<TreeTableColumn<ProblemRow, ?>> columns() {
        var what = new TreeTableColumn<ProblemRow, ProblemRow>("What is wrong, and why");
        what.setCellValueFactory(c -> c.getValue().valueProperty());
        what.setCellFactory(_ -> new WhatCell());
        what.setMinWidth(260);
        var fix = new TreeTableColumn<ProblemRow, ProblemRow>("Fix");
        fix.setCellValueFactory(c -> c.getValue().valueProperty());
        fix.setCellFactory(_ -> new FixCell());
        fix.setPrefWidth(210);
        // The words get what the others leave.
        what.prefWidthProperty().bind(table.widthProperty().subtract(OTHER_COLUMNS));
        return List.of(
                what,
                text("Where", ProblemRow::where, 120),
                text("Hosts", ProblemRow::hosts, 60),
                text("Rule", r -> r.finding().map(Finding::ruleId).orElse(""), 74),
                fix);
    }

    private static TreeTableColumn<ProblemRow, String> text(
            String title, Function<ProblemRow, String> of, double width) {
        var column = new TreeTableColumn<ProblemRow, String>(title);
        column.setCellValueFactory(
                c -> new ReadOnlyStringWrapper(of.apply(c.getValue().getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private TreeTableRow<ProblemRow> row() {
        var row =
                new TreeTableRow<ProblemRow>() {
                    @Override
                    protected void updateItem(ProblemRow item, boolean isEmpty) {
                        super.updateItem(item, isEmpty);
                        setAccessibleText(isEmpty || item == null ? "" : item.spoken());
                        setContextMenu(
                                isEmpty || item == null
                                        ? null
                                        : item.finding().map(f -> menu(f)).orElse(null));
                    }
                };
        return row;
    }

    private ContextMenu menu(Finding finding) {
        var menu = new ContextMenu();
        for (var fix : finding.fixes()) {
            menu.getItems().add(item(model.label(fix), () -> model.apply(fix)));
        }
        if (model.fixable(finding.ruleId()) > 1) {
            menu.getItems()
                    .add(
                            item(
                                    "Fix all "
                                            + model.fixable(finding.ruleId())
                                            + " of "
                                            + finding.ruleId(),
                                    () -> model.fixAll(finding.ruleId())));
        }
        menu.getItems().add(item("Show on the canvas", () -> show(finding)));
        menu.getItems().add(item("Waive…", () -> waive(finding)));
        return menu;
    }

    private static MenuItem item(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }

    /// Asks for reason, owner and last day, and waives the finding.
    public void waive(Finding finding) {
        var symptom =
                model.rowsProperty().get().stream()
                        .flatMap(g -> g.children().stream())
                        .filter(r -> r.finding().filter(finding::equals).isPresent())
                        .map(ProblemRow::title)
                        .findFirst()
                        .orElse(finding.ruleId());
        new WaiveDialog(getScene().getWindow(), finding.ruleId(), symptom)
                .ask()
                .ifPresent(a -> model.waive(finding, a.reason(), a.owner(), a.expires()));
    }

    /// The finding whose row is selected.
    public Optional<Finding> selected() {
        var item = table.getSelectionModel().getSelectedItem();
        return item == null || item.getValue() == null
                ? Optional.empty()
                : item.getValue().finding();
    }

    /// Selects the next problem, or the one before.
    public void step(int by) {
        model.step(selected(), by).ifPresent(this::select);
    }

    private void select(Finding finding) {
        for (var group : table.getRoot().getChildren()) {
            for (var item : group.getChildren()) {
                if (item.getValue().finding().filter(finding::equals).isPresent()) {
                    group.setExpanded(true);
                    table.getSelectionModel().select(item);
                    table.scrollTo(table.getRow(item));
                    return;
                }
            }
        }
    }

    private void rebuild(List<ProblemRow> groups) {
        updating = true;
        var before = selected().map(Finding::fingerprint);
        empty.setText(model.emptyText());
        var opened = new HashMap<String, Boolean>();
        table.getRoot()
                .getChildren()
                .forEach(g -> opened.put(g.getValue().title(), g.isExpanded()));
        table.getRoot().getChildren().clear();
        for (var group : groups) {
            var item = new TreeItem<>(group);
            item.setExpanded(opened.getOrDefault(group.title(), !group.isForInformation()));
            for (var row : group.children()) {
                item.getChildren().add(new TreeItem<>(row));
            }
            table.getRoot().getChildren().add(item);
        }
        before.ifPresent(this::selectByFingerprint);
        updating = false;
    }

    private void selectByFingerprint(String fingerprint) {
        model.rowsProperty().get().stream()
                .flatMap(g -> g.children().stream())
                .flatMap(r -> r.finding().stream())
                .filter(f -> f.fingerprint().equals(fingerprint))
                .findFirst()
                .ifPresent(this::select);
    }

    private static final class WhatCell extends TreeTableCell<ProblemRow, ProblemRow> {

        @Override
        protected void updateItem(ProblemRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setText(null);
            setGraphic(isEmpty || row == null ? null : content(row));
        }

        private Node content(ProblemRow row) {
            var symptom = new Label(row.title());
            symptom.getStyleClass().add("symptom");
            if (row.finding().isEmpty()) {
                var count = new Label(Integer.toString(row.children().size()));
                count.getStyleClass().add("pill");
                return new HBox(8, symptom, count);
            }
            symptom.setMinWidth(Region.USE_PREF_SIZE);
            var cause = new Label(row.cause());
            cause.getStyleClass().add("cause");
            cause.setMinWidth(0);
            setTooltip(new Tooltip(row.title() + " " + row.cause()));
            var box = new HBox(8, VerdictIcon.of(row.finding().get(), 13), symptom, cause);
            box.getStyleClass().add("problem-what");
            return box;
        }
    }

    private final class FixCell extends TreeTableCell<ProblemRow, ProblemRow> {

        @Override
        protected void updateItem(ProblemRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setText(null);
            setGraphic(
                    isEmpty || row == null
                            ? null
                            : row.finding()
                                    .flatMap(f -> f.fixes().stream().findFirst())
                                    .map(this::button)
                                    .orElse(null));
        }

        private Button button(Fix fix) {
            var button = new Button(model.label(fix));
            button.setMnemonicParsing(false);
            button.getStyleClass().addAll("small", "fix");
            button.setOnAction(_ -> model.apply(fix));
            button.hoverProperty()
                    .subscribe((before, now) -> {
                        if (before || now) {
                            model.preview(now ? Optional.of(fix) : Optional.empty());
                        }
                    });
            return button;
        }
    }
}
