package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.kernel.KernelAnswers.PhaseAnswer;
import io.plumbline.export.lab.kernel.Prediction.PredictedPhase;
import io.plumbline.model.graph.Reach;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// By which members frames leave and enter the owners of a pair, and who hears the sender: by the graph
/// and by the kernel, for those who look into a disagreement.
///
/// @param prediction names the ends
record Frames(Prediction prediction, PredictedPhase phase, PhaseAnswer answer) {

    /// @param from owner of the sender, with the group in brackets where that is known
    String between(String from, String to) {
        return "graph: %s%s; kernel: %s%s"
                .formatted(
                        bonds(phase.carrying(), from, to),
                        heardByGraph(from),
                        bonds(answer.carrying(), from, to),
                        heardByKernel(from));
    }

    private static String bonds(Map<String, String> carrying, String from, String to) {
        var of = new TreeMap<String, String>();
        carrying.forEach((bond, members) -> {
            if (isOf(bond, from) || isOf(bond, to)) {
                of.put(bond, members);
            }
        });
        return of.toString();
    }

    private static boolean isOf(String bond, String end) {
        return bond.startsWith(end.split(" ")[0] + ".");
    }

    private String heardByGraph(String from) {
        return heard(
                from,
                row ->
                        phase.heard().get(row).stream()
                                .map(Frames::letter)
                                .collect(Collectors.joining()));
    }

    private String heardByKernel(String from) {
        return heard(from, row -> answer.heard().get(row));
    }

    private interface Row {
        String at(int row);
    }

    private String heard(String from, Row rows) {
        var text = new StringBuilder();
        List<String> ends = prediction.ends();
        for (var row = 0; row < ends.size(); row++) {
            var end = ends.get(row);
            if (end.equals(from) || end.startsWith(from + " (")) {
                text.append(", heard ").append(end).append(' ').append(rows.at(row));
            }
        }
        return text.toString();
    }

    private static String letter(Reach reach) {
        return switch (reach) {
            case ALL -> "A";
            case SOME -> "s";
            case NONE -> "n";
            case UNKNOWN -> "?";
        };
    }
}
