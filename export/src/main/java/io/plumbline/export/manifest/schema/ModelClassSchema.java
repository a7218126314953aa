package io.plumbline.export.manifest.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Schemas of core kinds, read off the fields of fabric8's model classes.
///
/// The classes themselves swallow unknown fields on reading, so a document is judged against their
/// declared properties instead, which also keeps its positions.
final class ModelClassSchema {

    private ModelClassSchema() {}

    static Schema of(Type type) {
        return of(type, List.of());
    }

    /// The API server reads null into these types as if nothing was written.
    private static Schema of(Type type, List<Type> outer) {
        return byType(type, outer).orNull();
    }

    private static Schema byType(Type type, List<Type> outer) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? Schema.mapOf(of(arguments[1], outer))
                    : Schema.listOf(of(arguments[0], outer));
        }
        if (type == String.class) {
            return Schema.of(Schema.Type.STRING);
        }
        if (type == Integer.class || type == Long.class) {
            return Schema.of(Schema.Type.INTEGER);
        }
        if (type == Double.class || type == Float.class) {
            return Schema.of(Schema.Type.NUMBER);
        }
        if (type == Boolean.class) {
            return Schema.of(Schema.Type.BOOLEAN);
        }
        if (type == IntOrString.class || type == Quantity.class) {
            return Schema.of(Schema.Type.INT_OR_STRING);
        }
        if (type instanceof Class<?> model && !outer.contains(type)) {
            return object(model, append(outer, type));
        }
        return Schema.open();
    }

    private static Schema object(Class<?> model, List<Type> outer) {
        var properties = new LinkedHashMap<String, Schema>();
        for (var field : model.getDeclaredFields()) {
            var property = field.getAnnotation(JsonProperty.class);
            if (property != null) {
                properties.put(property.value(), of(field.getGenericType(), outer));
            }
        }
        return properties.isEmpty() ? Schema.open() : Schema.object(properties);
    }

    private static List<Type> append(List<Type> outer, Type type) {
        return java.util.stream.Stream.concat(outer.stream(), java.util.stream.Stream.of(type))
                .toList();
    }
}
