package io.plumbline.model.rule;

import java.util.List;

/// A sentence by key, with typed arguments; `model.text` renders it.
public record Message(String key, List<Object> arguments) {

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
