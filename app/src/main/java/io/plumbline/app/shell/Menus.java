package io.plumbline.app.shell;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// Turns actions into menu items and buttons.
final class Menus {

    private Menus() {}

    static MenuBar bar(Map<String, List<Action>> menus) {
        var bar = new MenuBar();
        bar.setId("menu-bar");
        menus.forEach((title, actions) -> bar.getMenus().add(menu(title, actions)));
        return bar;
    }

    private static Menu menu(String title, List<Action> actions) {
        var menu = new Menu(title);
        menu.setId("menu-" + title.toLowerCase(Locale.ROOT));
        actions.forEach(a -> menu.getItems().add(item(a)));
        return menu;
    }

    static MenuItem item(Action action) {
        var item = new MenuItem(action.title());
        item.setId("item-" + action.id());
        action.keys().ifPresent(item::setAccelerator);
        action.icon().ifPresent(icon -> item.setGraphic(new FontIcon(icon)));
        item.disableProperty().bind(Bindings.not(action.enabled()));
        item.setOnAction(_ -> action.run().run());
        return item;
    }

    static ContextMenu context(Collection<MenuItem> items) {
        var menu = new ContextMenu();
        menu.getItems().setAll(items);
        return menu;
    }

    /// A button of the toolbar.
    static Button tool(Action action) {
        var button = new Button();
        button.setId("tool-" + action.id());
        action.icon()
                .ifPresentOrElse(
                        icon -> button.setGraphic(new FontIcon(icon)),
                        () -> button.setText(action.title()));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(action.title());
        var keys = action.keys().map(k -> "  " + k.getDisplayText()).orElse("");
        button.setTooltip(new Tooltip(action.title() + keys));
        button.disableProperty().bind(Bindings.not(action.enabled()));
        button.setOnAction(_ -> action.run().run());
        return button;
    }
}
