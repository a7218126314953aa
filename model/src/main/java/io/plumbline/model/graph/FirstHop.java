package io.plumbline.model.graph;

/// How many of the ports next to a host let a VLAN in.
public enum FirstHop {
    ALL,
    SOME,
    NONE,
    UNKNOWN
}
