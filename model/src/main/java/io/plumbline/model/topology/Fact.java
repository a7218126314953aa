package io.plumbline.model.topology;

import java.util.Optional;
import java.util.function.Function;

/// A value with its origin. Not said at all ([Unset]: the documented default applies) differs from
/// [Missing] (a source should have told and did not): rules answer UNKNOWN to the latter.
public sealed interface Fact<T> {

    /// Never said: the documented default applies.
    record Unset<T>() implements Fact<T> {}

    /// @param source name of the source in [Topology#sources], empty for what was drawn
    record Known<T>(T value, Provenance provenance, Optional<String> source) implements Fact<T> {}

    /// @param reason why nobody knows, in a few words; may be empty
    record Missing<T>(String reason) implements Fact<T> {}

    static <T> Fact<T> unset() {
        return new Unset<>();
    }

    static <T> Fact<T> drawn(T value) {
        return new Known<>(value, Provenance.DRAWN, Optional.empty());
    }

    static <T> Fact<T> observed(T value, String source) {
        return new Known<>(value, Provenance.OBSERVED, Optional.of(source));
    }

    static <T> Fact<T> defaulted(T value) {
        return new Known<>(value, Provenance.DEFAULTED, Optional.empty());
    }

    static <T> Fact<T> missing(String reason) {
        return new Missing<>(reason);
    }

    /// The value if it is known.
    default Optional<T> ifKnown() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    default boolean isKnown() {
        return this instanceof Known<T>;
    }

    default boolean isMissing() {
        return this instanceof Missing<T>;
    }

    default boolean isUnset() {
        return this instanceof Unset<T>;
    }

    /// This fact, or the documented default where nothing was said.
    default Fact<T> withDefault(T value) {
        return isUnset() ? defaulted(value) : this;
    }

    /// This fact, or the other one where nothing was said.
    default Fact<T> or(Fact<T> other) {
        return isUnset() ? other : this;
    }

    default <U> Fact<U> map(Function<? super T, ? extends U> function) {
        return switch (this) {
            case Unset<T> _ -> unset();
            case Known<T>(var value, var provenance, var source) ->
                    new Known<>(function.apply(value), provenance, source);
            case Missing<T>(var reason) -> missing(reason);
        };
    }
}
