package io.plumbline.app.shell;

import io.plumbline.app.canvas.Tool;
import io.plumbline.app.controls.VerdictIcon;
import io.plumbline.app.session.DesignSession;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Verdict;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Menu bar with the file's name and the release, and the toolbar below it.
final class TopBar extends VBox {

    private final DesignSession session;
    private static final PseudoClass IN_HAND = PseudoClass.getPseudoClass("in-hand");

    private final MainWindow window;
    private final Label name = new Label();
    private final Label edited = new Label("edited");
    private final Button release = new Button();
    private final HBox counts = new HBox(12);

    TopBar(MainWindow window, WindowActions actions) {
        this.window = window;
        this.session = window.session();
        var toolbar = toolbar(actions);
        getChildren().addAll(menuRow(actions), toolbar);
        toolbar.visibleProperty().bind(window.designOpenProperty());
        toolbar.managedProperty().bind(window.designOpenProperty());
        session.fileProperty().subscribe(this::showFile);
        session.modifiedProperty().subscribe(this::showFile);
        session.topologyProperty().subscribe(this::showFile);
        window.designOpenProperty().subscribe(this::showFile);
        session.checkProperty().subscribe(this::showCounts);
        showFile();
        showCounts();
    }

    private Node menuRow(WindowActions actions) {
        var mark = new StackPane(new PlumbMark(18));
        mark.getStyleClass().add("brand");
        var menus = Menus.bar(actions.menus());
        menus.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("file-name");
        name.setId("file-name");
        edited.getStyleClass().add("fact");
        release.setId("release");
        release.getStyleClass().add("chip");
        release.setOnAction(_ -> window.help().askRelease());
        var title = new HBox(8, name, edited);
        title.getStyleClass().add("title-row");
        HBox.setHgrow(title, Priority.ALWAYS);
        var row = new HBox(mark, menus, title, release);
        row.getStyleClass().add("menu-row");
        return row;
    }

    private HBox toolbar(WindowActions actions) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        counts.setId("counts");
        counts.getStyleClass().add("counts");
        var bar =
                new HBox(
                        4,
                        canvasTool(actions, "tool-select", Tool.SELECT),
                        canvasTool(actions, "tool-pan", Tool.PAN),
                        canvasTool(actions, "tool-cable", Tool.CABLE),
                        canvasTool(actions, "tool-fail", Tool.FAIL),
                        canvasTool(actions, "tool-note", Tool.NOTE),
                        new Separator(Orientation.VERTICAL),
                        Menus.tool(actions.find("undo")),
                        Menus.tool(actions.find("redo")),
                        new Separator(Orientation.VERTICAL),
                        arrangeButton(actions),
                        space,
                        counts,
                        exportButton(actions));
        bar.setId("toolbar");
        bar.getStyleClass().add("toolbar");
        return bar;
    }

    /// A button that shows whether its tool is the one in hand. Keys go to the canvas then, where Esc
    /// puts the tool away.
    private Button canvasTool(WindowActions actions, String action, Tool tool) {
        var button = Menus.tool(actions.find(action));
        button.addEventHandler(ActionEvent.ACTION, _ -> window.canvas().requestFocus());
        window.canvas()
                .toolProperty()
                .subscribe(now -> button.pseudoClassStateChanged(IN_HAND, now == tool));
        return button;
    }

    private static Button arrangeButton(WindowActions actions) {
        var button = Menus.tool(actions.find("arrange"));
        button.setText("Arrange");
        button.getStyleClass().remove("button-icon");
        return button;
    }

    private static Button exportButton(WindowActions actions) {
        var button = Menus.tool(actions.find("export"));
        button.getStyleClass().setAll("button", "accent");
        return button;
    }

    private void showFile() {
        var open = window.designOpenProperty().get();
        name.setText(open ? window.files().title() : "");
        edited.setVisible(open && session.modifiedProperty().get());
        edited.setManaged(edited.isVisible());
        release.setText("OpenShift " + session.topology().cluster().release());
        release.setVisible(open);
    }

    private void showCounts() {
        counts.getChildren().clear();
        count(Verdict.FAIL, Severity.ERROR, "errors");
        count(Verdict.FAIL, Severity.WARNING, "warnings");
        count(Verdict.UNKNOWN, Severity.INFO, "unknown");
    }

    private void count(Verdict verdict, Severity severity, String words) {
        var number =
                session.checkProperty().get().findings().stream()
                        .filter(f -> f.verdict() == verdict)
                        .filter(f -> verdict == Verdict.UNKNOWN || f.severity() == severity)
                        .count();
        var label = new Label(Long.toString(number));
        label.getStyleClass().add("count");
        var box = new HBox(5, VerdictIcon.of(verdict, severity, 14), label);
        box.getStyleClass().add("count-box");
        box.setAccessibleText(number + " " + words);
        counts.getChildren().add(box);
    }
}
