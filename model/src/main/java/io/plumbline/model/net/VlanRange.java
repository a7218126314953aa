package io.plumbline.model.net;

/// VLAN ids from `min` to `max`, both included. May be written the wrong way round; it is empty
/// then.
public record VlanRange(int min, int max) {

    public static VlanRange single(int id) {
        return new VlanRange(id, id);
    }

    public boolean contains(int id) {
        return min <= id && id <= max;
    }

    @Override
    public String toString() {
        return min == max ? Integer.toString(min) : min + "-" + max;
    }
}
