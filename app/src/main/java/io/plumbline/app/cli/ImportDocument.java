package io.plumbline.app.cli;

import io.plumbline.export.observe.ImportReport;
import java.util.List;

/// The result of `observe` as it is printed in JSON.
record ImportDocument(
        String apiVersion, String kind, ImportReport.Objects objects, List<Entry> items) {

    record Entry(
            String source,
            String kind,
            String namespace,
            String name,
            String outcome,
            String reason) {}

    static ImportDocument of(ImportReport report) {
        return new ImportDocument(
                "plumbline.io/v1",
                "ImportReport",
                report.objects(),
                report.items().stream()
                        .map(i ->
                                new Entry(
                                        i.source(),
                                        i.kind(),
                                        i.namespace(),
                                        i.name(),
                                        i.outcome().word(),
                                        i.reason()))
                        .toList());
    }
}
