package io.plumbline.app.simulation;

import io.plumbline.app.controls.DockHead;
import io.plumbline.app.controls.NetworkIconView;
import io.plumbline.app.simulation.FailureViewModel.Told;
import io.plumbline.app.simulation.Outage.AnswerLine;
import io.plumbline.app.simulation.Outage.AnswerLine.Outcome;
import io.plumbline.app.simulation.Outage.BandwidthLine;
import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Fix;
import io.plumbline.model.simulate.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The panel beside the canvas while something is out of order: what is lost, what goes on with
/// less, whether the usual ways still work, and what would help.
public final class FailureView extends VBox {
    private static final double BAR = 150;

    private final FailureViewModel model;
    private final VBox content = new VBox();
    private final VBox answers = new VBox(6);
    private final Label title = new Label();
    private final Button restore = new Button();
    private final TextField from = field("failure-from", "From");
    private final TextField to = field("failure-to", "To");
    private final TextField network = field("failure-network", "Network, or all");
    private Runnable onSweep = () -> {};

    public FailureView(FailureViewModel model) {
        this.model = model;
        setId("failure");
        getStyleClass().addAll("dock", "failure");
        var simulated = new Label("simulated");
        simulated.getStyleClass().add("fact");
        var head = new DockHead("", simulated);
        title.setId("failure-title");
        title.getStyleClass().add("dock-title");
        head.getChildren().setAll(icon(NetworkIcon.FAIL, "mark-error"), title, space(), simulated);
        head.setSpacing(8);
        restore.setId("failure-restore");
        restore.setOnAction(_ -> model.restore());
        restore.getStyleClass().add("small");
        from.textProperty().bindBidirectional(model.fromProperty());
        to.textProperty().bindBidirectional(model.toProperty());
        network.textProperty().bindBidirectional(model.networkProperty());
        for (var field : List.of(from, to, network)) {
            field.setOnAction(_ -> model.ask());
        }
        answers.setId("failure-answers");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.onChange(this::showTitle);
        model.outageProperty().subscribe(this::rebuild);
        model.session().checkProperty().subscribe(this::rebuild);
        model.askedProperty().subscribe(this::showAnswers);
    }

    /// Runs when the table of all single failures is wanted.
    public void setOnSweep(Runnable run) {
        onSweep = run;
    }

    private static TextField field(String id, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        return field;
    }

    private static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static StackPane icon(NetworkIcon icon, String style) {
        var box = NetworkIconView.boxed(icon, 16);
        box.getStyleClass().addAll("verdict", style);
        return box;
    }

    private void showTitle() {
        title.setText(model.title());
        restore.setText(
                model.faults().size() == 1
                        ? "Restore " + model.faults().getFirst().label()
                        : "Restore all");
    }

    private void rebuild() {
        if (model.outageProperty().get().isEmpty()) {
            content.getChildren().clear();
            return;
        }
        var outage = model.outageProperty().get().get();
        showTitle();
        content.getChildren().setAll(begin(), told(outage));
        content.getChildren().add(ask());
        bandwidth(outage.bandwidth()).ifPresent(content.getChildren()::add);
        help(outage.levers()).ifPresent(content.getChildren()::add);
        showAnswers();
    }

    private Node begin() {
        var hint =
                words("Nothing is sent to the cluster. Click another element to fail it as well.");
        var sweep = new Button("Try all single failures");
        sweep.setId("failure-sweep");
        sweep.getStyleClass().add("small");
        sweep.setOnAction(_ -> onSweep.run());
        var box = new VBox(8, hint, new FlowPane(8, 6, restore, sweep));
        box.getStyleClass().add("failure-section");
        if (model.faults().size() > 1) {
            var each = new FlowPane(6, 4);
            model.faults().stream().map(Fault::label).forEach(l -> each.getChildren().add(pill(l)));
            box.getChildren().add(1, each);
        }
        return box;
    }

    private static Label pill(String text) {
        var pill = new Label(text);
        pill.getStyleClass().add("pill");
        return pill;
    }

    private Node told(Outage outage) {
        var box = new VBox(14);
        box.getStyleClass().add("failure-section");
        model.lost()
                .ifPresent(t ->
                        box.getChildren()
                                .add(
                                        told(
                                                t,
                                                NetworkIcon.MARK_ERROR,
                                                "mark-error",
                                                "failure-lost")));
        model.degraded()
                .ifPresent(t ->
                        box.getChildren()
                                .add(
                                        told(
                                                t,
                                                NetworkIcon.MARK_WARNING,
                                                "mark-warning",
                                                "failure-degraded")));
        model.unknown()
                .ifPresent(t ->
                        box.getChildren()
                                .add(
                                        told(
                                                t,
                                                NetworkIcon.MARK_UNKNOWN,
                                                "mark-unknown",
                                                "failure-unknown")));
        if (!outage.switchOver().isEmpty()) {
            box.getChildren()
                    .add(
                            told(
                                    new Told("Switch-over", outage.switchOver()),
                                    NetworkIcon.MARK_OK,
                                    "mark-ok",
                                    "failure-switch-over"));
        }
        if (box.getChildren().isEmpty()) {
            box.getChildren()
                    .add(
                            told(
                                    new Told(
                                            "Nothing is lost",
                                            List.of("Every network and role goes on as before.")),
                                    NetworkIcon.MARK_OK,
                                    "mark-ok",
                                    "failure-nothing"));
        }
        return box;
    }

    private static Node told(Told told, NetworkIcon icon, String style, String id) {
        var headline = new Label(told.headline());
        headline.getStyleClass().add("failure-headline");
        headline.setId(id);
        var lines = new VBox(2, headline);
        told.lines().forEach(l -> lines.getChildren().add(fact(l)));
        HBox.setHgrow(lines, Priority.ALWAYS);
        return new HBox(12, icon(icon, style), lines);
    }

    private static Label words(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label fact(String text) {
        var label = words(text);
        label.getStyleClass().add("fact");
        return label;
    }

    private static Label head(String text) {
        var head = new Label(text);
        head.getStyleClass().add("section-head");
        return head;
    }

    private Node ask() {
        var ask = new Button("Ask");
        ask.setId("failure-ask");
        ask.getStyleClass().add("small");
        ask.setOnAction(_ -> model.ask());
        HBox.setHgrow(from, Priority.ALWAYS);
        HBox.setHgrow(to, Priority.ALWAYS);
        HBox.setHgrow(network, Priority.ALWAYS);
        for (var one : List.of(from, to, network)) {
            one.setPrefColumnCount(8);
        }
        var box =
                new VBox(
                        8,
                        head("Does it still work?"),
                        answers,
                        new HBox(6, from, to),
                        new HBox(6, network, ask));
        box.getStyleClass().add("failure-section");
        return box;
    }

    /// What was asked for stands above the usual questions.
    private void showAnswers() {
        answers.getChildren().clear();
        model.askedProperty().get().forEach(a -> answers.getChildren().add(answer(a)));
        model.outageProperty()
                .get()
                .ifPresent(o -> o.answers().forEach(a -> answers.getChildren().add(answer(a))));
    }

    private static Node answer(AnswerLine line) {
        var name = words(line.title());
        name.getStyleClass().add("answer-title");
        var lines = new VBox(name);
        if (!line.detail().isEmpty()) {
            lines.getChildren().add(fact(line.detail()));
        }
        HBox.setHgrow(lines, Priority.ALWAYS);
        var row =
                switch (line.outcome()) {
                    case WORKS -> new HBox(8, icon(NetworkIcon.MARK_OK, "mark-ok"), lines);
                    case SMALL_ONLY ->
                            new HBox(8, icon(NetworkIcon.MARK_WARNING, "mark-warning"), lines);
                    case UNKNOWN ->
                            new HBox(8, icon(NetworkIcon.MARK_UNKNOWN, "mark-unknown"), lines);
                    case NOTHING -> new HBox(8, icon(NetworkIcon.MARK_ERROR, "mark-error"), lines);
                };
        row.setAccessibleText(line.title() + ": " + word(line.outcome()) + ". " + line.detail());
        return row;
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case WORKS -> "works";
            case SMALL_ONLY -> "only small packets arrive";
            case UNKNOWN -> "cannot say";
            case NOTHING -> "does not work";
        };
    }

    private static Optional<Node> bandwidth(List<BandwidthLine> lines) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var box = new VBox(8, head("Bandwidth left"));
        box.setId("failure-bandwidth");
        box.getStyleClass().add("failure-section");
        for (var line : lines) {
            var name = new Label(line.title());
            var row =
                    new VBox(
                            3,
                            new HBox(8, name, space()),
                            bar("Normal", line.normal(), line.normal(), true),
                            bar("Now", line.left(), line.normal(), line.exact()));
            box.getChildren().add(row);
        }
        return Optional.of(box);
    }

    private static Node bar(String word, double value, double of, boolean exact) {
        var filled = new Region();
        var width = of <= 0 ? 0 : Math.round(BAR * Math.min(1, value / of));
        filled.getStyleClass().add(value < of ? "bandwidth-less" : "bandwidth-full");
        filled.setMinSize(width, 8);
        filled.setPrefSize(width, 8);
        filled.setMaxSize(width, 8);
        var track = new HBox(filled);
        track.getStyleClass().add("bandwidth-track");
        track.setMinWidth(BAR);
        track.setMaxSize(BAR, 8);
        var label = new Label(word);
        label.getStyleClass().add("fact");
        label.setMinWidth(50);
        var figure =
                new Label(
                        (exact ? "" : "≤ ")
                                + (value == Math.rint(value)
                                        ? String.format(Locale.ROOT, "%.0fG", value)
                                        : String.format(Locale.ROOT, "%.1fG", value)));
        figure.getStyleClass().add("fact");
        var row = new HBox(8, label, track, space(), figure);
        row.setAccessibleText(word + " " + figure.getText());
        row.getStyleClass().add("bandwidth-row");
        return row;
    }

    private Optional<Node> help(List<String> levers) {
        var findings = model.help();
        if (findings.isEmpty() && levers.isEmpty()) {
            return Optional.empty();
        }
        var box = new VBox(8, head("What would help"));
        box.setId("failure-help");
        box.getStyleClass().add("failure-section");
        findings.forEach(f -> box.getChildren().add(help(f)));
        levers.forEach(l -> box.getChildren().add(fact(l)));
        return Optional.of(box);
    }

    private Node help(Finding finding) {
        var symptom = words(finding.ruleId() + "  " + model.symptom(finding));
        symptom.getStyleClass().add("answer-title");
        var buttons = new FlowPane(6, 6);
        finding.fixes().forEach(f -> buttons.getChildren().add(button(f)));
        return new VBox(6, symptom, buttons);
    }

    private Button button(Fix fix) {
        var button = new Button(model.label(fix));
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("small", "help-fix");
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
