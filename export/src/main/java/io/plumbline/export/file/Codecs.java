package io.plumbline.export.file;

import io.plumbline.model.topology.CableRule;
import io.plumbline.model.topology.Elements;
import io.plumbline.model.topology.Fact;
import io.plumbline.model.topology.HostInterface;
import io.plumbline.model.topology.HostOverride;
import io.plumbline.model.topology.Lag;
import io.plumbline.model.topology.Placement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The codec of every type that the model's records are made of.
final class Codecs {

    private static final Map<Type, Codec> KNOWN = new ConcurrentHashMap<>();

    private Codecs() {}

    static Codec of(Type type) {
        var known = KNOWN.get(type);
        if (known == null) {
            known = make(type);
            KNOWN.put(type, known);
        }
        return known;
    }

    private static Codec make(Type type) {
        if (type instanceof ParameterizedType generic) {
            return make(generic);
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("no codec for " + type);
        }
        if (plain == HostInterface.class) {
            return new InterfaceCodec();
        }
        if (plain == HostOverride.class) {
            return new OverrideCodec();
        }
        if (plain == Lag.class) {
            return new LagCodec();
        }
        return Scalars.of(plain)
                .orElseGet(() -> new RecordCodec(plain.asSubclass(Record.class), keyOf(plain)));
    }

    /// The attribute that stands as the key of an element's entry.
    static String keyOf(Class<?> type) {
        return type == CableRule.class ? "slot" : "name";
    }

    private static Codec make(ParameterizedType type) {
        var raw = (Class<?>) type.getRawType();
        var arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return new OptionalCodec(of(arguments[0]));
        } else if (raw == Fact.class) {
            return new FactCodec(of(arguments[0]));
        } else if (raw == List.class) {
            return new ListCodec(of(arguments[0]));
        } else if (raw == Map.class) {
            return new MapCodec();
        } else if (raw == Elements.class) {
            return arguments[0] == Placement.class
                    ? new PlacementsCodec()
                    : new ElementsCodec(of(arguments[0]));
        }
        throw new IllegalArgumentException("no codec for " + type);
    }
}
