package io.plumbline.export.notation;

import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.ExternalKind;
import io.plumbline.model.topology.ExternalPort;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.LinkEnd;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.PortNames;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes switches, links and externals of their statements.
final class FabricAssembly {

    private final PortNumbers numbers;
    private final boolean actual;

    FabricAssembly(PortNumbers numbers, boolean actual) {
        this.numbers = numbers;
        this.actual = actual;
    }

    static Switch aSwitch(String name, Settings s) {
        return new Switch(
                name,
                s.text("mlag"),
                s.text("domain"),
                s.fact("mtu", Mtu::tryParse),
                s.factYes("stp"),
                s.fact("vlans", VlanSet::tryParse),
                Switch.named(name).ports(),
                s.text("vendor"),
                Extras.NONE);
    }

    Link link(String name, Settings s) {
        var a = s.operand(0).orElse("");
        var b = s.operand(1).orElseThrow(() -> s.error("link: expected two switches"));
        var cables = s.number("n").orElse(1);
        var natives = s.text("native").orElse("").split("/");
        return new Link(
                name,
                end(a, cables, natives[0], s),
                end(b, cables, natives[natives.length - 1], s),
                cables,
                s.fact("speed", Bandwidth::tryParse),
                s.text("lag"),
                s.flag("peer"),
                Extras.NONE);
    }

    private LinkEnd end(String switchName, int cables, String nativeVlan, Settings s) {
        var ports = new ArrayList<String>();
        var first = numbers.next(switchName, cables);
        for (var i = 0; i < cables; i++) {
            ports.add(PortNames.advance(first, i));
        }
        var settings =
                Shape.with(
                        Shape.with(
                                PortSettings.UNSET, "tagged", s.fact("trunk", VlanSet::tryParse)),
                        "mtu",
                        s.fact("mtu", Mtu::tryParse));
        if (nativeVlan.equals("?")) {
            settings = Shape.with(settings, "nativeVlan", Fact.missing("not given"));
        } else if (!nativeVlan.isEmpty()) {
            settings =
                    settings.withNativeVlan(
                            NativeVlan.tryParse(nativeVlan)
                                    .orElseThrow(() -> s.error("native: expected A/B")));
        }
        return new LinkEnd(switchName, List.copyOf(ports), settings, actual(settings));
    }

    External external(String name, Settings s) {
        var ports = new ArrayList<ExternalPort>();
        for (var to : s.list("to")) {
            var colon = to.indexOf(':');
            var switchName = colon < 0 ? to : to.substring(0, colon);
            var port = colon < 0 ? numbers.next(to, 1) : to.substring(colon + 1);
            ports.add(
                    new ExternalPort(
                            switchName,
                            Optional.of(port),
                            PortSettings.UNSET,
                            actual(PortSettings.UNSET)));
        }
        var addresses = new ArrayList<IpAddress>();
        for (var text : s.list("ip")) {
            addresses.add(
                    IpAddress.tryParse(text)
                            .orElseThrow(() -> s.error("ip=" + text + " does not read")));
        }
        return new External(
                name,
                s.value("kind", FabricAssembly::kind).orElse(ExternalKind.GATEWAY),
                List.copyOf(ports),
                s.fact("vlan", VlanSet::tryParse),
                List.copyOf(addresses),
                s.fact("mtu", Mtu::tryParse),
                s.fact("speed", Bandwidth::tryParse),
                Extras.NONE);
    }

    private static Optional<ExternalKind> kind(String text) {
        return switch (text) {
            case "gw", "gateway" -> Optional.of(ExternalKind.GATEWAY);
            case "array" -> Optional.of(ExternalKind.ARRAY);
            case "dhcp" -> Optional.of(ExternalKind.DHCP);
            case "cluster" -> Optional.of(ExternalKind.CLUSTER);
            case "other" -> Optional.of(ExternalKind.OTHER);
            default -> Optional.empty();
        };
    }

    private Optional<PortSettings> actual(PortSettings settings) {
        return actual ? Optional.of(settings) : Optional.empty();
    }
}
