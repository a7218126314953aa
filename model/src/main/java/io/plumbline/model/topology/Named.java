package io.plumbline.model.topology;

/// Something with a name that is unique among its kind and owner.
public interface Named {

    String name();
}
