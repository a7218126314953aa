package io.plumbline.export.observe;

import java.util.ArrayList;
import java.util.List;

/// Collects the report while files are read.
final class ImportNotes {

    private final List<ImportReport.Item> items = new ArrayList<>();
    private int read;
    private int understood;
    private int keptUnknown;
    private int refused;

    void understood() {
        read++;
        understood++;
    }

    void unknown(SourceObject object, String reason) {
        read++;
        keptUnknown++;
        items.add(item(object, ImportReport.Outcome.KEPT_UNKNOWN, reason));
    }

    void refused(SourceObject object, String reason) {
        read++;
        refused++;
        items.add(item(object, ImportReport.Outcome.REFUSED, reason));
    }

    void broken(String source, String reason) {
        read++;
        refused++;
        items.add(
                new ImportReport.Item(
                        source, "file", "", "", ImportReport.Outcome.REFUSED, reason));
    }

    /// Objects that nobody gave to us.
    void missing(String source, String kind, String reason) {
        items.add(
                new ImportReport.Item(source, kind, "", "", ImportReport.Outcome.MISSING, reason));
    }

    /// The same object once more: a must-gather of two images holds many twice.
    void again(SourceObject object) {
        read++;
        understood++;
        items.add(
                item(object, ImportReport.Outcome.HIDDEN, "the same object stood in another file"));
    }

    /// About a part of an object that is read.
    void part(
            SourceObject object,
            String kind,
            String name,
            ImportReport.Outcome outcome,
            String reason) {
        items.add(
                new ImportReport.Item(
                        object.source(),
                        kind,
                        object.namespace(),
                        object.name() + "/" + name,
                        outcome,
                        reason));
    }

    private static ImportReport.Item item(
            SourceObject object, ImportReport.Outcome outcome, String reason) {
        return new ImportReport.Item(
                object.source(), object.kind(), object.namespace(), object.name(), outcome, reason);
    }

    ImportReport report() {
        return new ImportReport(
                new ImportReport.Objects(read, understood, keptUnknown, refused), items);
    }
}
