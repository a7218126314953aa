package io.plumbline.app.cli;

import io.plumbline.export.cluster.difference.Adoption;
import io.plumbline.export.cluster.difference.Audit;
import io.plumbline.export.cluster.difference.DifferenceItem;
import io.plumbline.export.observe.ImportReport;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.rule.Stage;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.ElementId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The result of `audit` as it is printed in JSON.
record AuditReport(
        String apiVersion,
        String kind,
        String design,
        String source,
        String time,
        Summary summary,
        List<Item> differences,
        List<Item> ignored,
        List<String> unread,
        List<CheckReport.Entry> findings) {

    record Summary(
            int differences,
            int ignored,
            int unread,
            long error,
            long warning,
            long info,
            long unknown) {}

    /// @param adopt what the edit is called that takes over the value of the cluster
    record Item(
            String state,
            String kind,
            String namespace,
            String name,
            List<String> hosts,
            String path,
            String wanted,
            Optional<String> held,
            Optional<String> element,
            Optional<String> adopt,
            String fingerprint) {}

    static AuditReport of(Audit audit, String source, Texts texts) {
        var checked = checked(audit, Path.of(""));
        var findings = CheckReport.of(checked, texts);
        var counts = findings.summary();
        var unread = unread(audit);
        return new AuditReport(
                "plumbline.io/v1",
                "AuditReport",
                audit.judged().name(),
                source,
                audit.time(),
                new Summary(
                        audit.difference().items().size(),
                        audit.ignored().items().size(),
                        unread.size(),
                        counts.error(),
                        counts.warning(),
                        counts.info(),
                        counts.unknown()),
                audit.difference().items().stream().map(item -> item(audit, item)).toList(),
                audit.ignored().items().stream().map(item -> item(audit, item)).toList(),
                unread,
                findings.findings());
    }

    static CheckedDesign checked(Audit audit, Path file) {
        return new CheckedDesign(file, audit.judged(), Stage.AUDIT, audit.findings());
    }

    /// What the audit says nothing about, in words.
    static List<String> unread(Audit audit) {
        var lists =
                audit.report().items().stream()
                        .filter(item -> item.outcome() == ImportReport.Outcome.MISSING)
                        .filter(item -> !item.reason().contains("does not serve"))
                        .map(item -> item.kind() + ": " + item.reason());
        return Stream.concat(audit.difference().unread().stream(), lists).distinct().toList();
    }

    private static Item item(Audit audit, DifferenceItem item) {
        return new Item(
                item.state().word(),
                item.subject().kind(),
                item.subject().namespace(),
                item.subject().name(),
                item.hosts(),
                item.path(),
                item.wanted(),
                item.held(),
                item.element().map(ElementId::toString),
                Adoption.of(item, audit.judged(), audit.live()).map(Edit::label),
                item.fingerprint());
    }
}
