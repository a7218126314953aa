package io.plumbline.app.shell;

import io.plumbline.app.session.DesignSession;
import io.plumbline.model.drop.Dragged;
import io.plumbline.model.drop.Drop;
import io.plumbline.model.drop.Part;
import io.plumbline.model.simulate.Fault;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.RoleKind;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The context menu of an object: what could be dropped on it, then the actions for any selection.
final class ObjectMenu {

    private final DesignSession session;
    private final EditCommands edits;
    private final WindowActions actions;
    private final MainWindow window;
    private final Texts texts = Texts.standard();

    ObjectMenu(
            DesignSession session, EditCommands edits, MainWindow window, WindowActions actions) {
        this.session = session;
        this.edits = edits;
        this.actions = actions;
        this.window = window;
    }

    List<MenuItem> of(ElementId id) {
        var items = new ArrayList<MenuItem>();
        var give = new Menu("Give role");
        give.getItems()
                .addAll(
                        drop("Management", new Dragged.Role(RoleKind.MANAGEMENT, "management"), id),
                        drop(
                                "Live migration",
                                new Dragged.Role(RoleKind.MIGRATION, "migration"),
                                id),
                        drop("Storage", new Dragged.Role(RoleKind.STORAGE, "storage"), id),
                        drop("VM network", new Dragged.Role(RoleKind.VM, "vm"), id));
        var add = new Menu("Add");
        for (var part : Part.values()) {
            var dragged = new Dragged.Palette(part);
            if (edits.judge(dragged, id).isPresent()) {
                add.getItems().add(drop(part.title(), dragged, id));
            }
        }
        if (give.getItems().stream().anyMatch(i -> !i.isDisable())) {
            items.add(give);
        }
        if (!add.getItems().isEmpty()) {
            items.add(add);
        }
        window.failures()
                .simulation()
                .failure()
                .cardOf(id)
                .ifPresent(card -> items.add(failCard(id, card)));
        for (var name : List.of("fail", "vlan", "bond", "cable", "put")) {
            items.add(Menus.item(actions.find(name)));
        }
        items.add(new SeparatorMenuItem());
        for (var name : List.of("copy", "paste", "duplicate", "rename", "unpin", "delete")) {
            items.add(Menus.item(actions.find(name)));
        }
        return items;
    }

    private MenuItem failCard(ElementId nic, Fault card) {
        var item = new MenuItem("Let card " + card.name() + " of " + card.owner() + " fail");
        item.setId("item-fail-card");
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> window.failures().simulation().failure().toggleCard(nic));
        return item;
    }

    List<MenuItem> ofCanvas() {
        var items = new ArrayList<MenuItem>();
        for (var name :
                List.of(
                        "insert-part-host-class",
                        "insert-part-switch",
                        "insert-part-mlag-pair",
                        "insert-part-gateway",
                        "insert-part-bridge-network",
                        "insert-part-note")) {
            items.add(Menus.item(actions.find(name)));
        }
        items.add(new SeparatorMenuItem());
        for (var name : List.of("paste", "select-all", "arrange", "fit")) {
            items.add(Menus.item(actions.find(name)));
        }
        return items;
    }

    private MenuItem drop(String title, Dragged dragged, ElementId target) {
        var judged = edits.judge(dragged, target);
        var hint = judged.map(d -> ": " + texts.render(d.hint())).orElse("");
        var item = new MenuItem(title + hint);
        item.setMnemonicParsing(false);
        item.setDisable(judged.filter(Drop::isAllowed).isEmpty());
        item.setOnAction(_ -> judged.flatMap(Drop::edit).ifPresent(session::apply));
        return item;
    }
}
