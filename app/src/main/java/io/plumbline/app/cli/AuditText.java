package io.plumbline.app.cli;

import io.plumbline.export.cluster.difference.Audit;
import io.plumbline.export.cluster.difference.DifferenceItem;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.text.Texts;
import java.io.PrintWriter;
import java.util.List;

/// An audit for people: as lines, or as a page for a ticket.
final class AuditText {

    private static final int NAMED_HOSTS = 5;

    private final Audit audit;
    private final String source;
    private final Texts texts;

    AuditText(Audit audit, String source, Texts texts) {
        this.audit = audit;
        this.source = source;
        this.texts = texts;
    }

    void lines(PrintWriter out) {
        for (var item : audit.difference().items()) {
            out.println("differs  " + item.words() + where(item));
        }
        for (var unread : AuditReport.unread(audit)) {
            out.println("not read  " + unread);
        }
        for (var finding : shown()) {
            out.println(FindingLines.of(finding, texts));
        }
        var ignored = audit.ignored().items().size();
        out.println(
                "%d differences%s; %s"
                        .formatted(
                                audit.difference().items().size(),
                                ignored == 0 ? "" : ", " + ignored + " ignored",
                                FindingLines.summary(audit.findings())));
    }

    void markdown(PrintWriter out) {
        out.println("# Audit of " + audit.judged().name());
        out.println();
        out.println(
                "Read from %s%s."
                        .formatted(
                                source,
                                audit.time().isEmpty() ? "" : ", state of " + audit.time()));
        out.println();
        out.println("## Differences");
        out.println();
        if (audit.difference().isEmpty()) {
            out.println("None.");
        } else {
            out.println("| what | value | cluster | design | hosts |");
            out.println("|---|---|---|---|---|");
            audit.difference().items().forEach(item -> out.println(row(item)));
        }
        var unread = AuditReport.unread(audit);
        if (!unread.isEmpty()) {
            out.println();
            out.println("## Not read");
            out.println();
            unread.forEach(each -> out.println("- " + each));
        }
        out.println();
        out.println("## Findings");
        out.println();
        if (shown().isEmpty()) {
            out.println("None.");
        }
        shown().forEach(finding ->
                out.println(
                        "- **%s** %s %s"
                                .formatted(
                                        finding.ruleId(),
                                        texts.symptom(finding),
                                        texts.cause(finding))));
    }

    /// Differences have lines of their own.
    private List<Finding> shown() {
        return audit.findings().findings().stream()
                .filter(finding -> !finding.ruleId().equals("AUDIT-03"))
                .toList();
    }

    private static String row(DifferenceItem item) {
        return "| %s %s | %s | %s | %s | %s |"
                .formatted(
                        item.subject().kind(),
                        item.subject().qualifiedName(),
                        item.path(),
                        cell(item.held().orElse("not there")),
                        cell(
                                item.state() == DifferenceItem.State.LEFT_OVER
                                        ? "not drawn"
                                        : item.wanted()),
                        hosts(item));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ');
    }

    private static String where(DifferenceItem item) {
        return item.isOnHosts() ? " (" + hosts(item) + ")" : "";
    }

    private static String hosts(DifferenceItem item) {
        var hosts = item.hosts();
        return hosts.size() <= NAMED_HOSTS
                ? String.join(", ", hosts)
                : String.join(", ", hosts.subList(0, NAMED_HOSTS))
                        + " and "
                        + (hosts.size() - NAMED_HOSTS)
                        + " more";
    }
}
