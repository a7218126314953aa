package io.plumbline.export.manifest.nmstate;

import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.InterfaceName;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.IpFamily;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Why a node would refuse a document whatever else it has: values that cannot be read as what they
/// must be, values that only a node can fill in, and what has a section of its own. What depends on
/// the node, and what designs are judged by, is not here.
public final class StateProblems {

    /// One value that cannot stand.
    ///
    /// @param subject interface, route or section
    /// @param reason for people, without the subject
    public record Problem(String subject, String reason) {}

    private static final String PLACEHOLDER = "{{";

    private final List<Problem> problems = new ArrayList<>();

    private StateProblems() {}

    public static List<Problem> of(StateDocument document) {
        var found = new StateProblems();
        found.placeholders("desiredState", document.root());
        document.interfaces().forEach(found::entry);
        document.routes().forEach(found::route);
        document.mappings().forEach(found::mapping);
        for (var server : document.dns().path("server")) {
            var text = StateDocument.text(server);
            found.readable(
                    "dns-resolver", "server", text.replaceFirst("%.*", ""), IpAddress::tryParse);
        }
        if (document.root().path("ovs-db").path("external_ids").has("ovn-bridge-mappings")) {
            found.add("ovs-db", "ovn-bridge-mappings belongs into the section ovn");
        }
        return List.copyOf(found.problems);
    }

    private void add(String subject, String reason) {
        problems.add(new Problem(subject, reason));
    }

    private void placeholders(String subject, JsonNode node) {
        if (node.isString() && node.asString().contains(PLACEHOLDER)) {
            add(subject, node.asString() + " is filled in by the node that holds the policy");
        }
        node.forEach(child -> placeholders(subject, child));
    }

    private <T> void readable(
            String subject, String what, String text, Function<String, Optional<T>> reader) {
        if (!text.isEmpty() && !text.contains(PLACEHOLDER) && reader.apply(text).isEmpty()) {
            add(subject, "%s cannot be %s".formatted(what, text));
        }
    }

    private void entry(JsonNode entry) {
        var name = StateDocument.text(entry.path("name"));
        if (!StateDocument.isOvsBridge(entry) && !name.contains(PLACEHOLDER)) {
            new InterfaceName(name).problem().ifPresent(problem -> add(name, "name: " + problem));
        }
        readable(name, "mtu", StateDocument.text(entry.path("mtu")), Mtu::tryParse);
        readable(
                name,
                "mac-address",
                StateDocument.text(entry.path("mac-address")),
                MacAddress::tryParse);
        readable(
                name,
                "vlan.id",
                StateDocument.text(entry.path("vlan").path("id")),
                text -> VlanId.tryParse(text).filter(id -> id.problem().isEmpty()));
        addresses(name, "ipv4", IpFamily.IPV4, entry.path("ipv4").path("address"));
        addresses(name, "ipv6", IpFamily.IPV6, entry.path("ipv6").path("address"));
    }

    private void addresses(String name, String section, IpFamily family, JsonNode list) {
        for (var each : list) {
            readable(
                    name,
                    section + " address",
                    StateDocument.text(each.path("ip")),
                    text -> IpAddress.tryParse(text).filter(ip -> ip.family() == family));
            readable(
                    name,
                    section + " prefix-length",
                    StateDocument.text(each.path("prefix-length")),
                    text ->
                            Optional.of(text)
                                    .filter(t -> t.matches("[0-9]{1,3}"))
                                    .map(Integer::parseInt)
                                    .filter(length -> length <= family.bits()));
        }
    }

    private void route(JsonNode route) {
        var destination = StateDocument.text(route.path("destination"));
        readable("route " + destination, "destination", destination, Cidr::tryParse);
        readable(
                "route " + destination,
                "next-hop-address",
                StateDocument.text(route.path("next-hop-address")),
                IpAddress::tryParse);
        if (!StateDocument.isAbsent(route)
                && StateDocument.text(route.path("next-hop-interface")).isEmpty()
                && StateDocument.text(route.path("route-type")).isEmpty()) {
            add("route " + destination, "it names no interface");
        }
    }

    private void mapping(JsonNode mapping) {
        if (!StateDocument.isAbsent(mapping)
                && StateDocument.text(mapping.path("bridge")).isEmpty()) {
            add("mapping " + StateDocument.text(mapping.path("localnet")), "it leads to no bridge");
        }
    }
}
