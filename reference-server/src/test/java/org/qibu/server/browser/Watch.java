package org.qibu.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/**
 * What went wrong in a browser window without anybody looking: an error of a script or of the policy for contents, a
 * request that failed. What a test expects to fail, it says so beforehand.
 */
final class Watch {
    /** The console repeats what the answer itself says, without saying where. */
    private static final String REPEATED = "Failed to load resource: the server responded with a status of";

    /** The reader went on before the answer came: a closed live connection, a replaced search. */
    private static final String LEFT = "net::ERR_ABORTED";

    private final List<String> faults = new ArrayList<>();
    private final List<Integer> expected = new ArrayList<>();
    private boolean met;

    Watch(BrowserContext context) {
        context.onConsoleMessage(this::said);
        context.onWebError(error -> faults.add("script: " + error.error()));
        context.onResponse(this::answered);
        context.onRequestFailed(this::failed);
    }

    private void said(ConsoleMessage message) {
        boolean bad = message.type().equals("error") || message.type().equals("warning");
        if (bad && !message.text().startsWith(REPEATED)) {
            faults.add(message.type() + " at " + message.location() + ": " + message.text());
        }
    }

    private void answered(Response response) {
        if (response.status() >= 400) {
            if (expected.contains(response.status())) {
                met = true;
            } else {
                faults.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        }
    }

    private void failed(Request request) {
        if (!LEFT.equals(request.failure())) {
            faults.add(request.failure() + " " + request.method() + " " + request.url());
        }
    }

    /** Does what must be answered with this status; anything milder is a fault too. */
    void expecting(int status, Runnable action) {
        expected.add(status);
        met = false;
        action.run();
        if (!met) {
            faults.add("no answer " + status + " where one was expected");
        }
        expected.remove(Integer.valueOf(status));
    }

    /** Hands back what went wrong since it was last asked. */
    List<String> take() {
        List<String> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }
}
