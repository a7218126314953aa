package io.plumbline.export.file;

import io.plumbline.model.net.AddressRange;
import io.plumbline.model.net.Bandwidth;
import io.plumbline.model.net.Cidr;
import io.plumbline.model.net.InterfaceAddress;
import io.plumbline.model.net.InterfaceName;
import io.plumbline.model.net.IpAddress;
import io.plumbline.model.net.MacAddress;
import io.plumbline.model.net.Mtu;
import io.plumbline.model.net.Quantity;
import io.plumbline.model.net.VlanId;
import io.plumbline.model.net.VlanSet;
import io.plumbline.model.topology.AddressRule;
import io.plumbline.model.topology.NativeVlan;
import io.plumbline.model.topology.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The codecs of values that stand as one word.
final class Scalars {

    private static final List<String> STRING = List.of("string");
    private static final List<String> NUMBER = List.of("integer", "string");
    private static final List<String> ANY = List.of("string", "number", "boolean");
    private static final Map<Class<?>, Codec> BY_TYPE = byType();

    private Scalars() {}

    private static Map<Class<?>, Codec> byType() {
        var codecs = new LinkedHashMap<Class<?>, Codec>();
        codecs.put(String.class, new ScalarCodec<String>("text", false, ANY, Optional::of, s -> s));
        codecs.put(int.class, whole());
        codecs.put(Integer.class, whole());
        codecs.put(boolean.class, truth());
        codecs.put(Boolean.class, truth());
        put(codecs, VlanId.class, "a VLAN id", true, NUMBER, VlanId::tryParse);
        put(codecs, VlanSet.class, "VLANs such as 101-110,210", true, ANY, VlanSet::tryParse);
        put(codecs, Mtu.class, "an MTU in bytes", true, NUMBER, Mtu::tryParse);
        put(codecs, Bandwidth.class, "a speed in Gbit/s", true, ANY, Bandwidth::tryParse);
        put(codecs, MacAddress.class, "a MAC address", false, STRING, MacAddress::tryParse);
        put(codecs, IpAddress.class, "an IP address", true, STRING, IpAddress::tryParse);
        put(codecs, Cidr.class, "a network such as 10.0.0.0/24", true, STRING, Cidr::tryParse);
        put(
                codecs,
                InterfaceAddress.class,
                "an address with prefix length",
                true,
                STRING,
                InterfaceAddress::tryParse);
        put(
                codecs,
                AddressRule.class,
                "an address such as 10.0.0.11+/24",
                true,
                STRING,
                AddressRule::tryParse);
        put(
                codecs,
                AddressRange.class,
                "a range such as 10.0.0.0/24 or 10.0.0.5-10.0.0.9/24",
                true,
                STRING,
                AddressRange::tryParse);
        put(codecs, Quantity.class, "a quantity such as 500Mi", true, ANY, Quantity::tryParse);
        put(codecs, NativeVlan.class, "a VLAN id or none", true, NUMBER, NativeVlan::tryParse);
        put(
                codecs,
                InterfaceName.class,
                "an interface name",
                false,
                STRING,
                s -> Optional.of(InterfaceName.of(s)));
        return codecs;
    }

    private static <T> void put(
            Map<Class<?>, Codec> codecs,
            Class<T> type,
            String what,
            boolean plain,
            List<String> types,
            Function<String, Optional<T>> parse) {
        codecs.put(type, new ScalarCodec<>(what, plain, types, parse, Object::toString));
    }

    private static Codec whole() {
        return new ScalarCodec<Integer>(
                "a whole number",
                true,
                List.of("integer"),
                text -> {
                    try {
                        return Optional.of(Integer.parseInt(text));
                    } catch (NumberFormatException e) {
                        return Optional.empty();
                    }
                },
                i -> Integer.toString(i));
    }

    private static Codec truth() {
        return new ScalarCodec<Boolean>(
                "true or false",
                true,
                List.of("boolean"),
                text ->
                        switch (text) {
                            case "true" -> Optional.of(true);
                            case "false" -> Optional.of(false);
                            default -> Optional.empty();
                        },
                b -> Boolean.toString(b));
    }

    static Optional<Codec> of(Class<?> type) {
        if (type.isEnum() && Words.class.isAssignableFrom(type)) {
            return Optional.of(words(type));
        }
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static Codec words(Class<?> type) {
        var byWord = new LinkedHashMap<String, Words>();
        for (var constant : type.getEnumConstants()) {
            byWord.put(((Words) constant).word(), (Words) constant);
        }
        return new ScalarCodec<Words>(
                "one of " + String.join(", ", byWord.keySet()),
                false,
                STRING,
                text -> Optional.ofNullable(byWord.get(text)),
                Words::word);
    }
}
