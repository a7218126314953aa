package io.plumbline.export.manifest.yaml;

/// One value of a YAML document.
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {}
