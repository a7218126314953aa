package io.plumbline.export.notation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Statements by the object they are about, later lines folded into earlier ones, in the order in
/// which objects were first named.
final class Merged {

    private final Map<String, Object> objects = new LinkedHashMap<>();

    private Merged() {}

    static Merged of(List<Statement> statements) {
        var merged = new Merged();
        for (var statement : statements) {
            if (statement.keyword().isOnHosts()) {
                merged.addOnHosts(statement);
            } else {
                merged.add(statement);
            }
        }
        return merged;
    }

    private void add(Statement statement) {
        var key = statement.keyword().word() + " " + name(statement);
        if (statement.removes()) {
            if (objects.remove(key) == null) {
                throw statement.error("there is no " + key + " to remove");
            }
        } else if (objects.get(key) instanceof Settings settings) {
            settings.add(statement);
        } else {
            objects.put(key, new Settings(statement));
        }
    }

    /// Links go by id, plan steps and observations by their whole text.
    private static String name(Statement statement) {
        return switch (statement.keyword()) {
            case LINK ->
                    statement.settings().containsKey("id")
                            ? statement.settings().getOrDefault("id", "")
                            : String.join("-", statement.operands());
            case PLAN, FACT -> String.join(" ", statement.operands());
            case CLUSTER,
                    SWITCH,
                    EXT,
                    CLASS,
                    NIC,
                    BOND,
                    VLAN,
                    BREX,
                    LBR,
                    OVS,
                    IP,
                    ROUTE,
                    NET,
                    ROLE,
                    HCO,
                    SRIOV,
                    VM,
                    POLICY,
                    ISOLATE,
                    NNCP,
                    PARAM ->
                    statement.target();
        };
    }

    private void addOnHosts(Statement statement) {
        var target = statement.target();
        var dot = target.indexOf('.');
        var brEx = statement.keyword() == Keyword.BREX;
        if (dot < 0 && !brEx) {
            throw statement.error("expected HOSTS.NAME instead of \"" + target + "\"");
        }
        var hosts =
                HostSelector.parse(brEx ? target : target.substring(0, dot))
                        .orElseThrow(() -> statement.error("no hosts: \"" + target + "\""));
        var name = brEx ? "br-ex" : target.substring(dot + 1);
        var key = statement.keyword().word() + " " + hosts.hostClass() + "." + name;
        var object =
                objects.computeIfAbsent(
                        key, _ -> new HostObject(statement.keyword(), hosts.hostClass(), name));
        if (object instanceof HostObject onHosts) {
            onHosts.add(hosts, statement);
        }
    }

    /// Everything said about objects of one kind, by their names.
    Map<String, Settings> all(Keyword keyword) {
        var found = new LinkedHashMap<String, Settings>();
        var prefix = keyword.word() + " ";
        objects.forEach((key, object) -> {
            if (object instanceof Settings settings && key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), settings);
            }
        });
        return found;
    }

    Optional<Settings> single(Keyword keyword) {
        return all(keyword).values().stream().findFirst();
    }

    /// Objects of hosts, in order.
    Stream<HostObject> onHosts() {
        return objects.values().stream()
                .filter(HostObject.class::isInstance)
                .map(HostObject.class::cast);
    }

    /// Everything in order of statements, for the numbering of ports: settings or objects of hosts.
    Map<String, Object> inOrder() {
        return objects;
    }
}
