package io.plumbline.model.topology;

/// Membership of a switch port in a link aggregation group.
///
/// @param name the switch's name for it, `po1`; empty means the port is in no LAG
public record Lag(String name, LagKind kind, LagScope scope) {

    public static final Lag NONE = new Lag("", LagKind.LACP, LagScope.PER_HOST);

    public static Lag lacp(String name) {
        return new Lag(name, LagKind.LACP, LagScope.PER_HOST);
    }

    public boolean isNone() {
        return name.isEmpty();
    }
}
