package io.plumbline.app.problems;

import io.plumbline.app.session.DesignSession;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.Waive;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Fix;
import io.plumbline.model.rule.Severity;
import io.plumbline.model.rule.Verdict;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The findings as rows, and what can be done about them.
public final class ProblemsViewModel {

    private final DesignSession session;
    private final Texts texts = Texts.standard();
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ObjectProperty<Grouping> grouping =
            new SimpleObjectProperty<>(this, "grouping", Grouping.SEVERITY);
    private final ReadOnlyObjectWrapper<List<ProblemRow>> rows =
            new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final IntegerProperty count = new SimpleIntegerProperty(this, "count");

    public ProblemsViewModel(DesignSession session) {
        this.session = session;
        session.checkProperty().subscribe(this::update);
        filter.subscribe(this::update);
        grouping.subscribe(this::update);
    }

    public DesignSession session() {
        return session;
    }

    /// Text that rows must contain, in symptom, cause, rule or object.
    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    public ReadOnlyObjectProperty<List<ProblemRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How many findings there are, filter or not.
    public IntegerProperty countProperty() {
        return count;
    }

    /// How many findings of a kind stand.
    public long count(Verdict verdict, Severity severity) {
        return session.checkProperty().get().findings().stream()
                .filter(f -> f.verdict() == verdict)
                .filter(f -> verdict == Verdict.UNKNOWN || f.severity() == severity)
                .count();
    }

    /// What the empty table says.
    public String emptyText() {
        var check = session.checkProperty().get();
        if (!filter.get().isEmpty() && !check.findings().isEmpty()) {
            return "No problem matches \"" + filter.get() + "\"";
        }
        return "Nothing to report. " + check.rules() + " rules checked";
    }

    private void update() {
        var findings = session.checkProperty().get().findings();
        count.set(findings.size());
        var groups = new LinkedHashMap<String, List<ProblemRow>>();
        for (var finding : findings) {
            var row = row(finding);
            if (matches(row, finding)) {
                groups.computeIfAbsent(group(finding), _ -> new ArrayList<>()).add(row);
            }
        }
        rows.set(
                groups.entrySet().stream()
                        .map(e ->
                                new ProblemRow(
                                        e.getKey(),
                                        "",
                                        "",
                                        "",
                                        Optional.empty(),
                                        List.copyOf(e.getValue())))
                        .toList());
    }

    private ProblemRow row(Finding finding) {
        var hosts =
                finding.hosts().isEmpty()
                        ? ""
                        : finding.hosts().size() + " of " + finding.hostsInAll();
        return new ProblemRow(
                texts.symptom(finding),
                texts.cause(finding),
                where(finding),
                hosts,
                Optional.of(finding),
                List.of());
    }

    private static String where(Finding finding) {
        return finding.targets().stream()
                .limit(4)
                .map(ElementId::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String group(Finding finding) {
        return switch (grouping.get()) {
            case SEVERITY ->
                    finding.verdict() == Verdict.UNKNOWN
                            ? "Not known"
                            : switch (finding.severity()) {
                                case ERROR -> "Errors";
                                case WARNING -> "Warnings";
                                case INFO -> "Information";
                            };
            case RULE -> finding.ruleId();
            case OBJECT ->
                    finding.targets().isEmpty()
                            ? "Design"
                            : finding.targets().getFirst().pathText();
        };
    }

    private boolean matches(ProblemRow row, Finding finding) {
        var wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || (row.title() + " " + row.cause() + " " + row.where() + " " + finding.ruleId())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted);
    }

    /// Selects what a finding is about.
    public void goTo(Finding finding) {
        if (!finding.targets().isEmpty()) {
            session.selectionProperty().set(finding.targets());
        }
    }

    public String label(Fix fix) {
        return texts.label(fix);
    }

    public void apply(Fix fix) {
        session.apply(fix.edit().named(texts.label(fix)));
    }

    /// Shows on the canvas what a fix would do, or stops showing it.
    public void preview(Optional<Fix> fix) {
        session.showPreview(fix.map(Fix::edit));
    }

    /// Applies the first fix of every finding of the same rule, as one step.
    public void fixAll(String ruleId) {
        var edits = new ArrayList<Edit>();
        for (var finding : session.checkProperty().get().findings()) {
            if (finding.ruleId().equals(ruleId)) {
                finding.fixes().stream().findFirst().ifPresent(f -> edits.add(f.edit()));
            }
        }
        session.apply(Edit.all("Fix all " + ruleId, edits));
    }

    /// How many findings of a rule have a fix.
    public long fixable(String ruleId) {
        return session.checkProperty().get().findings().stream()
                .filter(f -> f.ruleId().equals(ruleId) && !f.fixes().isEmpty())
                .count();
    }

    public void waive(Finding finding, String reason, String owner, String expires) {
        session.apply(new Waive(finding.fingerprint(), reason, owner, expires));
    }

    /// The finding after or before the one that is shown, in the order of the list.
    public Optional<Finding> step(Optional<Finding> from, int by) {
        var all = new ArrayList<Finding>();
        rows.get().forEach(g -> g.children().forEach(r -> r.finding().ifPresent(all::add)));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var at = from.map(all::indexOf).orElse(by > 0 ? -1 : 0);
        return Optional.of(all.get(Math.floorMod(at + by, all.size())));
    }
}
