package io.plumbline.model.topology;

/// Driver of virtual functions; virtual machines need vfio-pci.
public enum VfDriver implements Words {
    VFIO_PCI("vfio-pci"),
    NETDEVICE("netdevice");

    private final String word;

    VfDriver(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }
}
