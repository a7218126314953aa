package io.plumbline.export.manifest.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Keys and values in the order in which they are written.
public record YamlMapping(List<Entry> entries) implements YamlNode {

    public record Entry(String key, YamlNode value, Dressing dressing) {}

    public YamlMapping {
        entries = List.copyOf(entries);
        var keys = new LinkedHashSet<String>();
        for (var entry : entries) {
            if (!keys.add(entry.key())) {
                throw new IllegalArgumentException("key written twice: " + entry.key());
            }
        }
    }

    public static YamlMapping empty() {
        return new YamlMapping(List.of());
    }

    public static YamlMapping of(Consumer<Builder> content) {
        var builder = new Builder();
        content.accept(builder);
        return builder.build();
    }

    public Optional<YamlNode> get(String key) {
        return entries.stream()
                .filter(entry -> entry.key().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    /// A copy with an entry added at the end, or its value changed in place.
    public YamlMapping with(String key, YamlNode value) {
        var changed = new ArrayList<Entry>(entries.size() + 1);
        var found = false;
        for (var entry : entries) {
            if (entry.key().equals(key)) {
                changed.add(new Entry(key, value, entry.dressing()));
                found = true;
            } else {
                changed.add(entry);
            }
        }
        if (!found) {
            changed.add(new Entry(key, value, Dressing.NONE));
        }
        return new YamlMapping(changed);
    }

    /// Writes entries one after the other; comments and gaps belong to the entry that follows.
    public static final class Builder {
        private final List<Entry> entries = new ArrayList<>();
        private final Dressing.Pending pending = new Dressing.Pending();

        private Builder() {}

        public Builder put(String key, YamlNode value) {
            entries.add(new Entry(key, value, pending.take()));
            return this;
        }

        public Builder put(String key, String value) {
            return put(key, YamlScalar.text(value));
        }

        public Builder put(String key, long value) {
            return put(key, YamlScalar.whole(value));
        }

        public Builder put(String key, boolean value) {
            return put(key, YamlScalar.flag(value));
        }

        public Builder map(String key, Consumer<Builder> content) {
            return put(key, of(content));
        }

        public Builder list(String key, Consumer<YamlSequence.Builder> content) {
            return put(key, YamlSequence.of(content));
        }

        public Builder texts(String key, Iterable<String> values) {
            return list(key, items -> values.forEach(items::add));
        }

        /// A blank line before the next entry.
        public Builder gap() {
            pending.gap();
            return this;
        }

        /// Comment lines above the next entry.
        public Builder comment(String text) {
            pending.comment(text);
            return this;
        }

        /// A comment at the end of the first line of the entry just written.
        public Builder beside(String comment) {
            var last = entries.removeLast();
            entries.add(new Entry(last.key(), last.value(), last.dressing().beside(comment)));
            return this;
        }

        /// What the entry just written was made from.
        public Builder mark(Object origin) {
            var last = entries.removeLast();
            entries.add(new Entry(last.key(), last.value(), last.dressing().marked(origin)));
            return this;
        }

        public boolean isEmpty() {
            return entries.isEmpty();
        }

        YamlMapping build() {
            return new YamlMapping(entries);
        }
    }
}
