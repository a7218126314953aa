package io.plumbline.app.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/// Something in a menu, a toolbar or a context menu. Every place takes it from the one list.
///
/// @param title sentence case, an ellipsis where more input follows
/// @param enabled whether it would do something now
record Action(
        String id,
        String title,
        Optional<KeyCombination> keys,
        Optional<Ikon> icon,
        ObservableBooleanValue enabled,
        Runnable run) {

    private static final ObservableBooleanValue ALWAYS = Bindings.createBooleanBinding(() -> true);

    static Action of(String id, String title, Runnable run) {
        return new Action(id, title, Optional.empty(), Optional.empty(), ALWAYS, run);
    }

    Action keys(String keys) {
        return new Action(id, title, Optional.of(Keys.parse(keys)), icon, enabled, run);
    }

    Action icon(Ikon ikon) {
        return new Action(id, title, keys, Optional.of(ikon), enabled, run);
    }

    Action when(ObservableBooleanValue condition) {
        return new Action(id, title, keys, icon, condition, run);
    }
}
