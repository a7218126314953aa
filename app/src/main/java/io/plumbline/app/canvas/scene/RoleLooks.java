package io.plumbline.app.canvas.scene;

import io.plumbline.app.theme.RoleLook;
import io.plumbline.model.topology.NetworkRole;

/// The look of the roles of a design.
public final class RoleLooks {

    private RoleLooks() {}

    public static RoleLook of(NetworkRole role) {
        return switch (role.kind()) {
            case MANAGEMENT -> RoleLook.MANAGEMENT;
            case MIGRATION -> RoleLook.MIGRATION;
            case STORAGE -> RoleLook.STORAGE;
            case VM -> RoleLook.VM;
            case OWN -> RoleLook.own(role.name());
        };
    }
}
