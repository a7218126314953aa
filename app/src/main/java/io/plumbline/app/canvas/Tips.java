package io.plumbline.app.canvas;

import io.plumbline.app.canvas.scene.Hit;
import io.plumbline.app.canvas.scene.Verdicts;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// What the tip at the pointer says: the full name, then the symptoms of the findings there.
final class Tips {
    private static final int MOST_FINDINGS = 3;

    private final CanvasViewModel model;
    private final Texts texts;

    Tips(CanvasViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<String> of(Hit hit) {
        var lines = new ArrayList<String>();
        lines.add(
                model.scene().node(hit.id()).map(node -> node.name()).orElse(hit.id().pathText()));
        model.findingsProperty().get().stream()
                .filter(finding -> isAt(finding, hit))
                .limit(MOST_FINDINGS)
                .forEach(finding -> lines.add(symptom(finding)));
        return lines;
    }

    private boolean isAt(Finding finding, Hit hit) {
        return finding.targets().stream()
                .anyMatch(target ->
                        target.equals(hit.id())
                                || Verdicts.shownBy(model.shown(), model.scene(), target)
                                        .filter(hit.id()::equals)
                                        .isPresent());
    }

    private String symptom(Finding finding) {
        return texts.symptom(finding);
    }
}
