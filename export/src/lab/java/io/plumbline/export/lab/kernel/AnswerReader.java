package io.plumbline.export.lab.kernel;

import io.plumbline.export.lab.kernel.KernelAnswers.Measured;
import io.plumbline.export.lab.kernel.KernelAnswers.PhaseAnswer;
import io.plumbline.export.lab.kernel.LabNetwork.NumberedEnd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads what the prober printed about one network.
final class AnswerReader {

    /// In sync, collecting and distributing: see IEEE 802.1AX.
    private static final int PASSES = 0x38;

    private final String scenario;
    private final LabNetwork network;
    private final List<PhaseAnswer> phases = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> ports = new ArrayList<>();
    private final List<String> owners;

    private String phase = "";
    private Map<String, List<StringBuilder>> small = Map.of();
    private Map<String, List<StringBuilder>> full = Map.of();
    private List<StringBuilder> heard = List.of();
    private Map<String, String> active = new TreeMap<>();
    private List<String> outside = new ArrayList<>();

    AnswerReader(String scenario, LabNetwork network) {
        this.scenario = scenario;
        this.network = network;
        this.owners =
                network.groups().stream()
                        .flatMap(g -> g.ends().stream())
                        .map(e -> e.end().owner())
                        .toList();
    }

    void line(String line) {
        var words = line.split(" ");
        switch (words[0]) {
            case "phase" -> begin(words[1]);
            case "a" ->
                    active.put(network.namespaces().hostOf(words[1]) + "." + words[2], words[3]);
            case "l" -> lacp(words);
            case "h" -> heard(number(words[1]), number(words[2]));
            case "u" -> reach(words);
            case "error" -> errors.add(line);
            case "cni" -> {
                if (line.contains(" refused ")) {
                    errors.add(line);
                }
            }
            case "port" -> ports.add(line.substring("port ".length()));
            default -> {}
        }
    }

    private void begin(String name) {
        finish();
        phase = name;
        small = matrices();
        full = matrices();
        heard = rows(owners.size(), Measured.NONE.letter());
        for (var i = 0; i < owners.size(); i++) {
            for (var j = 0; j < owners.size(); j++) {
                if (owners.get(i).equals(owners.get(j))) {
                    heard.get(i).setCharAt(j, Measured.SELF.letter());
                }
            }
        }
        active = new TreeMap<>();
        outside = new ArrayList<>();
    }

    private Map<String, List<StringBuilder>> matrices() {
        var all = new LinkedHashMap<String, List<StringBuilder>>();
        for (var group : network.groups()) {
            all.put(group.name(), rows(group.ends().size(), Measured.SELF.letter()));
        }
        return all;
    }

    private static List<StringBuilder> rows(int size, char fill) {
        var rows = new ArrayList<StringBuilder>();
        for (var i = 0; i < size; i++) {
            rows.add(new StringBuilder(String.valueOf(fill).repeat(size)));
        }
        return rows;
    }

    private void finish() {
        if (!phase.isEmpty()) {
            phases.add(
                    new PhaseAnswer(
                            phase,
                            texts(small),
                            texts(full),
                            heard.stream().map(StringBuilder::toString).toList(),
                            active,
                            outside.stream().sorted().toList()));
        }
    }

    private static Map<String, List<String>> texts(Map<String, List<StringBuilder>> matrices) {
        var texts = new LinkedHashMap<String, List<String>>();
        matrices.forEach((name, rows) ->
                texts.put(name, rows.stream().map(StringBuilder::toString).toList()));
        return texts;
    }

    /// Ends of one owner do not count: a host need not hear itself.
    private void heard(int by, int end) {
        if (!owners.get(by).equals(owners.get(end))) {
            heard.get(by).setCharAt(end, Measured.ALL.letter());
        }
    }

    private void lacp(String[] words) {
        var passes = (number(words[5]) & PASSES) == PASSES;
        var host = network.namespaces().hostOf(words[1]);
        if (!passes && !host.isEmpty()) {
            outside.add("%s.%s.%s".formatted(host, words[2], words[3]));
        }
    }

    private void reach(String[] words) {
        var group = network.groups().get(number(words[1]));
        var a = indexOf(group.ends(), number(words[2]));
        var b = indexOf(group.ends(), number(words[3]));
        var arrived = number(words[4]);
        var answered = number(words[5]);
        var flows = number(words[6]);
        var large = number(words[7]);
        var reach =
                answered == flows
                        ? Measured.ALL
                        : arrived == 0
                                ? Measured.NONE
                                : answered == 0 ? Measured.ONE_WAY : Measured.SOME;
        var wide =
                large == number(words[8])
                        ? Measured.ALL
                        : large == 0 ? Measured.NONE : Measured.SOME;
        rowsOf(small, group.name()).get(a).setCharAt(b, reach.letter());
        rowsOf(full, group.name()).get(a).setCharAt(b, wide.letter());
    }

    private static List<StringBuilder> rowsOf(
            Map<String, List<StringBuilder>> matrices, String group) {
        return matrices.getOrDefault(group, List.of());
    }

    private static int indexOf(List<NumberedEnd> ends, int number) {
        for (var i = 0; i < ends.size(); i++) {
            if (ends.get(i).number() == number) {
                return i;
            }
        }
        throw new IllegalArgumentException("no end " + number);
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }

    KernelAnswers answers() {
        finish();
        phase = "";
        var groups = new LinkedHashMap<String, List<String>>();
        for (var group : network.groups()) {
            groups.put(group.name(), group.ends().stream().map(e -> e.end().owner()).toList());
        }
        return new KernelAnswers(
                scenario, groups, List.copyOf(phases), List.copyOf(errors), List.copyOf(ports));
    }
}
