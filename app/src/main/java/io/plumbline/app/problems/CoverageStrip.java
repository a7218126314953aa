package io.plumbline.app.problems;

import io.plumbline.app.controls.RoleTile;
import io.plumbline.app.session.DesignSession;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The strip that is always visible: each role with the hosts it reaches and its paths.
public final class CoverageStrip extends HBox {

    private static final int MOST = 8;

    private final DesignSession session;

    public CoverageStrip(DesignSession session) {
        this.session = session;
        setId("coverage");
        getStyleClass().add("coverage");
        session.topologyProperty().subscribe(this::update);
        session.checkProperty().subscribe(this::update);
    }

    private void update() {
        getChildren().clear();
        var title = new Label("Coverage");
        title.getStyleClass().add("section-head");
        getChildren().add(title);
        var lines = Coverage.of(session.topology(), session.checkProperty().get());
        if (lines.isEmpty()) {
            var none = new Label("no roles yet");
            none.getStyleClass().add("fact");
            getChildren().add(none);
        }
        for (var line : lines.subList(0, Math.min(MOST, lines.size()))) {
            var words =
                    switch (line.role()) {
                        case VM, OWN -> line.name() + " " + line.text();
                        case MANAGEMENT, MIGRATION, STORAGE -> line.text();
                    };
            var text = new Label(words);
            text.getStyleClass().add(line.isComplete() ? "coverage-ok" : "coverage-lacking");
            var cell = new HBox(6, new RoleTile(line.role()), text);
            cell.getStyleClass().add("coverage-cell");
            cell.setAccessibleText(RoleTile.title(line.role()) + " " + words);
            getChildren().add(cell);
        }
        if (lines.size() > MOST) {
            getChildren().add(new Label("and " + (lines.size() - MOST) + " more"));
        }
    }
}
