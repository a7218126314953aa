package io.plumbline.model.simulate;

import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.topology.EffectiveHost;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The faults that a topology can have.
public final class Faults {

    private final Topology topology;
    private final List<EffectiveHost> hosts;

    public Faults(Topology topology) {
        this.topology = topology;
        this.hosts = topology.effectiveHosts().all();
    }

    /// Every NIC, card, switch, trunk, single cable of a trunk and declared domain.
    public List<Fault> all() {
        var all = new ArrayList<Fault>();
        hosts.forEach(host -> all.addAll(nics(host)));
        hosts.forEach(host -> all.addAll(cards(host)));
        all.addAll(ofFabric());
        return all;
    }

    /// Every switch, trunk, single cable of a trunk and declared domain.
    public List<Fault> ofFabric() {
        var all = new ArrayList<Fault>();
        topology.switches().forEach(s -> all.add(ofSwitch(s.name())));
        for (var link : topology.links()) {
            all.add(trunk(link.name(), link.count()));
            if (link.count() > 1) {
                all.add(
                        Fault.of(
                                Fault.Kind.CABLE,
                                "",
                                link.name() + ":1",
                                List.of(new Failure.OfCable(link.name(), 0))));
            }
        }
        domains().forEach(name -> all.add(domain(name)));
        return all;
    }

    /// Names of all domains that hosts or switches are in.
    public TreeSet<String> domains() {
        var names = new TreeSet<String>();
        topology.hosts().forEach(h -> h.domain().ifPresent(names::add));
        topology.switches().forEach(s -> s.domain().ifPresent(names::add));
        return names;
    }

    static List<Fault> nics(EffectiveHost host) {
        return nicNames(host).stream().map(slot -> nic(host.name(), slot)).toList();
    }

    private static List<String> nicNames(EffectiveHost host) {
        var names = new ArrayList<String>();
        for (var on : host.interfaces()) {
            if (on instanceof Nic nic) {
                names.add(nic.name());
            }
        }
        return names;
    }

    static Fault nic(String host, String slot) {
        return Fault.of(Fault.Kind.NIC, host, slot, List.of(new Failure.OfNic(host, slot)));
    }

    /// Cards with more than one NIC: a card with one fails as that NIC does.
    static List<Fault> cards(EffectiveHost host) {
        var slots = new LinkedHashMap<String, List<Failure>>();
        for (var on : host.interfaces()) {
            if (on instanceof Nic nic && nic.card().isPresent()) {
                slots.computeIfAbsent(nic.card().get(), _ -> new ArrayList<>())
                        .add(new Failure.OfNic(host.name(), nic.name()));
            }
        }
        var cards = new ArrayList<Fault>();
        slots.forEach((card, failures) -> {
            if (failures.size() > 1) {
                cards.add(Fault.of(Fault.Kind.CARD, host.name(), card, failures));
            }
        });
        return cards;
    }

    private static Fault ofSwitch(String name) {
        return Fault.of(Fault.Kind.SWITCH, "", name, List.of(new Failure.OfSwitch(name)));
    }

    private static Fault trunk(String name, int cables) {
        var failures = new ArrayList<Failure>();
        for (var i = 0; i < Math.max(1, cables); i++) {
            failures.add(new Failure.OfCable(name, i));
        }
        return Fault.of(Fault.Kind.TRUNK, "", name, failures);
    }

    /// All hosts and switches of a domain.
    private Fault domain(String name) {
        var failures = new LinkedHashSet<Failure>();
        var down = new LinkedHashSet<String>();
        for (var host : hosts) {
            if (host.host().domain().equals(Optional.of(name))) {
                down.add(host.name());
                failures.addAll(ofHost(host).failures().elements());
            }
        }
        for (var s : topology.switches()) {
            if (s.domain().equals(Optional.of(name))) {
                failures.add(new Failure.OfSwitch(s.name()));
            }
        }
        return new Fault(Fault.Kind.DOMAIN, "", name, new Failures(failures), down);
    }

    private static Fault ofHost(EffectiveHost host) {
        var failures = new LinkedHashSet<Failure>();
        nicNames(host).forEach(slot -> failures.add(new Failure.OfNic(host.name(), slot)));
        return new Fault(
                Fault.Kind.HOST, "", host.name(), new Failures(failures), Set.of(host.name()));
    }

    /// The fault that a person names: a switch (`sw2`), a link (`sw1-sw2`) or one cable of it
    /// (`sw1-sw2:1`), a host, a NIC or card of a host (`worker-1.ens1f0`, `worker-1.card 2`), a
    /// domain (`domain rack1`), an external. Hosts may be named `worker#1`, by class and number.
    public Optional<Fault> named(String text) {
        var name = text.strip();
        if (name.startsWith("domain ")) {
            var domain = name.substring("domain ".length()).strip();
            return domains().contains(domain) ? Optional.of(domain(domain)) : Optional.empty();
        }
        if (topology.switches().get(name).isPresent()) {
            return Optional.of(ofSwitch(name));
        }
        return link(name)
                .or(() -> HostNames.find(hosts, name).map(Faults::ofHost))
                .or(() -> external(name))
                .or(() -> ofHostPart(name))
                .or(() -> domains().contains(name) ? Optional.of(domain(name)) : Optional.empty());
    }

    private Optional<Fault> external(String name) {
        return topology.externals()
                .get(name)
                .map(external -> {
                    var failures = new ArrayList<Failure>();
                    for (var i = 0; i < external.ports().size(); i++) {
                        failures.add(new Failure.OfExternalCable(name, i));
                    }
                    return Fault.of(Fault.Kind.EXTERNAL, "", name, failures);
                });
    }

    private Optional<Fault> link(String name) {
        var whole = topology.links().get(name);
        if (whole.isPresent()) {
            return Optional.of(trunk(name, whole.get().count()));
        }
        var colon = name.lastIndexOf(':');
        var link = colon < 0 ? "" : name.substring(0, colon);
        var number = colon < 0 ? "" : name.substring(colon + 1);
        if (!number.matches("[1-9][0-9]{0,3}")) {
            return Optional.empty();
        }
        var cable = Integer.parseInt(number) - 1;
        return topology.links()
                .get(link)
                .filter(l -> cable < l.count())
                .map(_ ->
                        Fault.of(
                                Fault.Kind.CABLE,
                                "",
                                name,
                                List.of(new Failure.OfCable(link, cable))));
    }

    private Optional<Fault> ofHostPart(String name) {
        for (var dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            var host = HostNames.find(hosts, name.substring(0, dot));
            var part = name.substring(dot + 1);
            if (host.isPresent()) {
                var found =
                        nicNames(host.get()).contains(part)
                                ? Optional.of(nic(host.get().name(), part))
                                : cards(host.get()).stream()
                                        .filter(f -> part.equals("card " + f.name()))
                                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
