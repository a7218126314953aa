package io.plumbline.export.manifest;

/// Something drawn that no document stands for, and why.
public record LeftOut(String drawn, String reason) {}
