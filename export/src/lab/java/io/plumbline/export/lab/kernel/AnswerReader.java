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

    private record Member(String name, boolean hasLink, String aggregator, boolean passes) {}

    private record ReadBond(String active, String aggregator, List<Member> members) {

        /// The members that take frames: those of the active aggregate, the active one, or all.
        String carrying() {
            var carry =
                    members.stream()
                            .filter(Member::hasLink)
                            .filter(m -> m.aggregator().equals(aggregator))
                            .filter(m -> active.equals(NONE) || m.name().equals(active))
                            .toList();
            var alone =
                    !aggregator.equals(NONE)
                            && !carry.isEmpty()
                            && carry.stream().noneMatch(Member::passes);
            return Prediction.text(carry.stream().map(Member::name).toList(), alone);
        }
    }

    private static final String NONE = "-";

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
    private Map<String, ReadBond> bonds = new TreeMap<>();

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
            case "b" ->
                    bonds.put(
                            bond(words), new ReadBond(words[3], words[4], new ArrayList<>()));
            case "l" -> member(words);
            case "h" -> {
                for (var i = 2; i < words.length; i++) {
                    heard(number(words[1]), number(words[i]));
                }
            }
            case "u" -> {
                for (var i = 5; i < words.length; i++) {
                    reach(words, words[i].split(":"));
                }
            }
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
        bonds = new TreeMap<>();
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
            var carrying = new TreeMap<String, String>();
            bonds.forEach((name, bond) -> carrying.put(name, bond.carrying()));
            phases.add(
                    new PhaseAnswer(
                            phase,
                            texts(small),
                            texts(full),
                            heard.stream().map(StringBuilder::toString).toList(),
                            carrying));
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

    private String bond(String[] words) {
        return network.namespaces().hostOf(words[1]) + "." + words[2];
    }

    private void member(String[] words) {
        var bond = bonds.get(bond(words));
        if (bond == null) {
            throw new IllegalArgumentException("a member of no bond: " + String.join(" ", words));
        }
        var passes = !words[6].equals(NONE) && (number(words[6]) & PASSES) == PASSES;
        bond.members().add(new Member(words[3], words[4].equals("up"), words[5], passes));
    }

    private void reach(String[] sender, String[] receiver) {
        var group = network.groups().get(number(sender[1]));
        var a = indexOf(group.ends(), number(sender[2]));
        var b = indexOf(group.ends(), number(receiver[0]));
        var flows = number(sender[3]);
        var arrived = number(receiver[1]);
        var answered = number(receiver[2]);
        var large = number(receiver[3]);
        var reach =
                answered == flows
                        ? Measured.ALL
                        : arrived == 0
                                ? Measured.NONE
                                : answered == 0 ? Measured.ONE_WAY : Measured.SOME;
        var wide =
                large == number(sender[4])
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
