package io.plumbline.export.lab.apiserver;

import io.plumbline.export.lab.LabUnavailableException;
import java.io.IOException;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Hands the shared server to a test and takes away afterwards what the test has made.
final class ApiServerExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    @Override
    public void beforeEach(ExtensionContext context) throws LabUnavailableException {
        var server = LabApiServer.shared();
        server.clean();
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(ApiServerExtension.class))
                .computeIfAbsent(MemoryReport.class, _ -> new MemoryReport(server));
    }

    /// Printed once, when all tests of this JVM have ended.
    private record MemoryReport(LabApiServer server) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            System.out.println("Lab: most memory in MiB: " + server.mostMemory());
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws LabUnavailableException {
        LabApiServer.shared().clean();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LabApiServer.class;
    }

    @Override
    public LabApiServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        try {
            return LabApiServer.shared();
        } catch (LabUnavailableException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
