package io.plumbline.app.simulation;

import io.plumbline.app.controls.NetworkIconView;
import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.text.SimulationTexts;
import io.plumbline.model.text.Texts;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The table of all single failures. The selected row fails on the canvas.
public final class SweepView extends VBox {
    private static final SimulationTexts TEXTS = new SimulationTexts(Texts.standard());
    private static final double ROW = 28;
    private static final double OTHER_COLUMNS = 60 + 96 + 68 + 76 + 74 + 78 + 200 + 16;

    private final SweepViewModel model;
    private final FailureViewModel failure;
    private final TableView<SweepRow> table = new TableView<>();
    private final Label empty = new Label();
    private boolean updating;

    public SweepView(SimulationViewModel simulation) {
        this.model = simulation.sweep();
        this.failure = simulation.failure();
        getStyleClass().add("sweep");
        table.setId("sweep-table");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(empty);
        table.setAccessibleText("Every single failure, worst first");
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.getColumns().setAll(columns());
        table.setRowFactory(_ -> new Row());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(table, foot());
        model.rowsProperty().subscribe(this::rebuild);
        model.statusProperty().subscribe(empty::setText);
        failure.onChange(this::followFailure);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (!updating && row != null) {
                        failure.only(row.fault());
                    }
                });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && failure.restore()) {
            event.consume();
        }
    }

    /// The row of what is out of order is the selected one; with anything else no row is.
    private void followFailure() {
        var faults = failure.faults();
        updating = true;
        var selected = table.getSelectionModel().getSelectedItem();
        var isSelected =
                selected != null
                        && faults.size() == 1
                        && selected.fault().equals(faults.getFirst());
        if (!isSelected) {
            table.getSelectionModel().clearSelection();
            if (faults.size() == 1) {
                table.getItems().stream()
                        .filter(row -> row.fault().equals(faults.getFirst()))
                        .findFirst()
                        .ifPresent(row -> table.getSelectionModel().select(row));
            }
        }
        updating = false;
    }

    private void rebuild(List<SweepRow> rows) {
        updating = true;
        table.getItems().setAll(rows);
        updating = false;
        followFailure();
    }

    private Node foot() {
        var bar = new ProgressBar();
        bar.setId("sweep-progress");
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.progressProperty().lessThan(1));
        bar.managedProperty().bind(bar.visibleProperty());
        var status = new Label();
        status.setId("sweep-status");
        status.textProperty().bind(model.statusProperty());
        var summary = new Label();
        summary.setId("sweep-summary");
        summary.getStyleClass().add("fact");
        model.rowsProperty()
                .subscribe(rows -> summary.setText(rows.isEmpty() ? "" : model.summary()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var foot = new HBox(10, summary, space, bar, status);
        foot.getStyleClass().add("sweep-foot");
        return foot;
    }

    private List<TableColumn<SweepRow, ?>> columns() {
        var element = column("If this fails", 200);
        element.setCellFactory(_ -> new ElementCell());
        element.setMinWidth(150);
        element.prefWidthProperty().bind(table.widthProperty().subtract(OTHER_COLUMNS));
        var kind = column("Kind", 60);
        kind.setCellFactory(_ -> new KindCell());
        var radius = column("Blast radius", 200);
        radius.setCellFactory(_ -> new RadiusCell());
        return List.of(
                element,
                kind,
                number("Management", r -> r.impact().managementLost(), true, 96),
                number("Storage", r -> r.impact().storageLost(), true, 68),
                number("Migration", r -> r.impact().migrationLost(), true, 76),
                number("VMs lost", r -> r.impact().machinesLost(), true, 74),
                number("Degraded", r -> r.impact().hostsDegraded().size(), false, 78),
                radius);
    }

    private static TableColumn<SweepRow, SweepRow> column(String title, double width) {
        var column = new TableColumn<SweepRow, SweepRow>(title);
        column.setCellValueFactory(c -> new ReadOnlyObjectWrapper<>(c.getValue()));
        column.setPrefWidth(width);
        column.setSortable(false);
        return column;
    }

    private static TableColumn<SweepRow, SweepRow> number(
            String title, ToIntFunction<SweepRow> of, boolean lost, double width) {
        var column = column(title, width);
        column.setCellFactory(_ -> new NumberCell(of, lost));
        return column;
    }

    private static NetworkIcon icon(Fault fault) {
        return switch (fault.kind()) {
            case NIC -> NetworkIcon.NIC;
            case CARD -> NetworkIcon.CARD;
            case HOST -> NetworkIcon.HOST;
            case SWITCH -> NetworkIcon.SWITCH;
            case CABLE, TRUNK -> NetworkIcon.CABLE;
            case EXTERNAL -> NetworkIcon.EXTERNAL;
            case DOMAIN -> NetworkIcon.RACK;
            case SET -> NetworkIcon.FAIL;
        };
    }

    private static final class Row extends TableRow<SweepRow> {
        @Override
        protected void updateItem(SweepRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setAccessibleText(isEmpty || row == null ? "" : row.spoken());
        }
    }

    private static final class ElementCell extends TableCell<SweepRow, SweepRow> {
        @Override
        protected void updateItem(SweepRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setText(null);
            if (isEmpty || row == null) {
                setGraphic(null);
                return;
            }
            var name = new Label(row.title());
            name.getStyleClass().add("symptom");
            var box = new HBox(8, NetworkIconView.boxed(icon(row.fault()), 14), name);
            if (row.alike() > 1) {
                var count = new Label("× " + row.alike());
                count.getStyleClass().add("pill");
                count.setMinWidth(Region.USE_PREF_SIZE);
                box.getChildren().add(count);
            }
            box.getStyleClass().add("sweep-cell");
            setGraphic(box);
        }
    }

    private static final class KindCell extends TableCell<SweepRow, SweepRow> {
        @Override
        protected void updateItem(SweepRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setText(isEmpty || row == null ? null : TEXTS.kind(row.fault()));
        }
    }

    private static final class NumberCell extends TableCell<SweepRow, SweepRow> {
        private final ToIntFunction<SweepRow> of;
        private final boolean lost;

        NumberCell(ToIntFunction<SweepRow> of, boolean lost) {
            this.of = of;
            this.lost = lost;
        }

        @Override
        protected void updateItem(SweepRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            getStyleClass().removeAll("sweep-lost", "sweep-nothing", "sweep-some");
            if (isEmpty || row == null) {
                setText(null);
                return;
            }
            var number = of.applyAsInt(row);
            setText(number == 0 ? row.cannotSay() ? "?" : "–" : Integer.toString(number));
            getStyleClass().add(number == 0 ? "sweep-nothing" : lost ? "sweep-lost" : "sweep-some");
        }
    }

    private final class RadiusCell extends TableCell<SweepRow, SweepRow> {
        @Override
        protected void updateItem(SweepRow row, boolean isEmpty) {
            super.updateItem(row, isEmpty);
            setText(null);
            if (isEmpty || row == null) {
                setGraphic(null);
                return;
            }
            var hosts = model.hosts();
            var words = new Label(row.radius());
            words.getStyleClass().add("fact");
            var box =
                    new HBox(
                            8,
                            new RadiusBar(
                                    row.lostShare(hosts),
                                    row.degradedShare(hosts),
                                    row.cannotSay()),
                            words);
            box.getStyleClass().add("sweep-cell");
            setGraphic(box);
        }
    }
}
