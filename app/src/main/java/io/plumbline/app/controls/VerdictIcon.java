package io.plumbline.app.controls;

import io.plumbline.icons.NetworkIcon;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Verdict;
import javafx.scene.layout.StackPane;

/// The mark of a finding: shape and colour.
public final class VerdictIcon {

    private VerdictIcon() {}

    public static StackPane of(Finding finding, double size) {
        return of(finding.verdict(), finding.severity(), size);
    }

    public static StackPane of(Verdict verdict, Severity severity, double size) {
        if (verdict == Verdict.UNKNOWN) {
            return mark(NetworkIcon.MARK_UNKNOWN, "mark-unknown", size);
        }
        return switch (severity) {
            case ERROR -> mark(NetworkIcon.MARK_ERROR, "mark-error", size);
            case WARNING -> mark(NetworkIcon.MARK_WARNING, "mark-warning", size);
            case INFO -> mark(NetworkIcon.MARK_INFO, "mark-info", size);
        };
    }

    private static StackPane mark(NetworkIcon icon, String style, double size) {
        var box = NetworkIconView.boxed(icon, size);
        box.getStyleClass().addAll("verdict", style);
        return box;
    }
}
