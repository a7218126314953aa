package io.plumbline.export.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All lines about one object of the hosts of a class, in order.
final class HostObject {

    private record Line(HostSelector hosts, Statement statement) {}

    private final Keyword keyword;
    private final String hostClass;
    private final String name;
    private final List<Line> lines = new ArrayList<>();

    HostObject(Keyword keyword, String hostClass, String name) {
        this.keyword = keyword;
        this.hostClass = hostClass;
        this.name = name;
    }

    Keyword keyword() {
        return keyword;
    }

    String hostClass() {
        return hostClass;
    }

    String name() {
        return name;
    }

    void add(HostSelector hosts, Statement statement) {
        lines.add(new Line(hosts, statement));
    }

    /// What the class as a whole has; empty where only single hosts have the object.
    Optional<Settings> ofClass() {
        return fold(lines.stream().filter(l -> l.hosts().isWholeClass()).toList());
    }

    /// What one host has.
    Optional<Settings> ofHost(int ordinal) {
        return fold(lines.stream().filter(l -> l.hosts().contains(ordinal)).toList());
    }

    /// Whether some line names only part of the class and this host.
    boolean singles(int ordinal) {
        return lines.stream()
                .anyMatch(l -> !l.hosts().isWholeClass() && l.hosts().contains(ordinal));
    }

    private static Optional<Settings> fold(List<Line> lines) {
        Optional<Settings> settings = Optional.empty();
        for (var line : lines) {
            if (line.statement().removes()) {
                settings = Optional.empty();
            } else if (settings.isPresent()) {
                settings.get().add(line.statement());
            } else {
                settings = Optional.of(new Settings(line.statement()));
            }
        }
        return settings.filter(s -> !s.flag("absent"));
    }
}
