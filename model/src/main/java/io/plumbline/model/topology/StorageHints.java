package io.plumbline.model.topology;

import java.util.Map;
import java.util.Optional;

/// What a storage role says about the storage objects above the network.
///
/// @param storageClass name; empty: none is written
/// @param provisioner CSI driver
/// @param parameters of the class
/// @param accessMode for machines that migrate: `ReadWriteMany`
/// @param volumeMode `Block` or `Filesystem`
public record StorageHints(
        String storageClass,
        Optional<String> provisioner,
        Map<String, String> parameters,
        Optional<String> accessMode,
        Optional<String> volumeMode) {}
