package io.plumbline.export.lab.apiserver;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test against the real API server: each test method finds it clean, and takes it as a parameter of
/// type [LabApiServer].
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("lab")
@Tag("apiserver")
@ExtendWith(ApiServerExtension.class)
public @interface WithApiServer {}
