package io.plumbline.export.lab;

/// Who judges a document.
public enum Judge {
    /// The Kubernetes API server with the platform's CustomResourceDefinitions.
    API_SERVER,
    /// The nmstate library, over a node's state, before anything is changed.
    NMSTATE,
    /// A node that applies the document: nmstate, NetworkManager and the kernel.
    NODE,
    /// The CNI plugin that makes a VM's port.
    CNI,
    /// The kernel alone.
    KERNEL
}
