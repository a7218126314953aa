package io.plumbline.model.topology;

import java.util.List;
import java.util.Optional;

/// Names one object of a design by its kind and the path of names to it. Interfaces, cables,
/// mappings and routes belong to a class: `interface/worker/bond1`; ports to a switch:
/// `port/sw1/1/5`.
public record ElementId(ElementKind kind, List<String> path) implements Comparable<ElementId> {

    public ElementId {
        path = List.copyOf(path);
    }

    public static ElementId of(ElementKind kind, String... path) {
        return new ElementId(kind, List.of(path));
    }

    public static ElementId hostClass(String name) {
        return of(ElementKind.HOST_CLASS, name);
    }

    public static ElementId host(String name) {
        return of(ElementKind.HOST, name);
    }

    public static ElementId onHost(String hostClass, String interfaceName) {
        return of(ElementKind.INTERFACE, hostClass, interfaceName);
    }

    public static ElementId cable(String hostClass, String slot) {
        return of(ElementKind.CABLE, hostClass, slot);
    }

    public static ElementId aSwitch(String name) {
        return of(ElementKind.SWITCH, name);
    }

    public static ElementId port(String switchName, String port) {
        return of(ElementKind.PORT, switchName, port);
    }

    public static ElementId network(String name) {
        return of(ElementKind.NETWORK, name);
    }

    public static ElementId role(String name) {
        return of(ElementKind.ROLE, name);
    }

    public static ElementId external(String name) {
        return of(ElementKind.EXTERNAL, name);
    }

    public static ElementId link(String name) {
        return of(ElementKind.LINK, name);
    }

    /// Reads what [#toString()] writes.
    public static Optional<ElementId> tryParse(String text) {
        var slash = text.indexOf('/');
        var word = slash < 0 ? text : text.substring(0, slash);
        for (var kind : ElementKind.values()) {
            if (kind.word().equals(word)) {
                var rest = slash < 0 ? "" : text.substring(slash + 1);
                return Optional.of(new ElementId(kind, path(kind, rest)));
            }
        }
        return Optional.empty();
    }

    private static List<String> path(ElementKind kind, String rest) {
        if (rest.isEmpty()) {
            return List.of();
        }
        var slash = rest.indexOf('/');
        return switch (kind) {
            case PORT, INTERFACE, CABLE, MAPPING, ROUTE ->
                    slash < 0
                            ? List.of(unescaped(rest))
                            : List.of(
                                    unescaped(rest.substring(0, slash)), rest.substring(slash + 1));
            case CLUSTER,
                    SWITCH,
                    MLAG_PAIR,
                    LINK,
                    EXTERNAL,
                    HOST_CLASS,
                    HOST,
                    VLAN,
                    NETWORK,
                    ROLE,
                    POOL,
                    VIRTUALIZATION,
                    SRIOV_POLICY,
                    VM,
                    NETWORK_POLICY,
                    ISOLATION,
                    EXPOSURE,
                    NOTE ->
                    List.of(rest);
        };
    }

    /// The last name of the path, what the object itself is called; empty for the cluster.
    public String name() {
        return path.isEmpty() ? "" : path.getLast();
    }

    /// The first name of the path: the class of an interface, the switch of a port.
    public String owner() {
        return path.isEmpty() ? "" : path.getFirst();
    }

    @Override
    public int compareTo(ElementId other) {
        return toString().compareTo(other.toString());
    }

    /// The path without its kind, `worker/bond1`.
    public String pathText() {
        if (path.size() < 2) {
            return name();
        }
        return escaped(owner()) + "/" + name();
    }

    @Override
    public String toString() {
        return path.isEmpty() ? kind.word() : kind.word() + "/" + pathText();
    }

    private static String escaped(String name) {
        return name.replace("%", "%25").replace("/", "%2F");
    }

    private static String unescaped(String name) {
        return name.replace("%2F", "/").replace("%25", "%");
    }
}
