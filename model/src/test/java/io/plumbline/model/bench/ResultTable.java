package io.plumbline.model.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What benchmarks took, beside what they may take, and how it grows with the hosts.
public final class ResultTable {

    private record Row(String name, int hosts, double milliseconds, Optional<Double> limit) {

        String verdict() {
            return limit.map(l -> milliseconds < l ? "holds" : "MISSED").orElse("");
        }
    }

    private final List<Row> rows = new ArrayList<>();

    /// @param hosts of the design; 0 where it does not matter
    /// @param limit in milliseconds
    public void add(String name, int hosts, double milliseconds, Optional<Double> limit) {
        rows.add(new Row(name, hosts, milliseconds, limit));
    }

    public void print(PrintStream out) {
        var format = "%-34s %6s %12s %12s  %s%n";
        out.printf(format, "what", "hosts", "ms", "measure", "");
        for (var row : rows) {
            out.printf(
                    format,
                    row.name(),
                    row.hosts() == 0 ? "" : row.hosts(),
                    number(row.milliseconds()),
                    row.limit().map(l -> "< " + number(l)).orElse(""),
                    row.verdict());
        }
        growth().forEach((name, order) -> out.printf("%-34s grows as n^%.1f%n", name, order));
    }

    /// The exponent between the smallest and the largest number of hosts.
    private Map<String, Double> growth() {
        var orders = new LinkedHashMap<String, Double>();
        for (var name : rows.stream().map(Row::name).distinct().toList()) {
            var own = rows.stream().filter(r -> r.name().equals(name)).toList();
            var few = own.getFirst();
            var many = own.getLast();
            if (few.hosts() < many.hosts()) {
                orders.put(
                        name,
                        Math.log(many.milliseconds() / few.milliseconds())
                                / Math.log((double) many.hosts() / few.hosts()));
            }
        }
        return orders;
    }

    public String json() {
        return rows.stream()
                .map(r ->
                        """
                          {"benchmark": "%s", "hosts": %d, "milliseconds": %s, "limit": %s}\
                        """
                                .formatted(
                                        r.name(),
                                        r.hosts(),
                                        number(r.milliseconds()),
                                        r.limit().map(ResultTable::number).orElse("null")))
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
    }
}
