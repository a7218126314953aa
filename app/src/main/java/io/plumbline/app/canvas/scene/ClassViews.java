package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.NodeView.BondView;
import io.plumbline.app.canvas.scene.NodeView.CarrierView;
import io.plumbline.app.canvas.scene.NodeView.FunctionsView;
import io.plumbline.app.canvas.scene.NodeView.HostClassView;
import io.plumbline.app.canvas.scene.NodeView.HostClassView.Chip;
import io.plumbline.app.canvas.scene.NodeView.NicView;
import io.plumbline.app.canvas.scene.NodeView.NicView.Socket;
import io.plumbline.app.theme.RoleLook;
import io.plumbline.app.theme.TextRuler;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.arrange.Carriers;
import io.plumbline.model.arrange.ClassPlan;
import io.plumbline.model.arrange.ClassPlan.Column;
import io.plumbline.model.arrange.Sizes;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.topology.Bond;
import io.plumbline.model.topology.BrEx;
import io.plumbline.model.topology.BridgePort;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.Host;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostLayout;
import io.plumbline.model.topology.LinkState;
import io.plumbline.model.topology.LinuxBridge;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OvsBridge;
import io.plumbline.model.topology.SriovPolicy;
import io.plumbline.model.topology.Topology;
import io.plumbline.model.topology.VlanInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The views of one host class and of everything in it.
final class ClassViews {
    private static final Mtu DEFAULT_MTU = Mtu.of(1500);
    private static final Set<String> IDENTITY = Set.of("mac", "pciAddress", "neighbours", "link");
    private static final int CHIP_WIDTH = 70;
    private static final int CHIP_MOST = 240;
    private static final int CHIP_HEIGHT = 20;
    private static final int CHIP_GAP = 4;
    private static final int CHIP_TOP = 5;
    private static final int CHIP_ICON = 22;
    private static final int CHIP_PADDING = 6;
    private static final int CHIPS_LEFT = 28;
    private static final int NOTE_ROOM = 76;

    private final Topology topology;
    private final HostClass hostClass;
    private final HostLayout layout;
    private final List<Host> hosts;
    private final ClassPlan plan;
    private final Box box;
    private final Map<String, RoleLook> lookOfCarrier = new HashMap<>();
    private final List<RoleLook> roles = new ArrayList<>();

    ClassViews(Topology topology, HostClass hostClass, List<Host> hosts, ClassPlan plan, Box box) {
        this.topology = topology;
        this.hostClass = hostClass;
        this.hosts = hosts;
        this.plan = plan;
        this.box = box;
        this.layout = HostLayout.of(hostClass, io.plumbline.model.topology.Elements.empty());
        Carriers.of(topology, hostClass)
                .forEach((network, names) -> {
                    var look = look(network);
                    names.forEach(name -> lookOfCarrier.putIfAbsent(name, look));
                    if (!roles.contains(look)) {
                        roles.add(look);
                    }
                });
    }

    private RoleLook look(ElementId network) {
        return network.kind() == ElementKind.ROLE
                ? topology.roles().get(network.name()).map(RoleLooks::of).orElse(RoleLook.VM)
                : RoleLook.VM;
    }

    HostClassView frame() {
        var single = hosts.size() == 1;
        var differing = single ? 0 : hosts.stream().filter(ClassViews::isUnlike).count();
        var note =
                differing == 0
                        ? hosts.size() > 1 ? "all alike" : ""
                        : differing + (differing == 1 ? " override" : " overrides");
        return new HostClassView(
                ElementId.hostClass(hostClass.name()),
                box,
                hostClass.name(),
                single ? "" : "× " + hosts.size(),
                Words.capacity(hostClass),
                List.copyOf(roles),
                single && hosts.getFirst().name().equals(hostClass.name()) ? List.of() : chips(),
                note,
                differing > 0,
                hosts.stream().map(host -> ElementId.host(host.name())).toList());
    }

    /// As many hosts as fit; the last chip counts those that do not. Long names get wider chips.
    private List<Chip> chips() {
        var longest =
                hosts.stream()
                        .mapToDouble(host -> TextRuler.width(host.name(), TextStyle.END_LABEL))
                        .max()
                        .orElse(0);
        var needed = (int) Math.ceil(longest) + CHIP_ICON;
        var width = needed <= CHIP_WIDTH ? CHIP_WIDTH : Math.min(needed + CHIP_PADDING, CHIP_MOST);
        var room =
                Math.max(1, (box.width() - CHIPS_LEFT - NOTE_ROOM + CHIP_GAP) / (width + CHIP_GAP));
        var named = hosts.size() <= room ? hosts.size() : room - 1;
        var chips = new ArrayList<Chip>();
        for (var i = 0; i < named; i++) {
            var name = hosts.get(i).name();
            chips.add(
                    new Chip(
                            name,
                            chip(box.x() + CHIPS_LEFT + i * (width + CHIP_GAP), width),
                            Optional.of(ElementId.host(name))));
        }
        if (named < hosts.size()) {
            var text = "+ " + (hosts.size() - named);
            chips.add(
                    new Chip(
                            text,
                            chip(box.x() + CHIPS_LEFT + named * (width + CHIP_GAP), CHIP_WIDTH),
                            Optional.empty()));
        }
        return chips;
    }

    private Box chip(int left, int width) {
        return new Box(left, box.bottom() - Sizes.CLASS_FOOTER + CHIP_TOP, width, CHIP_HEIGHT);
    }

    /// A host has its own addresses and neighbours; only what it has otherwise makes it unlike.
    private static boolean isUnlike(Host host) {
        return host.overrides().stream()
                .anyMatch(override ->
                        override.absent()
                                || override.added().isPresent()
                                || !IDENTITY.containsAll(override.changes().keySet()));
    }

    List<NodeView> parts() {
        return plan.parts().stream().flatMap(part -> view(part).stream()).toList();
    }

    private Optional<NodeView> view(ClassPlan.Part part) {
        var id = ElementId.onHost(hostClass.name(), part.name());
        var at = part.box().moved(box.x(), box.y());
        return layout.find(part.name())
                .map(item -> {
                    if (part.column() == Column.VIRTUAL_FUNCTIONS) {
                        return functions(id, at, part.name());
                    }
                    return switch (item) {
                        case Nic nic -> new NicView(id, at, nic.name(), word(nic), socket(nic));
                        case Bond bond ->
                                part.column() == Column.BOND
                                        ? bond(id, at, bond)
                                        : carrier(id, at, bond, bondMode(bond));
                        case VlanInterface _,
                                LinuxBridge _,
                                OvsBridge _,
                                BrEx _,
                                OtherInterface _ ->
                                carrier(id, at, item, fact(item));
                    };
                });
    }

    private BondView bond(ElementId id, Box at, Bond bond) {
        return new BondView(id, at, bond.name(), bondMode(bond), mtu(bond), BondPictogram.of(bond));
    }

    private String bondMode(Bond bond) {
        var sum = Bandwidth.ZERO;
        for (var nic : layout.nicsBelow(bond.name())) {
            sum = sum.plus(nic.speed().ifKnown().orElse(Nic.DEFAULT_SPEED));
        }
        var mode = bond.mode().map(io.plumbline.model.topology.BondMode::word).orElse("no mode");
        return sum.equals(Bandwidth.ZERO) ? mode : Words.join(mode, Words.speed(sum));
    }

    private NodeView functions(ElementId id, Box at, String nic) {
        var used = 0;
        var total = 0;
        for (var policy : topology.sriov()) {
            if (policy.hostClass().equals(hostClass.name()) && policy.nics().contains(nic)) {
                used += policy.virtualFunctions();
                total = Math.max(total, total(policy, nic));
            }
        }
        return new FunctionsView(id, at, nic, used, Math.max(used, total));
    }

    private int total(SriovPolicy policy, String nic) {
        return policy.total()
                .or(() ->
                        layout.find(nic)
                                .filter(Nic.class::isInstance)
                                .flatMap(item -> ((Nic) item).virtualFunctions()))
                .orElse(policy.virtualFunctions());
    }

    private CarrierView carrier(ElementId id, Box at, HostInterface item, String fact) {
        return new CarrierView(
                id,
                at,
                Icons.of(item),
                item.name(),
                fact,
                Optional.ofNullable(lookOfCarrier.get(item.name())),
                item instanceof BrEx);
    }

    private String fact(HostInterface item) {
        var addresses = Words.addresses(item.ip(), hosts);
        return switch (item) {
            case LinuxBridge bridge -> addresses.orElseGet(() -> bridgeFact(bridge));
            case OvsBridge bridge -> addresses.orElseGet(() -> mapping(bridge));
            case OtherInterface other -> other.type();
            case VlanInterface _, BrEx _, Nic _, Bond _ -> addresses.orElseGet(() -> mtu(item));
        };
    }

    private static String bridgeFact(LinuxBridge bridge) {
        return bridge.ports().stream()
                .findFirst()
                .map((BridgePort port) -> Words.filter(port))
                .orElse("no uplink");
    }

    private String mapping(OvsBridge bridge) {
        return layout.mappings().stream()
                .filter(mapping -> mapping.bridge().filter(bridge.name()::equals).isPresent())
                .map(io.plumbline.model.topology.BridgeMapping::localnet)
                .findFirst()
                .orElse("no mapping");
    }

    private String mtu(HostInterface item) {
        return switch (mtuOf(item, 0)) {
            case Fact.Known<Mtu>(var mtu, _, _) -> "MTU " + mtu;
            case Fact.Missing<Mtu> _ -> "MTU not reported";
            case Fact.Unset<Mtu> _ -> "MTU " + DEFAULT_MTU;
        };
    }

    /// What stands on another interface has that one's MTU unless it says otherwise.
    private Fact<Mtu> mtuOf(HostInterface item, int depth) {
        if (!item.mtu().isUnset() || depth > 8 || item.below().isEmpty() || item instanceof Bond) {
            return item.mtu();
        }
        return layout.find(item.below().getFirst())
                .map(below -> mtuOf(below, depth + 1))
                .orElse(item.mtu());
    }

    private String word(Nic nic) {
        if (nic.link().ifKnown().filter(state -> state == LinkState.DOWN).isPresent()) {
            return "no link";
        }
        if (isFree(nic)) {
            return "free";
        }
        return nic.card()
                .map(card -> "card " + card)
                .or(() -> nic.speed().ifKnown().map(Words::speed))
                .orElse("");
    }

    private Socket socket(Nic nic) {
        if (nic.link().isMissing()) {
            return Socket.NOT_REPORTED;
        }
        if (nic.link().ifKnown().filter(state -> state == LinkState.DOWN).isPresent()) {
            return Socket.DOWN;
        }
        return hostClass.cabling().has(nic.name()) || !nic.neighbours().isEmpty()
                ? Socket.CABLED
                : Socket.FREE;
    }

    private boolean isFree(Nic nic) {
        return layout.above(nic.name()).isEmpty()
                && !nic.ip().isEnabled()
                && !hostClass.cabling().has(nic.name());
    }
}
