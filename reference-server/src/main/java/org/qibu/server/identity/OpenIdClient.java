package org.qibu.server.identity;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.qibu.server.settings.Secret;
import org.qibu.server.settings.ServerSettings;
import org.qibu.server.settings.Settings;

/**
 * This server as the provider knows it, and where an ID token says what.
 *
 * @param issuer the provider, letter for letter as its tokens name it
 * @param id the client id that the provider gave
 * @param secret the client secret; a provider may give none, as PKCE protects the code
 * @param scopes what is asked for, separated by spaces; {@code openid} among it
 * @param claims where the claims are
 */
public record OpenIdClient(String issuer, String id, Optional<Secret> secret, String scopes, Claims claims) {
    /** What stands for a county claim where the provider serves this county alone. */
    private static final String NONE = "-";

    /**
     * Where the claims are, each by its name or by the path of names that leads to it, separated by dots.
     *
     * @param county where the county's division code is; empty where the provider serves this county alone
     * @param post where the post or posts are
     * @param office where the office or offices are
     * @param posts the provider's posts: a role, or a role and the office it is held in
     * @param offices the provider's offices: a department's id or a unified social credit code
     */
    public record Claims(
            Optional<String> county,
            String post,
            String office,
            ImmutableMap<String, String> posts,
            ImmutableMap<String, String> offices) {}

    /** The one that the settings name, if they name any. */
    public static Optional<OpenIdClient> of(Settings settings) {
        return settings.find(ServerSettings.OIDC_ISSUER)
                .map(issuer -> new OpenIdClient(
                        issuer,
                        settings.get(ServerSettings.OIDC_CLIENT_ID),
                        settings.find(ServerSettings.OIDC_CLIENT_SECRET),
                        settings.get(ServerSettings.OIDC_SCOPES),
                        new Claims(
                                settings.find(ServerSettings.OIDC_COUNTY_CLAIM).filter(name -> !name.equals(NONE)),
                                settings.get(ServerSettings.OIDC_POST_CLAIM),
                                settings.get(ServerSettings.OIDC_OFFICE_CLAIM),
                                settings.find(ServerSettings.OIDC_POSTS).orElse(ImmutableMap.of()),
                                settings.find(ServerSettings.OIDC_OFFICES).orElse(ImmutableMap.of()))));
    }
}
