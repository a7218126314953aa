package io.plumbline.model.simulate;

import io.plumbline.model.graph.Admission;
import io.plumbline.model.graph.Attachment;
import io.plumbline.model.graph.Failure;
import io.plumbline.model.graph.Failures;
import io.plumbline.model.graph.PortView;
import io.plumbline.model.graph.Uplink;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.External;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Link;
import io.plumbline.model.topology.Nic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The pipes of some VLANs while elements are out of order. Switches pass everything on; hosts and
/// externals are ends. What is not known passes either nothing or everything.
final class CapacityGraph {

    /// Kbit/s in a Mbit/s, the unit of pipes.
    static final long UNIT = 1000;

    final FlowNetwork network = new FlowNetwork();

    private final Ground ground;
    private final Failures failures;
    private final boolean hopeful;
    private final Map<String, Integer> switches = new HashMap<>();
    private final List<Optional<Span>> spans = new ArrayList<>();
    private final Set<ElementId> gaps = new LinkedHashSet<>();
    private int anywhere = -1;

    /// @param hopeful true: what is not known passes everything
    CapacityGraph(Ground ground, Failures failures, boolean hopeful) {
        this.ground = ground;
        this.failures = failures;
        this.hopeful = hopeful;
        ground.trunks.forEach(this::add);
    }

    private void add(Ground.Trunk trunk) {
        if (trunk.admits() == Admission.NO
                || failures.hasSwitch(trunk.a())
                || failures.hasSwitch(trunk.b())) {
            return;
        }
        var name = trunk.link().name();
        var live = 0;
        for (var i = 0; i < trunk.cables(); i++) {
            live += failures.has(new Failure.OfCable(name, i)) ? 0 : 1;
        }
        var most = passing(trunk.admits(), trunk.speed(), live, ElementId.link(name));
        if (most > 0) {
            var span = Optional.<Span>of(new Span.Trunk(trunk.link()));
            pipe(switchPlace(trunk.a()), switchPlace(trunk.b()), most, span);
            pipe(switchPlace(trunk.b()), switchPlace(trunk.a()), most, span);
        }
    }

    /// What passes of `count` cables.
    private long passing(Admission admits, Fact<Bandwidth> speed, long count, ElementId id) {
        if (admits == Admission.NO || count == 0) {
            return 0;
        }
        var known = speed.ifKnown();
        if (admits == Admission.YES && known.isPresent()) {
            return known.get().megabits() * UNIT * count;
        }
        gaps.add(id);
        if (!hopeful) {
            return 0;
        }
        return known.map(s -> s.megabits() * UNIT * count).orElse(FlowNetwork.UNLIMITED);
    }

    /// Speed of a NIC in its port.
    static Fact<Bandwidth> speed(Nic nic, Optional<Uplink> uplink) {
        return Ground.slower(
                nic.speed().withDefault(Nic.DEFAULT_SPEED),
                uplink.map(u -> u.port().speed()).orElse(Fact.unset()));
    }

    int switchPlace(String name) {
        var place = switches.get(name);
        if (place == null) {
            place = network.addPlace();
            switches.put(name, place);
            if (anywhere >= 0) {
                connectAnywhere(place);
            }
        }
        return place;
    }

    int pipe(int from, int to, long most, Optional<Span> span) {
        spans.add(span);
        return network.addPipe(from, to, most);
    }

    /// Where a frame may be whose way nobody knows.
    private int anywhere() {
        if (anywhere < 0) {
            anywhere = network.addPlace();
            switches.values().forEach(this::connectAnywhere);
        }
        return anywhere;
    }

    private void connectAnywhere(int place) {
        pipe(anywhere, place, FlowNetwork.UNLIMITED, Optional.empty());
        pipe(place, anywhere, FlowNetwork.UNLIMITED, Optional.empty());
    }

    /// Adds equal hosts as one end.
    ///
    /// @param attachments of the hosts, all legs
    /// @param host whose NICs may have failed; empty: none's
    /// @param count how many hosts
    /// @param sends true: frames leave here, false: they arrive
    int addHosts(List<Attachment> attachments, String host, long count, boolean sends) {
        var end = network.addPlace();
        var taken = new HashSet<String>();
        for (var attachment : attachments) {
            for (var nic : new LiveUplinks(attachment, host, failures, ground::side).nics()) {
                if (taken.add(nic.name())) {
                    add(end, attachment, nic, count, sends);
                }
            }
        }
        return end;
    }

    private void add(int end, Attachment attachment, Nic nic, long count, boolean sends) {
        var group = attachment.group();
        var span = Optional.<Span>of(new Span.OfHost(group, nic.name()));
        var id = ElementId.cable(group.className(), nic.name());
        var uplink = attachment.uplink(nic.name());
        if (uplink.isEmpty() || !uplink.get().onSwitch()) {
            var most = passing(Admission.UNKNOWN, speed(nic, uplink), count, id);
            if (most > 0) {
                connect(end, anywhere(), most, sends, span);
            }
            return;
        }
        var port = uplink.get().port();
        var wanted =
                attachment.isUntagged()
                        ? attachment.nativeVlans()
                        : attachment.vlans().ids().boxed().toList();
        var admits =
                attachment.vlanUnknown()
                                || port.lag().isMissing()
                                || attachment.isUntagged() && port.nativeVlan().isMissing()
                        ? Admission.UNKNOWN
                        : Ground.any(
                                wanted,
                                vlan ->
                                        ground.vlans.contains(vlan)
                                                ? attachment
                                                        .admission(uplink.get(), vlan)
                                                        .and(port.exists(vlan))
                                                : Admission.NO);
        var most = passing(admits, speed(nic, uplink), count, id);
        if (most > 0) {
            connect(end, switchPlace(uplink.get().switchName()), most, sends, span);
        }
    }

    private void connect(int end, int place, long most, boolean sends, Optional<Span> span) {
        if (sends) {
            pipe(end, place, most, span);
        } else {
            pipe(place, end, most, span);
        }
    }

    /// Adds an external as an end where frames arrive.
    int addExternal(External external) {
        var end = network.addPlace();
        var views = ground.fabric.portsOf(external);
        for (var i = 0; i < views.size(); i++) {
            var on = external.ports().get(i).switchName();
            if (ground.fabric.vlan(1).component(on).isEmpty()
                    || failures.hasSwitch(on)
                    || failures.has(new Failure.OfExternalCable(external.name(), i))) {
                continue;
            }
            PortView view = views.get(i);
            var admits =
                    Ground.any(
                            ground.vlans,
                            vlan ->
                                    (view.isNative(vlan) ? Admission.YES : view.admitsTagged(vlan))
                                            .and(view.exists(vlan)));
            var speed =
                    Ground.slower(external.speed().withDefault(Link.DEFAULT_SPEED), view.speed());
            var most = passing(admits, speed, 1, ElementId.external(external.name()));
            if (most > 0) {
                pipe(switchPlace(on), end, most, Optional.of(new Span.Outside(external, i)));
            }
        }
        return end;
    }

    Optional<Span> span(int pipe) {
        return spans.get(pipe);
    }

    List<ElementId> gaps() {
        return List.copyOf(gaps);
    }
}
