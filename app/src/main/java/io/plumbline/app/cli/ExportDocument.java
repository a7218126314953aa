package io.plumbline.app.cli;

import io.plumbline.export.bundle.ExportReport;
import java.nio.file.Path;
import java.util.List;

/// The result of `export` as it is printed in JSON.
record ExportDocument(
        String apiVersion, String kind, String directory, List<ExportReport.Entry> files) {

    static ExportDocument of(ExportReport report, Path directory) {
        return new ExportDocument(
                "plumbline.io/v1", "ExportReport", directory.toString(), report.files());
    }
}
