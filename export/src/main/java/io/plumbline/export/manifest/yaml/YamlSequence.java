package io.plumbline.export.manifest.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Values in order, each with its comments.
public record YamlSequence(List<Item> items) implements YamlNode {

    public record Item(YamlNode value, Dressing dressing) {}

    public YamlSequence {
        items = List.copyOf(items);
    }

    public static YamlSequence of(Consumer<Builder> content) {
        var builder = new Builder();
        content.accept(builder);
        return builder.build();
    }

    /// Writes items one after the other; comments and gaps belong to the item that follows.
    public static final class Builder {
        private final List<Item> items = new ArrayList<>();
        private final Dressing.Pending pending = new Dressing.Pending();

        private Builder() {}

        public Builder add(YamlNode value) {
            items.add(new Item(value, pending.take()));
            return this;
        }

        public Builder add(String value) {
            return add(YamlScalar.text(value));
        }

        public Builder map(Consumer<YamlMapping.Builder> content) {
            return add(YamlMapping.of(content));
        }

        /// A blank line before the next item.
        public Builder gap() {
            pending.gap();
            return this;
        }

        /// Comment lines above the next item.
        public Builder comment(String text) {
            pending.comment(text);
            return this;
        }

        /// A comment at the end of the first line of the item just written.
        public Builder beside(String comment) {
            var last = items.removeLast();
            items.add(new Item(last.value(), last.dressing().beside(comment)));
            return this;
        }

        /// What the item just written was made from.
        public Builder mark(Object origin) {
            var last = items.removeLast();
            items.add(new Item(last.value(), last.dressing().marked(origin)));
            return this;
        }

        public boolean isEmpty() {
            return items.isEmpty();
        }

        YamlSequence build() {
            return new YamlSequence(items);
        }
    }
}
