package io.plumbline.app.shell;

import io.plumbline.app.canvas.Thumbnail;
import io.plumbline.app.theme.Theme;
import io.plumbline.export.file.Autosave;
import io.plumbline.export.notation.Blueprint;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// What one sees before a design is open: recent designs, work that was left behind, blueprints.
final class WelcomeView extends BorderPane {

    /// What can be chosen here.
    interface Choices {
        void blueprint(Blueprint blueprint);

        void empty();

        void open();

        void open(Path design);

        void recover(Autosave.Recovered recovered);
    }

    private static final double CARD_WIDTH = 252;
    private static final double CARD_HEIGHT = 206;

    private final Choices choices;
    private final ObservableValue<Theme> theme;
    private final FlowPane cards = new FlowPane(16, 16);

    WelcomeView(
            Choices choices,
            ObservableValue<Theme> theme,
            List<Path> recent,
            List<Autosave.Recovered> recovered) {
        this.choices = choices;
        this.theme = theme;
        setId("welcome");
        getStyleClass().add("welcome");
        setLeft(left(recent));
        var start = new Label("Start");
        start.getStyleClass().add("page-title");
        var calm = new Label("Nothing is sent to a cluster from here. Draw, check, export.");
        calm.getStyleClass().add("fact");
        var page = new VBox(8, start, calm);
        page.getStyleClass().add("welcome-page");
        recovered.forEach(r -> page.getChildren().add(recovery(r)));
        page.getChildren().addAll(blueprintsHead(), cards);
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        show("");
    }

    private Node left(List<Path> recent) {
        var name = new Label("Plumbline");
        name.getStyleClass().add("page-title");
        var forWhat = new Label("for OpenShift Virtualization");
        forWhat.getStyleClass().add("fact");
        var head = new HBox(12, new PlumbMark(32), new VBox(name, forWhat));
        head.setAlignment(Pos.CENTER_LEFT);
        var recentHead = new Label("Recent");
        recentHead.getStyleClass().add("section-head");
        var list = new VBox(4);
        for (var design : recent) {
            list.getChildren().add(recentButton(design));
        }
        if (recent.isEmpty()) {
            var none = new Label("No design was open yet");
            none.getStyleClass().add("fact");
            list.getChildren().add(none);
        }
        var open = new Button("Open a design…", new FontIcon(MaterialDesignF.FOLDER_OPEN_OUTLINE));
        open.setId("welcome-open");
        open.setOnAction(_ -> choices.open());
        var left = new VBox(16, head, recentHead, list, open);
        left.getStyleClass().add("welcome-left");
        return left;
    }

    private Button recentButton(Path design) {
        var name = new Label(design.getFileName().toString());
        name.getStyleClass().add("outline-name");
        var parent = design.getParent();
        var place = new Label(parent == null ? "" : parent.toString());
        place.getStyleClass().add("fact");
        place.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        var button = new Button("", new VBox(name, place));
        button.getStyleClass().addAll("flat", "recent");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText("Open " + design.getFileName());
        button.setOnAction(_ -> choices.open(design));
        return button;
    }

    private Node recovery(Autosave.Recovered recovered) {
        var from =
                recovered
                        .file()
                        .map(f -> f.getFileName().toString())
                        .orElse("a design that was never saved");
        var text =
                new Label("Plumbline ended without saving " + from + ". The work is still there.");
        text.setWrapText(true);
        var recover = new Button("Recover design");
        recover.setId("recover");
        recover.getStyleClass().add("accent");
        recover.setOnAction(_ -> choices.recover(recovered));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var box = new HBox(12, text, space, recover);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("recovery");
        return box;
    }

    private Node blueprintsHead() {
        var title = new Label("Blueprints");
        title.getStyleClass().add("inspector-title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var search = new TextField();
        search.setId("blueprint-search");
        search.setPromptText("Search blueprints");
        search.textProperty().subscribe(this::show);
        var head = new HBox(8, title, space, search);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("blueprints-head");
        return head;
    }

    private void show(String search) {
        var wanted = search.strip().toLowerCase(Locale.ROOT);
        cards.getChildren().clear();
        for (var blueprint : Blueprint.values()) {
            var text = blueprint.id() + " " + blueprint.title() + " " + blueprint.line();
            if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
                cards.getChildren()
                        .add(
                                card(
                                        "blueprint-" + blueprint.id(),
                                        Thumbnail.of(
                                                blueprint.topology(), theme.getValue(), 250, 126),
                                        blueprint.title(),
                                        blueprint.line(),
                                        _ -> choices.blueprint(blueprint)));
            }
        }
        if ("empty canvas".contains(wanted)) {
            var plus = new Label("+");
            plus.getStyleClass().add("empty-plus");
            var frame = new StackPane(plus);
            frame.getStyleClass().add("empty-frame");
            frame.setMinSize(250, 126);
            cards.getChildren()
                    .add(
                            card(
                                    "blueprint-empty",
                                    frame,
                                    "Empty canvas",
                                    "Start with nothing and drag the rest",
                                    _ -> choices.empty()));
        }
        if (cards.getChildren().isEmpty()) {
            cards.getChildren().add(new Label("No blueprint matches \"" + search.strip() + "\""));
        }
    }

    private static Button card(
            String id, Node picture, String title, String line, Consumer<Object> onChoose) {
        var name = new Label(title);
        name.getStyleClass().add("outline-name");
        var what = new Label(line);
        what.getStyleClass().add("fact");
        what.setWrapText(true);
        what.setMaxWidth(226);
        what.setMinHeight(34);
        what.setAlignment(Pos.TOP_LEFT);
        var words = new VBox(2, name, what);
        words.getStyleClass().add("card-words");
        var button = new Button("", new VBox(picture, words));
        button.setId(id);
        button.getStyleClass().addAll("flat", "blueprint");
        button.setPrefSize(CARD_WIDTH, CARD_HEIGHT);
        button.setMaxSize(CARD_WIDTH, CARD_HEIGHT);
        button.setAccessibleText("New design: " + title + ". " + line);
        button.setOnAction(onChoose::accept);
        return button;
    }
}
