package org.qibu.server.browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.TestWatcher;

/** Ends a story where it first went wrong: what would follow is no news. */
final class InOrder implements BeforeTestExecutionCallback, TestWatcher {
    @Override
    public void beforeTestExecution(ExtensionContext context) {
        String failed = store(context).getOrDefault(InOrder.class, String.class, "");
        Assumptions.assumeTrue(failed.isEmpty(), () -> "ended before, at: " + failed);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        store(context).put(InOrder.class, context.getDisplayName());
    }

    private static Store store(ExtensionContext context) {
        return context.getParent().orElse(context).getStore(Namespace.create(InOrder.class));
    }
}
