package io.plumbline.app.shell;

import io.plumbline.app.session.DesignSession;
import io.plumbline.app.session.ElementTitles;
import io.plumbline.model.drop.Dragged;
import io.plumbline.model.drop.Drop;
import io.plumbline.model.drop.DropTable;
import io.plumbline.model.drop.Part;
import io.plumbline.model.edit.Bonds;
import io.plumbline.model.edit.Clipboard;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.edit.FreeNames;
import io.plumbline.model.edit.Removal;
import io.plumbline.model.edit.Rename;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.text.Texts;
import io.plumbline.model.topology.BondMode;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.RoleKind;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What the Edit and Insert menus do with the selection.
final class EditCommands {

    private final DesignSession session;
    private final Dialogs dialogs;
    private final Texts texts = Texts.standard();
    private Optional<Clipboard> clipboard = Optional.empty();

    EditCommands(DesignSession session, Dialogs dialogs) {
        this.session = session;
        this.dialogs = dialogs;
    }

    private List<ElementId> selected() {
        return session.selectionProperty().get();
    }

    void copy() {
        var copied = Clipboard.copy(session.topology(), selected());
        if (!copied.isEmpty()) {
            clipboard = Optional.of(copied);
        }
    }

    void paste() {
        clipboard.ifPresent(this::paste);
    }

    private void paste(Clipboard copied) {
        var into =
                selected().stream()
                        .filter(id -> id.kind() == ElementKind.HOST_CLASS)
                        .map(ElementId::name)
                        .findFirst()
                        .filter(_ ->
                                copied.objects().keySet().stream()
                                        .allMatch(id -> id.kind() == ElementKind.INTERFACE));
        var edit = copied.paste(into);
        var after = edit.applyTo(session.topology());
        session.apply(edit, added(after));
    }

    /// Movable objects that the design did not have before.
    private List<ElementId> added(Topology after) {
        var before = session.topology();
        var ids = new ArrayList<ElementId>();
        after.hostClasses().names().stream()
                .filter(n -> !before.hostClasses().has(n))
                .forEach(n -> ids.add(ElementId.hostClass(n)));
        after.switches().names().stream()
                .filter(n -> !before.switches().has(n))
                .forEach(n -> ids.add(ElementId.aSwitch(n)));
        after.externals().names().stream()
                .filter(n -> !before.externals().has(n))
                .forEach(n -> ids.add(ElementId.external(n)));
        after.networks().names().stream()
                .filter(n -> !before.networks().has(n))
                .forEach(n -> ids.add(ElementId.network(n)));
        return ids.isEmpty() ? selected() : List.copyOf(ids);
    }

    void duplicate() {
        var copied = Clipboard.copy(session.topology(), selected());
        if (!copied.isEmpty()) {
            paste(copied);
        }
    }

    /// Removes the selection; what goes along is named first.
    void delete() {
        var ids = new ArrayList<>(new LinkedHashSet<>(selected()));
        if (ids.isEmpty()) {
            return;
        }
        var along = Removal.dependents(session.topology(), ids);
        var title = new Removal(ids).label();
        if (along.isEmpty()
                || dialogs.confirmRemoval(title, along.stream().map(this::words).toList())) {
            session.apply(new Removal(ids), List.of());
        }
    }

    private String words(ElementId id) {
        return ElementTitles.kind(session.topology(), id) + " " + id.name();
    }

    void selectAll() {
        var in = session.topology();
        var ids = new ArrayList<ElementId>();
        in.switches().names().forEach(n -> ids.add(ElementId.aSwitch(n)));
        in.externals().names().forEach(n -> ids.add(ElementId.external(n)));
        in.hostClasses().names().forEach(n -> ids.add(ElementId.hostClass(n)));
        in.networks().names().forEach(n -> ids.add(ElementId.network(n)));
        session.selectionProperty().set(List.copyOf(ids));
    }

    void rename(ElementId id, String name) {
        var renamed =
                id.path().size() < 2
                        ? ElementId.of(id.kind(), name)
                        : ElementId.of(id.kind(), id.owner(), name);
        if (!name.equals(id.name())
                && !session.apply(new Rename(id, name.strip()), List.of(renamed))) {
            dialogs.error("Cannot rename " + id.name(), "The name " + name + " is taken.");
        }
    }

    /// A bond of the selected NICs of one class.
    void bondSelected() {
        var nics = selected().stream().filter(this::isNic).toList();
        if (nics.size() == 1) {
            put(new Dragged.Palette(Part.BOND), nics.getFirst());
            return;
        }
        var owners = nics.stream().map(ElementId::owner).distinct().toList();
        if (owners.size() != 1) {
            dialogs.error("No bond was made", "Select the NICs of one host class first.");
            return;
        }
        var taken =
                nics.stream().filter(n -> Bonds.of(session.topology(), n).isPresent()).findFirst();
        if (taken.isPresent()) {
            dialogs.error("No bond was made", taken.get().name() + " is in a bond already.");
            return;
        }
        var interfaces =
                session.topology().hostClasses().get(owners.getFirst()).orElseThrow().interfaces();
        var name = FreeNames.numbered("bond", 0, interfaces::has);
        var names =
                interfaces.names().stream()
                        .filter(n -> nics.stream().anyMatch(id -> id.name().equals(n)))
                        .toList();
        session.apply(
                Bonds.make(owners.getFirst(), name, BondMode.ACTIVE_BACKUP, names),
                List.of(ElementId.onHost(owners.getFirst(), name)));
    }

    private boolean isNic(ElementId id) {
        return id.kind() == ElementKind.INTERFACE
                && ElementAccess.find(session.topology(), id)
                        .filter(Nic.class::isInstance)
                        .isPresent();
    }

    /// Asks for a VLAN id and puts it on the selection.
    void vlanOnSelected() {
        if (selected().isEmpty()) {
            dialogs.error("No VLAN was added", "Select a bond, a NIC or a bridge first.");
            return;
        }
        var target = selected().getFirst();
        dialogs.askText("Put a VLAN on " + target.name(), "VLAN id", "")
                .ifPresent(text ->
                        VlanId.tryParse(text)
                                .ifPresentOrElse(
                                        id -> put(new Dragged.Tag(id), target),
                                        () ->
                                                dialogs.error(
                                                        "No VLAN was added",
                                                        "\""
                                                                + text
                                                                + "\" is no VLAN id."
                                                                + " Enter a number from 1"
                                                                + " to 4094.")));
    }

    void roleOnSelected(RoleKind kind, String name) {
        if (selected().isEmpty()) {
            dialogs.error("No role was given", "Select a bond, a NIC or a VLAN interface first.");
            return;
        }
        put(new Dragged.Role(kind, name), selected().getFirst());
    }

    /// Does what dropping the thing on the target would do, or says why not.
    void put(Dragged dragged, ElementId target) {
        var drop = new DropTable(session.topology()).judge(dragged, target);
        if (drop.isEmpty()) {
            dialogs.error("Nothing was changed", target.name() + " takes nothing of that kind.");
            return;
        }
        drop.get()
                .edit()
                .ifPresentOrElse(
                        session::apply,
                        () ->
                                dialogs.error(
                                        "Nothing was changed",
                                        texts.render(drop.get().sentence())));
    }

    /// What could be put on an object, for its menu.
    Optional<Drop> judge(Dragged dragged, ElementId target) {
        return new DropTable(session.topology()).judge(dragged, target);
    }
}
