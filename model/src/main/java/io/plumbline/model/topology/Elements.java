package io.plumbline.model.topology;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/// Named elements in the order in which they were added: a persistent map. A changed copy shares
/// what did not change, so a thousand versions of a large map cost little more than one.
public final class Elements<V extends Named> implements Iterable<V> {

    private static final Elements<?> EMPTY =
            new Elements<>(HashTreePMap.empty(), TreePMap.empty(), 0);

    private final PMap<String, Integer> places;
    private final PSortedMap<Integer, V> values;
    private final int next;

    private Elements(PMap<String, Integer> places, PSortedMap<Integer, V> values, int next) {
        this.places = places;
        this.values = values;
        this.next = next;
    }

    @SuppressWarnings("unchecked")
    public static <V extends Named> Elements<V> empty() {
        return (Elements<V>) EMPTY;
    }

    @SafeVarargs
    public static <V extends Named> Elements<V> of(V... values) {
        return of(List.of(values));
    }

    /// A repeated name replaces the earlier element in its place.
    public static <V extends Named> Elements<V> of(Collection<? extends V> values) {
        Elements<V> elements = empty();
        for (var value : values) {
            elements = elements.with(value);
        }
        return elements;
    }

    public Optional<V> get(String name) {
        var place = places.get(name);
        return place == null ? Optional.empty() : Optional.ofNullable(values.get(place));
    }

    public boolean has(String name) {
        return places.containsKey(name);
    }

    /// Adds the element at the end, or replaces the one of the same name in its place.
    public Elements<V> with(V value) {
        var place = places.get(value.name());
        if (place != null) {
            return new Elements<>(places, values.plus(place, value), next);
        }
        return new Elements<>(places.plus(value.name(), next), values.plus(next, value), next + 1);
    }

    public Elements<V> withAll(Iterable<? extends V> added) {
        var elements = this;
        for (var value : added) {
            elements = elements.with(value);
        }
        return elements;
    }

    /// Replaces the named element, which may get a new name, in its place; without it nothing
    /// changes.
    ///
    /// @throws IllegalArgumentException if another element has the new name
    public Elements<V> replacing(String name, UnaryOperator<V> change) {
        var place = places.get(name);
        var old = place == null ? null : values.get(place);
        if (place == null || old == null) {
            return this;
        }
        var changed = change.apply(old);
        if (changed.name().equals(name)) {
            return new Elements<>(places, values.plus(place, changed), next);
        }
        if (has(changed.name())) {
            throw new IllegalArgumentException("the name " + changed.name() + " is taken");
        }
        return new Elements<>(
                places.minus(name).plus(changed.name(), place), values.plus(place, changed), next);
    }

    public Elements<V> without(String name) {
        var place = places.get(name);
        return place == null ? this : new Elements<>(places.minus(name), values.minus(place), next);
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }

    public int size() {
        return places.size();
    }

    public List<String> names() {
        return stream().map(Named::name).toList();
    }

    public Stream<V> stream() {
        return StreamSupport.stream(
                Spliterators.spliterator(iterator(), size(), Spliterator.ORDERED), false);
    }

    public List<V> toList() {
        return List.copyOf(values.values());
    }

    @Override
    public Iterator<V> iterator() {
        return values.values().iterator();
    }

    /// Equal when the same elements stand in the same order.
    @Override
    public boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Elements<?> that) || that.size() != size()) {
            return false;
        }
        if (values == that.values) {
            return true;
        }
        var mine = iterator();
        var theirs = that.iterator();
        while (mine.hasNext()) {
            if (!Objects.equals(mine.next(), theirs.next())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        var hash = 1;
        for (var value : this) {
            hash = 31 * hash + value.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return toList().toString();
    }
}
