package io.plumbline.app.canvas.scene;

import io.plumbline.app.canvas.scene.CableRouter.Cables;
import io.plumbline.app.canvas.scene.EdgeRoute.Kind;
import io.plumbline.app.canvas.scene.NodeView.CapsuleView;
import io.plumbline.app.theme.TextRuler;
import io.plumbline.app.theme.TextStyle;
import io.plumbline.model.arrange.Arrangement;
import io.plumbline.model.arrange.Box;
import io.plumbline.model.arrange.CableBundle;
import io.plumbline.model.arrange.ClassPlan;
import io.plumbline.model.arrange.Sizes;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.topology.CableRule;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.Nic;
import io.plumbline.model.topology.Switch;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The cables from switch ports to the NICs of the classes: one lane for each LAG, its members meeting
/// in a capsule.
final class BundleRoutes {
    private static final int CAPSULE_PADDING = 16;
    private static final int BEND_AT_HOST = 8;

    /// @param portX right edge of the port
    private record Member(CableRule rule, int portX, int portY, int nicY) {
        ElementId cable(String hostClass) {
            return ElementId.cable(hostClass, rule.slot());
        }
    }

    /// The cables of one LAG that have both ends in the drawing.
    private record Bundle(
            CableBundle of, Box hostClass, List<Member> members, Box group, int centreY) {
        int top() {
            return Math.min(
                    centreY, members.stream().mapToInt(Member::portY).min().orElse(centreY));
        }

        int bottom() {
            return Math.max(
                    centreY, members.stream().mapToInt(Member::portY).max().orElse(centreY));
        }
    }

    private record TakenLane(int base, int lane, int top, int bottom) {}

    private final Topology topology;
    private final Arrangement arrangement;
    private final Cables cables;
    private final List<TakenLane> taken = new ArrayList<>();

    BundleRoutes(Topology topology, Arrangement arrangement, Cables cables) {
        this.topology = topology;
        this.arrangement = arrangement;
        this.cables = cables;
    }

    void add() {
        var bundles = new ArrayList<Bundle>();
        for (var hostClass : topology.hostClasses()) {
            for (var bundle : CableBundle.of(hostClass)) {
                drawn(hostClass, bundle).ifPresent(bundles::add);
            }
        }
        bundles.sort(Comparator.comparingInt(Bundle::top).thenComparingInt(Bundle::centreY));
        var trunks = new HashSet<String>();
        for (var bundle : bundles) {
            var laneX = laneX(bundle);
            if (bundle.of().isLag()) {
                addLag(bundle, laneX);
            } else {
                addSingle(bundle, laneX);
            }
            if (trunks.add(bundle.of().hostClass() + " " + bundle.group())) {
                addTrunk(bundle, laneX);
            }
        }
    }

    private Optional<Bundle> drawn(HostClass hostClass, CableBundle bundle) {
        var box = arrangement.box(ElementId.hostClass(hostClass.name()));
        var plan = arrangement.classes().get(hostClass.name());
        if (box.isEmpty() || plan == null) {
            return Optional.empty();
        }
        var members = new ArrayList<Member>();
        Optional<Box> group = Optional.empty();
        for (var rule : bundle.cables()) {
            var nic = plan.part(rule.slot()).map(ClassPlan.Part::box);
            var port = port(hostClass.name(), rule);
            if (nic.isPresent() && port.isPresent()) {
                members.add(
                        new Member(
                                rule,
                                port.get().right(),
                                port.get().centreY(),
                                box.get().y() + nic.get().centreY()));
                group = group.or(() -> groupBox(rule.switchName()));
            }
        }
        if (members.isEmpty()) {
            return Optional.empty();
        }
        members.sort(Comparator.comparingInt(Member::portY));
        var centre = (int) Math.round(members.stream().mapToInt(Member::nicY).average().orElse(0));
        return group.map(g -> new Bundle(bundle, box.get(), members, g, centre));
    }

    private Optional<Box> port(String hostClass, CableRule rule) {
        var rows = arrangement.rows().getOrDefault(rule.switchName(), List.of());
        for (var row = 0; row < rows.size(); row++) {
            if (rows.get(row).cable().equals(ElementId.cable(hostClass, rule.slot()))) {
                var y = Sizes.portRow(row);
                return arrangement
                        .box(ElementId.aSwitch(rule.switchName()))
                        .map(box -> new Box(box.right() - 6, box.y() + y - 6, 12, 12));
            }
        }
        return Optional.empty();
    }

    private Optional<Box> groupBox(String switchName) {
        return topology.switches()
                .get(switchName)
                .flatMap(Switch::mlagPair)
                .flatMap(pair -> arrangement.box(ElementId.of(ElementKind.MLAG_PAIR, pair)))
                .or(() ->
                        arrangement
                                .box(ElementId.aSwitch(switchName))
                                .map(box -> box.grown(Sizes.FRAME_INSET)));
    }

    /// The first lane beside the switches that no other bundle uses at this height.
    private int laneX(Bundle bundle) {
        var base = bundle.group().right();
        var lane = 0;
        while (isTaken(base, lane, bundle)) {
            lane++;
        }
        taken.add(new TakenLane(base, lane, bundle.top(), bundle.bottom()));
        var x = base + Sizes.FIRST_CABLE_LANE + Sizes.CABLE_LANE * lane;
        var most = bundle.hostClass().x() - Sizes.CAPSULE_TO_HOST - Sizes.CABLE_LANE / 2;
        return bundle.of().isLag() ? Math.min(x, most - Sizes.CAPSULE_WIDTH) : Math.min(x, most);
    }

    private boolean isTaken(int base, int lane, Bundle bundle) {
        return taken.stream()
                .anyMatch(t ->
                        t.base() == base
                                && t.lane() == lane
                                && t.top() <= bundle.bottom()
                                && bundle.top() <= t.bottom());
    }

    private void addLag(Bundle bundle, int laneX) {
        var of = bundle.of();
        var members = bundle.members();
        var capsule = capsule(bundle);
        cables.capsules().add(capsule);
        var box = capsule.bounds();
        var spacing = members.size() < 2 ? 0 : Math.min(8, 16 / (members.size() - 1));
        var fromAbove = new ArrayList<>(members);
        fromAbove.sort(Comparator.comparingInt(Member::nicY));
        for (var i = 0; i < members.size(); i++) {
            var y = bundle.centreY() + (2 * i - members.size() + 1) * spacing / 2;
            var left = members.get(i);
            var cable = left.cable(of.hostClass());
            cables.edges()
                    .add(
                            EdgeRoute.of(
                                    cable,
                                    cable,
                                    capsule.id(),
                                    Kind.MEMBER,
                                    capsule.id(),
                                    left.portX(),
                                    left.portY(),
                                    laneX,
                                    left.portY(),
                                    laneX,
                                    y,
                                    box.x(),
                                    y));
            var right = fromAbove.get(i);
            var bend = box.right() + BEND_AT_HOST;
            cables.edges()
                    .add(
                            EdgeRoute.of(
                                    right.cable(of.hostClass()),
                                    capsule.id(),
                                    ElementId.onHost(of.hostClass(), right.rule().slot()),
                                    Kind.MEMBER,
                                    capsule.id(),
                                    box.right(),
                                    y,
                                    bend,
                                    y,
                                    bend,
                                    right.nicY(),
                                    bundle.hostClass().x(),
                                    right.nicY()));
        }
        addThick(bundle, laneX, Kind.BUNDLE, capsule.id());
    }

    private CapsuleView capsule(Bundle bundle) {
        var of = bundle.of();
        var fact = bundle.members().size() + "×" + Words.speed(speed(bundle));
        var width =
                Math.max(
                        Sizes.CAPSULE_WIDTH,
                        (int)
                                        Math.ceil(
                                                TextRuler.width(of.lag(), TextStyle.STRONG_FACT)
                                                        + 4
                                                        + TextRuler.width(
                                                                fact, TextStyle.END_LABEL))
                                + CAPSULE_PADDING);
        var ids = bundle.members().stream().map(m -> m.cable(of.hostClass())).toList();
        return new CapsuleView(
                of.id(),
                new Box(
                        bundle.hostClass().x() - Sizes.CAPSULE_TO_HOST - width,
                        bundle.centreY() - Sizes.CAPSULE_HEIGHT / 2,
                        width,
                        Sizes.CAPSULE_HEIGHT),
                of.lag(),
                fact,
                ids);
    }

    private Bandwidth speed(Bundle bundle) {
        return topology.hostClasses()
                .get(bundle.of().hostClass())
                .flatMap(c -> c.interfaces().get(bundle.members().getFirst().rule().slot()))
                .filter(Nic.class::isInstance)
                .flatMap(item -> ((Nic) item).speed().ifKnown())
                .orElse(Nic.DEFAULT_SPEED);
    }

    private void addSingle(Bundle bundle, int laneX) {
        var member = bundle.members().getFirst();
        var cable = member.cable(bundle.of().hostClass());
        var hostX = bundle.hostClass().x();
        cables.edges()
                .add(
                        EdgeRoute.of(
                                cable,
                                cable,
                                ElementId.onHost(bundle.of().hostClass(), member.rule().slot()),
                                Kind.CABLE,
                                cable,
                                member.portX(),
                                member.portY(),
                                laneX,
                                member.portY(),
                                laneX,
                                member.nicY(),
                                hostX,
                                member.nicY()));
        var text = Words.speed(speed(bundle));
        if (hostX - laneX >= TextRuler.width(text, TextStyle.END_LABEL) + CAPSULE_PADDING) {
            cables.labels()
                    .add(new EdgeLabel(cable, text, hostX - 14, member.nicY() - 5, true, false));
        }
    }

    private void addTrunk(Bundle bundle, int laneX) {
        addThick(
                bundle,
                laneX,
                Kind.TRUNK,
                bundle.members().getFirst().cable(bundle.of().hostClass()));
    }

    private void addThick(Bundle bundle, int laneX, Kind kind, ElementId id) {
        var group = bundle.group();
        var y = Math.clamp(bundle.centreY(), group.y() + 8, group.bottom() - 8);
        cables.edges()
                .add(
                        EdgeRoute.of(
                                id,
                                id,
                                ElementId.onHost(
                                        bundle.of().hostClass(),
                                        bundle.members().getFirst().rule().slot()),
                                kind,
                                id,
                                group.right(),
                                y,
                                laneX,
                                y,
                                laneX,
                                bundle.centreY(),
                                bundle.hostClass().x(),
                                bundle.centreY()));
    }
}
