package org.qibu.server.identity;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Optional;

/**
 * A provider, as its discovery document describes it.
 *
 * @param authorization where a browser goes to sign in
 * @param token where a code is exchanged
 * @param keys where the keys are that sign
 * @param endSession where a browser goes to sign out of the provider as well, if that is offered
 * @param takesBasic whether a client's secret may stand in the header of HTTP, as it may where nothing is said
 */
record Provider(URI authorization, URI token, URI keys, Optional<URI> endSession, boolean takesBasic) {
    private static final String BASIC = "client_secret_basic";

    /** Where the document of an issuer is (OpenID Connect Discovery 1.0, section 4). */
    static URI document(String issuer) {
        return URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }

    /**
     * Reads the document.
     *
     * @throws ProviderUnavailableException if it is another issuer's or leaves out what sign-in needs
     */
    static Provider read(String issuer, JsonObject document) {
        if (!issuer.equals(document.getString("issuer"))) {
            throw new ProviderUnavailableException("the discovery document is of another issuer");
        }
        JsonArray methods = document.getJsonArray("token_endpoint_auth_methods_supported", new JsonArray().add(BASIC));
        ImmutableSet<String> known = methods.stream().map(String::valueOf).collect(toImmutableSet());
        return new Provider(
                needed(issuer, document, "authorization_endpoint"),
                needed(issuer, document, "token_endpoint"),
                needed(issuer, document, "jwks_uri"),
                address(issuer, document, "end_session_endpoint"),
                known.contains(BASIC));
    }

    private static URI needed(String issuer, JsonObject document, String name) {
        return address(issuer, document, name)
                .orElseThrow(() -> new ProviderUnavailableException("the discovery document has no usable " + name));
    }

    /** A provider that is reached by TLS sends nobody to where there is none. */
    private static Optional<URI> address(String issuer, JsonObject document, String name) {
        boolean clear = issuer.startsWith("http://");
        return Optional.ofNullable(document.getString(name))
                .filter(text -> text.startsWith("https://") || (clear && text.startsWith("http://")))
                .map(URI::create);
    }
}
