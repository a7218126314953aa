package io.plumbline.export.lab.kernel;

/// A device in a namespace.
record Device(String namespace, String name) {
    @Override
    public String toString() {
        return namespace + " " + name;
    }
}
