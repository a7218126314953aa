package io.plumbline.export.notation;

import io.plumbline.model.topology.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What the lines about one object say, later lines over earlier ones.
final class Settings {

    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private List<String> operands = List.of();
    private Statement last;

    Settings(Statement first) {
        last = first;
        add(first);
    }

    private Settings(Settings other) {
        values.putAll(other.values);
        flags.addAll(other.flags);
        operands = other.operands;
        last = other.last;
    }

    Settings copy() {
        return new Settings(this);
    }

    /// A later line changes only what it names.
    void add(Statement line) {
        last = line;
        line.settings()
                .forEach((key, value) -> {
                    if (value.isEmpty()) {
                        values.remove(key);
                    } else {
                        values.put(key, value);
                    }
                });
        flags.addAll(line.flags());
        if (line.operands().size() > 1) {
            var merged = new ArrayList<>(line.operands());
            operands.stream().skip(merged.size()).forEach(merged::add);
            operands = List.copyOf(merged);
        } else if (operands.isEmpty()) {
            operands = List.copyOf(line.operands());
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    boolean flag(String name) {
        return flags.contains(name);
    }

    /// A word before the keys, the target being number 0.
    Optional<String> operand(int number) {
        return number < operands.size() ? Optional.of(operands.get(number)) : Optional.empty();
    }

    List<String> operands() {
        return operands;
    }

    Map<String, String> all() {
        return Map.copyOf(values);
    }

    Set<String> flags() {
        return flags;
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).filter(v -> !v.equals("?"));
    }

    /// A value that is explicitly nothing reads as an empty list.
    List<String> list(String key) {
        return text(key)
                .filter(v -> !v.equals("-") && !v.equals("none"))
                .map(v -> List.of(v.split(",")))
                .orElse(List.of());
    }

    <T> Optional<T> value(String key, Function<String, Optional<T>> parse) {
        return text(key).map(v -> parsed(key, v, parse));
    }

    Optional<Integer> number(String key) {
        return value(
                key,
                v -> {
                    try {
                        return Optional.of(Integer.parseInt(v));
                    } catch (NumberFormatException e) {
                        return Optional.empty();
                    }
                });
    }

    Optional<Boolean> yes(String key) {
        return value(key, Settings::yesNo);
    }

    <T> Fact<T> fact(String key, Function<String, Optional<T>> parse) {
        var value = values.get(key);
        if (value == null || value.equals("unset")) {
            return Fact.unset();
        }
        return value.equals("?")
                ? Fact.missing("not given")
                : Fact.drawn(parsed(key, value, parse));
    }

    Fact<Boolean> factYes(String key) {
        return fact(key, Settings::yesNo);
    }

    private static Optional<Boolean> yesNo(String value) {
        return switch (value) {
            case "yes", "on", "true" -> Optional.of(true);
            case "no", "off", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private <T> T parsed(String key, String value, Function<String, Optional<T>> parse) {
        return parse.apply(value).orElseThrow(() -> error(key + "=" + value + " does not read"));
    }

    NotationException error(String problem) {
        return last.error(problem);
    }
}
