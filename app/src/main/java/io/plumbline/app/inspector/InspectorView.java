package io.plumbline.app.inspector;

import io.plumbline.app.controls.DockHead;
import io.plumbline.app.controls.NetworkIconView;
import io.plumbline.app.controls.RoleTile;
import io.plumbline.app.controls.VerdictIcon;
import io.plumbline.app.session.ElementTitles;
import io.plumbline.app.session.RolesOnObjects;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Fix;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.ElementId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The inspector: head, fields, parts and problems of the selection.
public final class InspectorView extends VBox {

    private static final int MOST_HOSTS = 5000;

    private final InspectorViewModel model;
    private final Texts texts = Texts.standard();
    private final VBox content = new VBox();
    private final VBox problems = new VBox(8);
    private List<Field> shown = List.of();
    private List<ElementId> shownFor = List.of();

    public InspectorView(InspectorViewModel model) {
        this.model = model;
        setId("inspector");
        getStyleClass().addAll("dock", "inspector");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        content.getStyleClass().add("inspector-content");
        problems.getStyleClass().add("inspector-section");
        getChildren().addAll(new DockHead("Inspector"), scroll);
        model.fieldsProperty().subscribe(this::rebuild);
        model.session().selectionProperty().subscribe(this::rebuild);
        model.findingsProperty().subscribe(this::showProblems);
        rebuild();
    }

    private void rebuild() {
        var fields = model.fieldsProperty().get();
        var same = fields.equals(shown) && model.selected().equals(shownFor);
        if (same && !content.getChildren().isEmpty()) {
            return;
        }
        shown = fields;
        shownFor = model.selected();
        var focused = focusedField();
        content.getChildren().clear();
        content.getChildren().add(head());
        model.hostCount().ifPresent(count -> content.getChildren().add(hosts(count)));
        if (!fields.isEmpty()) {
            content.getChildren().add(grid(fields));
        }
        if (model.selected().isEmpty()) {
            var hint = new Label("Select something to see and change it");
            hint.getStyleClass().add("empty-text");
            hint.setWrapText(true);
            content.getChildren().add(hint);
        }
        parts().ifPresent(content.getChildren()::add);
        content.getChildren().add(problems);
        showProblems();
        focused.map(id -> content.lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    private Optional<String> focusedField() {
        var scene = getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        if (owner == null) {
            return Optional.empty();
        }
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node == content) {
                return Optional.ofNullable(owner.getId());
            }
        }
        return Optional.empty();
    }

    private Node head() {
        var title = new Label(model.title());
        title.getStyleClass().add("inspector-title");
        title.setId("inspector-title");
        var subtitle = new Label(model.subtitle());
        subtitle.getStyleClass().add("fact");
        var names = new VBox(title, subtitle);
        HBox.setHgrow(names, Priority.ALWAYS);
        var head = new HBox(12, names);
        head.getStyleClass().add("inspector-head");
        if (model.selected().size() == 1) {
            var id = model.selected().getFirst();
            var icon =
                    NetworkIconView.boxed(ElementTitles.icon(model.session().topology(), id), 20);
            icon.getStyleClass().add("inspector-icon");
            icon.setMinSize(32, 32);
            icon.setPrefSize(32, 32);
            head.getChildren().addFirst(icon);
            var tiles = new HBox(3);
            RolesOnObjects.of(model.session().topology(), id)
                    .forEach(role -> tiles.getChildren().add(new RoleTile(role)));
            head.getChildren().add(tiles);
        }
        return head;
    }

    private Node hosts(int count) {
        var spinner = new Spinner<Integer>(0, MOST_HOSTS, count);
        spinner.setId("field-hosts");
        spinner.setEditable(true);
        spinner.setMaxWidth(Double.MAX_VALUE);
        spinner.setAccessibleText("Hosts");
        spinner.valueProperty().subscribe((_, now) -> model.setHostCount(now));
        var grid = emptyGrid();
        grid.addRow(0, label("Hosts"), spinner);
        return grid;
    }

    private Node grid(List<Field> fields) {
        var grid = emptyGrid();
        var row = 0;
        for (var field : fields) {
            var editor = new FieldEditor(model, field);
            if (field.line()) {
                grid.addRow(row++, label(field.label()), editor);
            } else {
                grid.add(label(field.label()), 0, row++, 2, 1);
                grid.add(editor, 0, row++, 2, 1);
            }
        }
        return grid;
    }

    private static GridPane emptyGrid() {
        var grid = new GridPane(8, 6);
        grid.getStyleClass().add("inspector-section");
        var labels = new ColumnConstraints(96);
        var editors = new ColumnConstraints(96, 168, Double.MAX_VALUE);
        editors.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, editors);
        return grid;
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setWrapText(true);
        return label;
    }

    private Optional<Node> parts() {
        var parts = model.parts();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var box = new VBox(2, sectionHead("Parts"));
        box.getStyleClass().add("inspector-section");
        for (var part : parts) {
            var link = new Hyperlink(part.name());
            link.setGraphic(
                    NetworkIconView.boxed(
                            ElementTitles.icon(model.session().topology(), part), 14));
            link.setId("part-" + part.kind().word() + "-" + part.name());
            link.setOnAction(_ -> model.session().selectionProperty().set(List.of(part)));
            var kind = new Label(ElementTitles.kind(model.session().topology(), part));
            kind.getStyleClass().add("fact");
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            box.getChildren().add(new HBox(6, link, space, kind));
        }
        return Optional.of(box);
    }

    private static Label sectionHead(String text) {
        var head = new Label(text);
        head.getStyleClass().add("section-head");
        return head;
    }

    private void showProblems() {
        problems.getChildren().clear();
        var findings = model.findingsProperty().get();
        if (findings.isEmpty()) {
            return;
        }
        problems.getChildren().add(sectionHead("Problems  " + findings.size()));
        findings.forEach(f -> problems.getChildren().add(problem(f)));
    }

    private Node problem(Finding finding) {
        var symptom = new Text(texts.symptom(finding) + " ");
        symptom.getStyleClass().add("symptom");
        var cause = new Text(texts.cause(finding));
        cause.getStyleClass().add("cause");
        var words = new VBox(6, new TextFlow(symptom, cause));
        HBox.setHgrow(words, Priority.ALWAYS);
        finding.fixes().stream().findFirst().ifPresent(f -> words.getChildren().add(button(f)));
        return new HBox(8, VerdictIcon.of(finding, 14), words);
    }

    private Button button(Fix fix) {
        var button = new Button(texts.label(fix));
        button.setMnemonicParsing(false);
        button.getStyleClass().add("small");
        button.setOnAction(_ -> model.apply(fix));
        button.hoverProperty()
                .subscribe((before, now) -> {
                    if (before || now) {
                        model.session()
                                .showPreview(now ? Optional.of(fix.edit()) : Optional.empty());
                    }
                });
        return button;
    }
}
