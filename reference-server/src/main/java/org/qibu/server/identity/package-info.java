/**
 * Who somebody is, as the county's OpenID Connect provider says it: the authorization code flow with PKCE, and what the
 * claims of an ID token come to here. Start at {@link org.qibu.server.identity.OpenIdSignIn}.
 */
@NullMarked
package org.qibu.server.identity;

import org.jspecify.annotations.NullMarked;
