package io.plumbline.app.controls;

import io.plumbline.model.topology.RoleKind;
import javafx.scene.control.Label;

/// The tile of a role: its letter on its colour, 14 pixels in lists.
public final class RoleTile extends Label {

    public RoleTile(RoleKind role) {
        super(letter(role));
        getStyleClass().addAll("role-tile", "role-" + role.word());
        setAccessibleText(title(role));
    }

    public static String letter(RoleKind role) {
        return switch (role) {
            case MANAGEMENT -> "M";
            case MIGRATION -> "L";
            case STORAGE -> "S";
            case VM -> "V";
            case OWN -> "O";
        };
    }

    public static String title(RoleKind role) {
        return switch (role) {
            case MANAGEMENT -> "Management";
            case MIGRATION -> "Live migration";
            case STORAGE -> "Storage";
            case VM -> "VM network";
            case OWN -> "Own role";
        };
    }
}
