package io.plumbline.app.problems;

import io.plumbline.app.controls.RoleTile;
import io.plumbline.app.session.DesignSession;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The strip that is always visible: each role with the hosts it reaches and its paths.
public final class CoverageStrip extends HBox {

    private static final int MOST = 3;

    private final DesignSession session;

    public CoverageStrip(DesignSession session) {
        this.session = session;
        setId("coverage");
        getStyleClass().add("coverage");
        session.topologyProperty().subscribe(this::update);
        session.checkProperty().subscribe(this::update);
        update();
    }

    private void update() {
        getChildren().clear();
        var title = new Label("Coverage");
        title.getStyleClass().add("section-head");
        title.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(title);
        var lines = Coverage.of(session.topology(), session.checkProperty().get());
        if (lines.isEmpty()) {
            var none = new Label("no roles yet");
            none.getStyleClass().add("fact");
            getChildren().add(none);
        }
        var networks = lines.stream().filter(l -> l.role() == RoleKind.VM).toList();
        for (var line : lines) {
            if (line.role() != RoleKind.VM) {
                var own = line.role() == RoleKind.OWN ? line.name() + " " : "";
                getChildren().add(cell(line.role(), List.of(text(own + line.text(), line))));
            }
        }
        if (!networks.isEmpty()) {
            getChildren().add(cell(RoleKind.VM, networkTexts(networks)));
        }
    }

    /// What is complete in one word, what lacks something by name.
    private static List<Label> networkTexts(List<Coverage> networks) {
        var texts = new ArrayList<Label>();
        var complete = networks.stream().filter(Coverage::isComplete).toList();
        if (!complete.isEmpty()) {
            var words =
                    complete.size() == 1
                            ? complete.getFirst().name() + " " + complete.getFirst().text()
                            : complete.size() + " networks, " + complete.getFirst().text();
            texts.add(text(words, complete.getFirst()));
        }
        networks.stream()
                .filter(n -> !n.isComplete())
                .limit(MOST)
                .forEach(n -> texts.add(text(n.name() + " " + n.text(), n)));
        return texts;
    }

    private static Label text(String words, Coverage line) {
        var text = new Label(words);
        text.getStyleClass().add(line.isComplete() ? "coverage-ok" : "coverage-lacking");
        return text;
    }

    private static HBox cell(RoleKind role, List<Label> texts) {
        var cell = new HBox(6, new RoleTile(role));
        cell.getChildren().addAll(texts);
        cell.getStyleClass().add("coverage-cell");
        var words = texts.stream().map(Label::getText).collect(Collectors.joining(", "));
        cell.setAccessibleText(RoleTile.title(role) + " " + words);
        return cell;
    }
}
