package org.qibu.server.http;

import com.google.common.base.Strings;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Refuses a form in parts that does not say, as RFC 2046 has it, what parts them: the decoder behind fails over one. */
final class ReadableForm implements Handler<RoutingContext> {
    private static final Pattern IN_PARTS = Pattern.compile("(?i)\\s*multipart/.*", Pattern.DOTALL);
    private static final String MARK = "[0-9A-Za-z'()+_,./:=?-]{1,70}";
    private static final Pattern PARTED =
            Pattern.compile("(?i)multipart/form-data *; *boundary=(" + MARK + "|\"" + MARK + "\")");

    @Override
    public void handle(RoutingContext context) {
        String type = Strings.nullToEmpty(context.request().getHeader("Content-Type"));
        if (IN_PARTS.matcher(type).matches() && !PARTED.matcher(type).matches()) {
            context.fail(415);
        } else {
            context.next();
        }
    }
}
