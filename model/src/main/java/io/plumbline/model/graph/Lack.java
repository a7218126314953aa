package io.plumbline.model.graph;

import io.plumbline.model.topology.EffectiveHost;
import java.util.List;

/// Hosts that a network or role is meant for and that have nothing to carry it.
///
/// @param carrier name that was looked for; empty where there is none to look for
public record Lack(HostGroup group, List<EffectiveHost> hosts, String carrier) {}
