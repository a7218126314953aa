package io.plumbline.export.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Lists of names as people write them.
final class Phrases {

    private static final List<String> NUMBERS =
            List.of(
                    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");

    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,9})");

    /// Names `prefix1` to `prefixN` without a gap.
    record Run(String prefix, List<String> names) {
        String first() {
            return names.getFirst();
        }

        String last() {
            return names.getLast();
        }

        /// The number that the last name ends with.
        String lastNumber() {
            return last().substring(prefix.length());
        }
    }

    private Phrases() {}

    static String and(List<String> words) {
        return joined(words, " and ");
    }

    static String or(List<String> words) {
        return joined(words, " or ");
    }

    private static String joined(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + last + words.getLast();
    }

    static String number(int count) {
        return count < NUMBERS.size() ? NUMBERS.get(count) : Integer.toString(count);
    }

    static String plural(String word, int count) {
        return count == 1 ? word : word + "s";
    }

    /// Splits names into runs that count up by one.
    static List<Run> runs(List<String> names) {
        var runs = new ArrayList<Run>();
        for (var name : names) {
            var matcher = NUMBERED.matcher(name);
            var prefix = matcher.matches() ? matcher.group(1) : name;
            if (matcher.matches() && !runs.isEmpty() && follows(runs.getLast(), prefix, name)) {
                runs.getLast().names().add(name);
            } else {
                runs.add(new Run(prefix, new ArrayList<>(List.of(name))));
            }
        }
        return runs;
    }

    private static boolean follows(Run run, String prefix, String name) {
        if (!run.prefix().equals(prefix) || run.last().equals(prefix)) {
            return false;
        }
        var before = run.lastNumber();
        var number = name.substring(prefix.length());
        return Long.parseLong(number) == Long.parseLong(before) + 1
                && number.length() >= before.length()
                && !number.startsWith("0");
    }

    /// `worker-1 … worker-4`, or the names where they do not count up.
    static String range(List<String> names, String between) {
        var parts = new ArrayList<String>();
        for (var run : runs(names)) {
            if (run.names().size() > 2) {
                parts.add(run.first() + between + run.last());
            } else {
                parts.addAll(run.names());
            }
        }
        return and(parts);
    }

    /// Text for one line of a comment or a sentence: nothing in a name ends the line.
    static String line(String text) {
        return text.replaceAll("\\p{Cntrl}|[\\u0085\\u2028\\u2029]", " ");
    }

    /// Text for a cell of a Markdown table.
    static String cell(String text) {
        return line(text).replace("|", "\\|");
    }
}
