package io.plumbline.model.topology;

/// Where observed facts came from.
///
/// @param name what facts refer to
/// @param kind `nodenetworkstate`, `must-gather`, `rvtools` …
/// @param time when it was read, ISO 8601
public record Source(String name, String kind, String origin, String time, Extras extras)
        implements Named {}
