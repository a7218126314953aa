package io.plumbline.model.topology;

import java.util.Optional;

/// Modes of Linux and Open vSwitch bonds, with the number the kernel gives them.
public enum BondMode implements Words {
    LACP("802.3ad", 4),
    ACTIVE_BACKUP("active-backup", 1),
    BALANCE_XOR("balance-xor", 2),
    BALANCE_RR("balance-rr", 0),
    BROADCAST("broadcast", 3),
    BALANCE_TLB("balance-tlb", 5),
    BALANCE_ALB("balance-alb", 6),
    /// Open vSwitch only.
    BALANCE_SLB("balance-slb", -1),
    /// Open vSwitch only, needs LACP.
    BALANCE_TCP("balance-tcp", -1);

    private final String word;
    private final int number;

    BondMode(String word, int number) {
        this.word = word;
        this.number = number;
    }

    @Override
    public String word() {
        return word;
    }

    /// Reads the name, the kernel's number, or the alias `lacp`.
    public static Optional<BondMode> tryParse(String text) {
        for (var mode : values()) {
            if (mode.word.equals(text)
                    || mode.number >= 0 && Integer.toString(mode.number).equals(text)) {
                return Optional.of(mode);
            }
        }
        return text.equals("lacp") ? Optional.of(LACP) : Optional.empty();
    }
}
