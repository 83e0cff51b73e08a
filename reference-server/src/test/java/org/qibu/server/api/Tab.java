package org.qibu.server.api;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** A browser's tab as far as HTTP goes: it keeps cookies, and goes on only where it is told to. */
final class Tab {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]*)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();

    HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /** Sends a form, as its page would, with the page's token. */
    HttpResponse<String> post(URI address, HttpResponse<String> page, Map<String, String> fields) {
        Matcher token = FORM_TOKEN.matcher(page.body());
        Assertions.assertThat(token.find()).isTrue();
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + Client.encoded(field.getValue()))
                .collect(Collectors.joining("&", "formToken=" + Client.encoded(token.group(1)) + "&", ""));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Fills in the form by which the provider asks who it is. */
    HttpResponse<String> proves(URI there) {
        return send(HttpRequest.newBuilder(there)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=somebody")));
    }

    /** Where an answer leads: by a redirect, or by itself after it is shown. */
    static URI next(HttpResponse<String> answer) {
        String next = answer.headers()
                .firstValue("Location")
                .or(() -> answer.headers().firstValue("Refresh").map(refresh -> refresh.substring("0;url=".length())))
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
        return answer.uri().resolve(next);
    }

    /** The cookies of a name. */
    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .collect(Collectors.joining(" "));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
