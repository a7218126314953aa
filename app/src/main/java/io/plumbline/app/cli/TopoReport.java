package io.plumbline.app.cli;

import java.util.List;
import java.util.Set;

/// The result of `topo` as it is printed in JSON.
record TopoReport(String apiVersion, String kind, Summary summary, List<Entry> topologies) {

    record Summary(long passed, long failed, long nonEmpty) {}

    record Sets(Set<String> fire, Set<String> unknown) {}

    record Entry(String id, String title, boolean passed, Sets expected, Sets actual) {}

    static TopoReport of(List<Entry> entries) {
        var passed = entries.stream().filter(Entry::passed).count();
        var nonEmpty =
                entries.stream()
                        .filter(e ->
                                !e.expected().fire().isEmpty() || !e.expected().unknown().isEmpty())
                        .count();
        return new TopoReport(
                "plumbline.io/v1",
                "TopoReport",
                new Summary(passed, entries.size() - passed, nonEmpty),
                entries);
    }
}
