package org.qibu.server.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class the {@link Town}, which is opened once for a run and closed at its end. Where no Chromium is found
 * the class is skipped with a word on stderr, or fails where {@code qibu.browser=required}.
 */
final class InTown implements BeforeAllCallback, ParameterResolver {
    private static final String WANTED = "没有找到 Chromium：请安装 chromium，或者用环境变量 CHROMIUM 指明它的位置。";

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Chromium.find().isEmpty()) {
            if (System.getProperty("qibu.browser", "auto").equals("required")) {
                Assertions.fail(WANTED);
            }
            // An assumption's own message never reaches the console.
            System.err.println(WANTED + "跳过浏览器测试 " + context.getDisplayName() + "。");
            Assumptions.abort(WANTED);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Town.class);
    }

    @Override
    public Town resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Optional<Path> chromium = Chromium.find();
        return context.getRoot()
                .getStore(Namespace.create(Town.class))
                .computeIfAbsent(Town.class, any -> Town.open(chromium.orElseThrow()), Town.class);
    }
}
