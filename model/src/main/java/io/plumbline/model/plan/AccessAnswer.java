package io.plumbline.model.plan;

/// What an access review said about a verb on a resource.
///
/// @param request `patch hyperconvergeds in openshift-cnv`
public record AccessAnswer(String request, boolean allowed) {}
