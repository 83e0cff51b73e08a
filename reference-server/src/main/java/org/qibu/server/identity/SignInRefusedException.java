package org.qibu.server.identity;

import com.google.common.collect.ImmutableList;
import org.qibu.approval.law.Finding;

/** Somebody came back from the provider and is not signed in; holds every reason. */
public final class SignInRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ImmutableList<Finding> findings;

    SignInRefusedException(Iterable<Finding> findings) {
        super("sign-in refused: " + findings);
        this.findings = ImmutableList.copyOf(findings);
    }

    static SignInRefusedException of(String code, String message, String remedy) {
        return new SignInRefusedException(ImmutableList.of(
                Finding.of("identity." + code, message).at("统一身份认证").remedy(remedy)));
    }

    /** Why not. */
    public ImmutableList<Finding> findings() {
        return findings;
    }
}
