package io.plumbline.app.cli;

import java.util.List;

/// The results of `check` over several files.
record CheckReports(String apiVersion, String kind, List<CheckReport> reports) {

    static CheckReports of(List<CheckReport> reports) {
        return new CheckReports("plumbline.io/v1", "CheckReports", reports);
    }
}
