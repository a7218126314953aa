package io.plumbline.model.topology;

import io.plumbline.model.net.VlanSet;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a record of the model consists of: its attributes in order, read and changed by name.
public final class Shape<R extends Record> {

    private static final ClassValue<Shape<?>> SHAPES =
            new ClassValue<>() {
                @Override
                @SuppressWarnings({"unchecked", "rawtypes"})
                protected Shape<?> computeValue(Class<?> type) {
                    return new Shape(type.asSubclass(Record.class));
                }
            };

    private final Class<R> type;
    private final List<Attribute> attributes;
    private final Map<String, Integer> places = new HashMap<>();
    private final MethodHandle[] getters;
    private final MethodHandle constructor;

    private Shape(Class<R> type) {
        this.type = type;
        var components = type.getRecordComponents();
        var lookup = MethodHandles.lookup();
        try {
            getters = new MethodHandle[components.length];
            for (var i = 0; i < components.length; i++) {
                getters[i] = lookup.unreflect(components[i].getAccessor());
                places.put(components[i].getName(), i);
            }
            var types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            constructor =
                    lookup.unreflectConstructor(type.getDeclaredConstructor(types))
                            .asSpreader(Object[].class, components.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("not a public record: " + type.getName(), e);
        }
        attributes =
                Arrays.stream(components)
                        .map(c -> new Attribute(c.getName(), c.getGenericType(), zero(c)))
                        .toList();
    }

    @SuppressWarnings("unchecked")
    public static <R extends Record> Shape<R> of(Class<R> type) {
        return (Shape<R>) SHAPES.get(type);
    }

    @SuppressWarnings("unchecked")
    public static <R extends Record> Shape<R> of(R value) {
        return (Shape<R>) SHAPES.get(value.getClass());
    }

    /// A copy with one attribute changed.
    ///
    /// @throws IllegalArgumentException if there is no such attribute or the value does not fit
    @SuppressWarnings("unchecked")
    public static <T> T with(T value, String attribute, Object changed) {
        if (!(value instanceof Record element)) {
            throw new IllegalArgumentException("not a record: " + value);
        }
        return (T) of(element).changed(element, attribute, changed);
    }

    public Class<R> type() {
        return type;
    }

    public List<Attribute> attributes() {
        return attributes;
    }

    public Optional<Attribute> attribute(String name) {
        return Optional.ofNullable(places.get(name)).map(attributes::get);
    }

    /// The record in which every attribute has its default.
    public R blank() {
        return create(attributes.stream().map(Attribute::zero).toArray());
    }

    /// @throws IllegalArgumentException if there is no such attribute
    public Object get(R value, String attribute) {
        return get(value, place(attribute));
    }

    /// @throws IllegalArgumentException if there is no such attribute or the value does not fit
    public R changed(R value, String attribute, Object changed) {
        var values = new Object[getters.length];
        for (var i = 0; i < values.length; i++) {
            values[i] = get(value, i);
        }
        values[place(attribute)] = changed;
        return create(values);
    }

    /// The record with these attribute values, in order.
    ///
    /// @throws IllegalArgumentException if a value does not fit
    public R create(Object... values) {
        try {
            return type.cast(constructor.invoke(values));
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("a value does not fit " + type.getSimpleName(), e);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private Object get(R value, int place) {
        try {
            return getters[place].invoke(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private int place(String attribute) {
        var place = places.get(attribute);
        if (place == null) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " has no attribute " + attribute);
        }
        return place;
    }

    private static Object zero(RecordComponent component) {
        return zero(component.getGenericType(), component);
    }

    @SuppressWarnings("unchecked")
    private static Object zero(Type generic, RecordComponent component) {
        var raw = generic instanceof ParameterizedType p ? (Class<?>) p.getRawType() : generic;
        if (!(raw instanceof Class<?> type)) {
            throw new IllegalArgumentException("no default for " + component);
        }
        if (type == boolean.class) {
            return false;
        } else if (type == int.class) {
            return 0;
        } else if (type == long.class) {
            return 0L;
        } else if (type == BigInteger.class) {
            return BigInteger.ZERO;
        } else if (type == String.class) {
            return "";
        } else if (type == Optional.class) {
            return Optional.empty();
        } else if (type == Fact.class) {
            return Fact.unset();
        } else if (type == List.class) {
            return List.of();
        } else if (type == Map.class) {
            return Map.of();
        } else if (type == Elements.class) {
            return Elements.empty();
        } else if (type == Extras.class) {
            return Extras.NONE;
        } else if (type == VlanSet.class) {
            return VlanSet.NONE;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (type.isRecord()) {
            return of((Class<? extends Record>) type.asSubclass(Record.class)).blank();
        }
        throw new IllegalArgumentException("no default for " + component);
    }
}
