package io.plumbline.app.canvas.scene;

import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BondMode;

/// The little drawing of how a bond uses its members.
public enum BondPictogram {
    /// Two bars tied by a ring.
    TIED,
    /// Lower bar hollow.
    STANDBY,
    /// Three rungs between two bars.
    RUNGS,
    /// Both bars split.
    SPLIT,
    /// Hollow and crossed: unfit for virtual machines.
    UNFIT;

    static BondPictogram of(Bond bond) {
        if (bond.isSlb()) {
            return SPLIT;
        }
        return switch (bond.mode().orElse(BondMode.BALANCE_RR)) {
            case LACP, BALANCE_TCP -> TIED;
            case ACTIVE_BACKUP -> STANDBY;
            case BALANCE_XOR -> RUNGS;
            case BALANCE_SLB -> SPLIT;
            case BALANCE_RR, BROADCAST, BALANCE_TLB, BALANCE_ALB -> UNFIT;
        };
    }
}
