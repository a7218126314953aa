package io.plumbline.app.inspector;

import io.plumbline.app.session.DesignSession;
import io.plumbline.app.session.ElementTitles;
import io.plumbline.export.file.AttributeText;
import io.plumbline.export.file.DesignFileException;
import io.plumbline.model.edit.Additions;
import io.plumbline.model.edit.Edit;
import io.plumbline.model.edit.ElementAccess;
import io.plumbline.model.edit.Rename;
import io.plumbline.model.edit.SetAttribute;
import io.plumbline.model.rule.Finding;
import io.plumbline.model.rule.Fix;
import io.plumbline.model.topology.Attribute;
import io.plumbline.model.topology.ElementId;
import io.plumbline.model.topology.ElementKind;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What the inspector shows of the selection, and what it does to it.
public final class InspectorViewModel {

    /// Attributes that have a place of their own: keys, the drawing's margin, parts with own ids.
    private static final Set<String> ELSEWHERE =
            Set.of("extras", "interfaces", "cabling", "overrides", "type");

    /// What the design itself has, shown while nothing is selected.
    private static final Set<String> OF_DESIGN = Set.of("name", "profile", "parameters");

    private final DesignSession session;
    private final ReadOnlyObjectWrapper<List<Field>> fields =
            new ReadOnlyObjectWrapper<>(this, "fields", List.of());
    private final ReadOnlyObjectWrapper<List<Finding>> findings =
            new ReadOnlyObjectWrapper<>(this, "findings", List.of());

    public InspectorViewModel(DesignSession session) {
        this.session = session;
        session.topologyProperty().subscribe(this::update);
        session.selectionProperty().subscribe(this::update);
        session.checkProperty().subscribe(this::updateFindings);
    }

    public DesignSession session() {
        return session;
    }

    /// Fields that all selected objects have.
    public ReadOnlyObjectProperty<List<Field>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    public List<ElementId> selected() {
        return session.selectionProperty().get();
    }

    public String title() {
        return switch (selected().size()) {
            case 0 -> session.topology().name();
            case 1 -> name(selected().getFirst());
            default -> selected().size() + " objects";
        };
    }

    private String name(ElementId id) {
        return id.name().isEmpty() ? ElementTitles.kind(session.topology(), id) : id.name();
    }

    /// Kind and place: `Bond in worker × 4`.
    public String subtitle() {
        if (selected().size() != 1) {
            return selected().isEmpty() ? "Design" : "";
        }
        var id = selected().getFirst();
        var kind = ElementTitles.kind(session.topology(), id);
        var text = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
        return id.path().size() == 2 ? text + " in " + owner(id.owner()) : text;
    }

    private String owner(String name) {
        var hosts =
                session.topology().hosts().stream().filter(h -> h.hostClass().equals(name)).count();
        return hosts == 0 ? name : name + " × " + hosts;
    }

    private void update() {
        fields.set(build());
        updateFindings();
    }

    private void updateFindings() {
        var ids = Set.copyOf(selected());
        findings.set(
                session.checkProperty().get().findings().stream()
                        .filter(f -> f.targets().stream().anyMatch(ids::contains))
                        .toList());
    }

    private List<Record> records() {
        return selected().stream()
                .flatMap(id -> ElementAccess.find(session.topology(), id).stream())
                .toList();
    }

    private List<Field> ofDesign() {
        var shape = Shape.of(Topology.class);
        return shape.attributes().stream()
                .filter(a -> OF_DESIGN.contains(a.name()))
                .map(a -> field(a, List.of(session.topology())))
                .toList();
    }

    private List<Field> build() {
        if (selected().isEmpty()) {
            return ofDesign();
        }
        var records = records();
        if (records.isEmpty() || records.size() < selected().size()) {
            return List.of();
        }
        Map<String, Attribute> common = new LinkedHashMap<>();
        for (var attribute : Shape.of(records.getFirst()).attributes()) {
            common.put(attribute.name(), attribute);
        }
        for (var record : records) {
            common.values()
                    .removeIf(a ->
                            Shape.of(record)
                                    .attribute(a.name())
                                    .filter(b -> b.type().equals(a.type()))
                                    .isEmpty());
        }
        var built = new ArrayList<Field>();
        for (var attribute : common.values()) {
            var single = records.size() == 1 || !attribute.name().equals("name");
            if (!ELSEWHERE.contains(attribute.name()) && single) {
                built.add(field(attribute, records));
            }
        }
        return List.copyOf(built);
    }

    private static Field field(Attribute attribute, List<Record> records) {
        var values =
                records.stream().map(r -> Shape.of(r).get(r, attribute.name())).distinct().toList();
        var words = SetAttribute.words(attribute.name());
        return new Field(
                attribute,
                label(words),
                values.size() == 1 ? AttributeText.print(attribute, values.getFirst()) : "",
                values.size() > 1,
                AttributeText.choices(attribute),
                AttributeText.isLine(attribute),
                values.size() == 1 ? ValueProblems.of(values.getFirst()) : Optional.empty());
    }

    private static String label(String words) {
        return switch (words) {
            case "mtu" -> "MTU";
            case "ip" -> "Addresses";
            case "mac" -> "MAC address";
            case "vlan", "vlans" -> words.replace("vlan", "VLAN");
            case "vms" -> "VMs";
            case "min mtu" -> "Minimum MTU";
            case "max mtu" -> "Maximum MTU";
            case "required mtu" -> "Required MTU";
            case "bpdu guard" -> "BPDU guard";
            case "native vlan" -> "Native VLAN";
            case "mlag pair" -> "MLAG pair";
            case "pci address" -> "PCI address";
            case "vlan filter" -> "VLAN filter";
            case "no vms" -> "Keep VMs away";
            case "vm memory" -> "VM memory, GiB";
            case "dirty rate" -> "Dirty rate, Gbit/s";
            case "speed" -> "Speed, Gbit/s";
            case "need" -> "Need, Gbit/s";
            case "flow" -> "Single flow, Gbit/s";
            case "dhcp", "lldp" -> words.toUpperCase(Locale.ROOT);
            default -> Character.toUpperCase(words.charAt(0)) + words.substring(1);
        };
    }

    /// Takes a typed value over.
    ///
    /// @return what was expected instead, if the text does not read
    public Optional<String> set(Field field, String text) {
        if (!field.mixed() && text.equals(field.text())) {
            return Optional.empty();
        }
        var attribute = field.attribute().name();
        if (attribute.equals("name") && !selected().isEmpty()) {
            return rename(text.strip());
        }
        try {
            var value = AttributeText.parse(field.attribute(), text);
            session.apply(
                    selected().isEmpty()
                            ? Edit.of(
                                    "Change " + SetAttribute.words(attribute) + " of the design",
                                    t -> t.with(attribute, value))
                            : new SetAttribute(selected(), attribute, value));
            return Optional.empty();
        } catch (DesignFileException e) {
            return Optional.of(e.problem());
        }
    }

    private Optional<String> rename(String name) {
        var id = selected().getFirst();
        var renamed =
                id.path().size() < 2
                        ? ElementId.of(id.kind(), name)
                        : ElementId.of(id.kind(), id.owner(), name);
        if (session.apply(new Rename(id, name), List.of(renamed))) {
            return Optional.empty();
        }
        return Optional.of(
                name.isEmpty() ? "expected a name" : "the name " + name + " is taken here");
    }

    /// How many hosts the selected class has, if a class is selected.
    public Optional<Integer> hostCount() {
        if (selected().size() != 1 || selected().getFirst().kind() != ElementKind.HOST_CLASS) {
            return Optional.empty();
        }
        var name = selected().getFirst().name();
        return Optional.of(
                (int)
                        session.topology().hosts().stream()
                                .filter(h -> h.hostClass().equals(name))
                                .count());
    }

    public void setHostCount(int count) {
        session.apply(Additions.hostCount(selected().getFirst().name(), count));
    }

    public void apply(Fix fix) {
        session.apply(fix.edit());
    }

    /// Parts of the selected object that are selected and edited by themselves.
    public List<ElementId> parts() {
        if (selected().size() != 1) {
            return List.of();
        }
        var id = selected().getFirst();
        var in = session.topology();
        return switch (id.kind()) {
            case INTERFACE ->
                    in.hostClasses()
                            .get(id.owner())
                            .filter(c -> c.cabling().has(id.name()))
                            .map(_ -> List.of(ElementId.cable(id.owner(), id.name())))
                            .orElse(List.of());
            case HOST_CLASS ->
                    in.hostClasses().get(id.name()).stream()
                            .flatMap(c -> c.interfaces().stream())
                            .map(i -> ElementId.onHost(id.name(), i.name()))
                            .toList();
            case HOST ->
                    in.effectiveHosts().get(id.name()).stream()
                            .flatMap(h -> h.interfaces().stream())
                            .map(i -> ElementId.onHost(id.name(), i.name()))
                            .toList();
            case ROLE ->
                    in.roles().get(id.name()).flatMap(r -> r.pool()).stream()
                            .map(p -> ElementId.of(ElementKind.POOL, p))
                            .toList();
            default -> List.of();
        };
    }
}
