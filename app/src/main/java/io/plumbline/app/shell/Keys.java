package io.plumbline.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Reads shortcuts such as `Ctrl+Shift+Z`. Key codes only: combinations by character break every
/// shortcut of a scene on the headless platform.
final class Keys {

    private Keys() {}

    /// @throws IllegalArgumentException if the text names no key
    static KeyCombination parse(String text) {
        var modifiers = new ArrayList<KeyCombination.Modifier>();
        var words = List.of(text.split("\\+"));
        for (var word : words.subList(0, words.size() - 1)) {
            modifiers.add(
                    switch (word) {
                        case "Ctrl" -> KeyCombination.SHORTCUT_DOWN;
                        case "Shift" -> KeyCombination.SHIFT_DOWN;
                        case "Alt" -> KeyCombination.ALT_DOWN;
                        default -> throw new IllegalArgumentException("no modifier: " + word);
                    });
        }
        return new KeyCodeCombination(
                code(words.getLast()), modifiers.toArray(KeyCombination.Modifier[]::new));
    }

    private static KeyCode code(String name) {
        return switch (name) {
            case "0", "1", "2", "3", "4", "5", "6" -> KeyCode.valueOf("DIGIT" + name);
            case "Plus" -> KeyCode.PLUS;
            case "Equals" -> KeyCode.EQUALS;
            case "Minus" -> KeyCode.MINUS;
            default -> KeyCode.valueOf(name.toUpperCase(Locale.ROOT));
        };
    }
}
