package io.plumbline.app.shell;

import io.plumbline.app.canvas.DesignCanvas;
import io.plumbline.app.canvas.Tool;
import io.plumbline.model.topology.RoleKind;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keys without modifier that work while the canvas has the keyboard: B bonds, V puts a VLAN, C and N
/// choose a tool, R and a letter gives a role, F lets things fail, Shift+F tries all single failures.
final class CanvasShortcuts {

    private final DesignCanvas canvas;
    private final EditCommands edits;
    private final MainWindow window;
    private boolean roleNext;

    CanvasShortcuts(DesignCanvas canvas, EditCommands edits, MainWindow window) {
        this.canvas = canvas;
        this.edits = edits;
        this.window = window;
    }

    void listen() {
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        var role = roleNext;
        roleNext = false;
        if (role ? giveRole(event.getCode()) : act(event)) {
            event.consume();
        }
    }

    private boolean giveRole(KeyCode letter) {
        switch (letter) {
            case M -> edits.roleOnSelected(RoleKind.MANAGEMENT, "management");
            case L -> edits.roleOnSelected(RoleKind.MIGRATION, "migration");
            case S -> edits.roleOnSelected(RoleKind.STORAGE, "storage");
            case V -> edits.roleOnSelected(RoleKind.VM, "vm");
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case R -> roleNext = true;
            case B -> edits.bondSelected();
            case V -> edits.vlanOnSelected();
            case C -> canvas.toolProperty().set(Tool.CABLE);
            case N -> canvas.toolProperty().set(Tool.NOTE);
            case F -> {
                if (event.isShiftDown()) {
                    window.failures().showSweep();
                } else {
                    window.failures().failSelection();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
