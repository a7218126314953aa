package io.plumbline.export.lab.apiserver;

import io.plumbline.export.lab.Recording;
import io.plumbline.export.lab.apiserver.mutant.Mutant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What the API server says of a mutant.
///
/// @param code of HTTP
/// @param rules messages of the rules (CEL) that alone refuse it; empty when it is accepted or its
///     structure is wrong
/// @param fields that the answer names
record MutantVerdict(Mutant mutant, int code, List<String> rules, Set<String> fields) {

    static final Recording RECORDING = new Recording("apiserver/mutants.tsv");
    static final Recording RULES = new Recording("apiserver/only-the-server.txt");

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FIELDS = " ";

    /// Refused for its structure, which the schema check has to see too.
    boolean isRefused() {
        return code / 100 != 2 && !isOnlyARule();
    }

    boolean isOnlyARule() {
        return !rules.isEmpty();
    }

    /// How often each rule alone refused a document, which a check without CEL cannot know.
    static String onlyRules(List<MutantVerdict> verdicts) {
        var counts = new TreeMap<String, Integer>();
        verdicts.forEach(each -> each.rules().forEach(rule -> counts.merge(rule, 1, Integer::sum)));
        return counts.entrySet().stream()
                .map(each -> "%4d  %s%n".formatted(each.getValue(), each.getKey()))
                .collect(Collectors.joining());
    }

    static String print(List<MutantVerdict> verdicts) {
        return verdicts.stream().map(MutantVerdict::line).collect(Collectors.joining());
    }

    static List<MutantVerdict> recorded() {
        return RECORDING.text().lines().map(MutantVerdict::parse).toList();
    }

    private String line() {
        return String.join(
                        "\t",
                        mutant.print(),
                        String.valueOf(code),
                        JSON.writeValueAsString(rules),
                        String.join(FIELDS, fields))
                + "\n";
    }

    private static MutantVerdict parse(String line) {
        var columns = line.split("\t", -1);
        var fields = new TreeSet<>(List.of(columns[6].split(FIELDS, -1)));
        fields.remove("");
        return new MutantVerdict(
                Mutant.parse(columns[0], columns[1], columns[2], columns[3]),
                Integer.parseInt(columns[4]),
                List.of(JSON.readValue(columns[5], String[].class)),
                fields);
    }
}
