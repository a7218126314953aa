package io.plumbline.app.shell;

import io.plumbline.app.Version;
import io.plumbline.app.session.DesignSession;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is asked and told about the whole: release, shortcuts, the program itself.
final class HelpCommands {

    private final DesignSession session;
    private final Dialogs dialogs;

    HelpCommands(DesignSession session, Dialogs dialogs) {
        this.session = session;
        this.dialogs = dialogs;
    }

    void askRelease() {
        dialogs.askText("OpenShift release", "Release", session.topology().cluster().release())
                .ifPresent(text -> {
                    if (text.matches("4\\.(1[89]|2[0-2])")) {
                        session.apply(WindowActions.ofCluster("version", text));
                    } else {
                        dialogs.error(
                                "The release was not changed",
                                "\""
                                        + text
                                        + "\" is not supported. Enter 4.18, 4.19, 4.20,"
                                        + " 4.21 or 4.22.");
                    }
                });
    }

    /// Every shortcut that an action has, and the keys of the canvas.
    void showKeys(Map<String, List<Action>> menus) {
        var text =
                menus.values().stream()
                        .flatMap(List::stream)
                        .filter(a -> a.keys().isPresent())
                        .map(a -> a.keys().orElseThrow().getDisplayText() + "    " + a.title())
                        .collect(Collectors.joining("\n"));
        dialogs.information(
                "Keyboard shortcuts",
                text
                        + "\n\nOn the canvas: Esc clears, H pans, C cables, N writes a note, B bonds"
                        + " the selected NICs, V puts a VLAN on the selection, R then M, L, S or V"
                        + " gives a role, P pins the path, F lets the selection"
                        + " or the next click fail, Shift+F tries every single failure, arrow keys move the selection, Enter"
                        + " edits the name.");
    }

    void showAbout() {
        dialogs.information(
                "Plumbline " + Version.current(),
                "Draws, checks and exports the networks of OpenShift Virtualization.\n"
                        + "Apache License 2.0. Fonts Inter and JetBrains Mono: SIL Open Font"
                        + " License.");
    }
}
