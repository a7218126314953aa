package io.plumbline.model.testing;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.Quantity;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanRange;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Extras;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostCable;
import io.plumbline.model.topology.HostClass;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.Named;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.OtherInterface;
import io.plumbline.model.topology.OverridePart;
import io.plumbline.model.topology.PortSettings;
import io.plumbline.model.topology.Provenance;
import io.plumbline.model.topology.Route;
import io.plumbline.model.topology.Shape;
import io.plumbline.model.topology.Topology;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Fills the records of the model with random values, nonsense included: what a file must be able to
/// hold. The seed decides everything.
public final class RandomRecords {

    private static final List<String> WORDS =
            List.of(
                    "ens1f0",
                    "bond1",
                    "br-vm",
                    "worker",
                    "sw1",
                    "1/5",
                    "yes",
                    "on",
                    "010",
                    "1_000",
                    "12:30",
                    "~",
                    "null",
                    "a b",
                    "ü",
                    "# x",
                    "x: y",
                    "- z",
                    "'",
                    "\"",
                    "{a}",
                    "[b]",
                    "0x1F",
                    "1e3",
                    "true",
                    "*",
                    "&a",
                    "!t",
                    "%",
                    "@",
                    "`",
                    "unknown",
                    "none",
                    "all",
                    "00:11:22:33:44:55",
                    "2026-11-24",
                    "=",
                    "default",
                    ".5",
                    "a\\b",
                    "tab\tx",
                    "é#",
                    "x #y",
                    "absent",
                    "trailing ",
                    " leading");

    private final Random random;
    private int depth;

    public RandomRecords(long seed) {
        random = new Random(seed);
    }

    public Topology topology() {
        return (Topology) record(Topology.class);
    }

    private Record record(Class<? extends Record> type) {
        var shape = Shape.of(type);
        depth++;
        var values =
                shape.attributes().stream()
                        .map(a ->
                                a.name().equals("name") && a.type() == String.class
                                        ? word()
                                        : value(a.type()))
                        .toArray();
        depth--;
        return shape.create(values);
    }

    private Object value(Type type) {
        return type instanceof ParameterizedType generic
                ? generic(generic)
                : plain((Class<?>) type);
    }

    private Object generic(ParameterizedType type) {
        var raw = type.getRawType();
        var argument = type.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value(argument));
        } else if (raw == Fact.class) {
            return fact(argument);
        } else if (raw == List.class) {
            return list(argument);
        } else if (raw == Map.class) {
            var map = new LinkedHashMap<String, String>();
            for (var i = random.nextInt(3); i > 0; i--) {
                map.put(word(), word());
            }
            return Map.copyOf(map);
        }
        return elements((Class<?>) argument);
    }

    private List<Object> list(Type of) {
        var values = new ArrayList<>();
        for (var i = random.nextInt(3); i > 0; i--) {
            values.add(value(of));
        }
        return List.copyOf(values);
    }

    private Elements<Named> elements(Class<?> of) {
        Elements<Named> elements = Elements.empty();
        for (var i = random.nextInt(depth < 2 ? 4 : 3); i > 0; i--) {
            elements = elements.with((Named) plain(of));
        }
        return elements;
    }

    private Fact<Object> fact(Type of) {
        return switch (random.nextInt(6)) {
            case 0 -> Fact.unset();
            case 1 -> Fact.missing(random.nextBoolean() ? "" : word());
            case 2 -> Fact.observed(value(of), word());
            case 3 ->
                    new Fact.Known<>(
                            value(of),
                            Provenance.values()[random.nextInt(Provenance.values().length)],
                            Optional.empty());
            default -> Fact.drawn(value(of));
        };
    }

    private Object plain(Class<?> type) {
        if (type.isEnum()) {
            var constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        } else if (type == HostInterface.class) {
            var kinds = HostInterface.class.getPermittedSubclasses();
            return record(kinds[random.nextInt(kinds.length)].asSubclass(Record.class));
        } else if (type == OtherInterface.class) {
            return record(OtherInterface.class);
        } else if (type == HostOverride.class) {
            return override();
        } else if (type == Extras.class) {
            return Extras.NONE;
        }
        var scalar = scalar(type);
        return scalar.isPresent() ? scalar.get() : record(type.asSubclass(Record.class));
    }

    private Optional<Object> scalar(Class<?> type) {
        Object value =
                switch (type.getSimpleName()) {
                    case "String" -> word();
                    case "int", "Integer" -> random.nextInt(2000) - 3;
                    case "boolean", "Boolean" -> random.nextBoolean();
                    case "VlanId" -> VlanId.of(random.nextInt(5000));
                    case "VlanSet" -> vlans();
                    case "Mtu" -> Mtu.of(random.nextInt(10_000));
                    case "Bandwidth" -> new Bandwidth(random.nextInt(100_000));
                    case "MacAddress" ->
                            MacAddress.parse(
                                    "02:00:00:00:%02X:%02X"
                                            .formatted(random.nextInt(256), random.nextInt(256)));
                    case "IpAddress" -> address();
                    case "InterfaceAddress" -> interfaceAddress();
                    case "Cidr" -> new Cidr(address(), random.nextInt(33));
                    case "AddressRule" -> new AddressRule(interfaceAddress(), random.nextBoolean());
                    case "AddressRange" -> AddressRange.of(new Cidr(v4(), 8 + random.nextInt(24)));
                    case "Quantity" -> Quantity.parse(1 + random.nextInt(900) + "Mi");
                    case "NativeVlan" ->
                            random.nextBoolean()
                                    ? NativeVlan.NONE
                                    : NativeVlan.of(random.nextInt(5000));
                    case "Lag" -> random.nextBoolean() ? Lag.NONE : record(Lag.class);
                    default -> null;
                };
        return Optional.ofNullable(value);
    }

    private VlanSet vlans() {
        var ranges = new ArrayList<VlanRange>();
        for (var i = random.nextInt(4); i > 0; i--) {
            ranges.add(new VlanRange(random.nextInt(4096), random.nextInt(4096)));
        }
        return random.nextInt(8) == 0 ? VlanSet.ALL : new VlanSet(ranges);
    }

    private IpAddress v4() {
        return IpAddress.parse("10." + random.nextInt(256) + "." + random.nextInt(256) + ".7");
    }

    private IpAddress address() {
        return random.nextBoolean()
                ? v4()
                : IpAddress.parse("fd00::1").plus(BigInteger.valueOf(random.nextInt()).longValue());
    }

    private InterfaceAddress interfaceAddress() {
        return new InterfaceAddress(address(), random.nextInt(200));
    }

    private HostOverride override() {
        var part = OverridePart.values()[random.nextInt(OverridePart.values().length)];
        var target = part == OverridePart.MAPPINGS ? "" : word();
        if (random.nextInt(4) == 0) {
            return HostOverride.absent(part, target);
        }
        return switch (part) {
            case INTERFACE ->
                    random.nextBoolean()
                            ? HostOverride.added((HostInterface) plain(HostInterface.class))
                            : HostOverride.changed(part, target, Map.of("mtu", fact(Mtu.class)));
            case CABLE -> changed(part, target, HostCable.class, "switchName");
            case PORT -> changed(part, target, PortSettings.class, "tagged");
            case ACTUAL -> changed(part, target, PortSettings.class, "lag");
            case ROUTE -> changed(part, target, Route.class, "via");
            case MAPPINGS -> changed(part, target, HostClass.class, "mappings");
        };
    }

    private HostOverride changed(
            OverridePart part, String target, Class<? extends Record> of, String attribute) {
        var type = Shape.of(of).attribute(attribute).orElseThrow().type();
        return HostOverride.changed(part, target, Map.of(attribute, value(type)));
    }

    private String word() {
        var word = WORDS.get(random.nextInt(WORDS.size()));
        return random.nextInt(3) == 0 ? word + random.nextInt(1000) : word;
    }
}
