package org.qibu.server.identity;

/** The provider cannot be reached, or answers what no provider would. */
public final class ProviderUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ProviderUnavailableException(String message) {
        super(message);
    }

    ProviderUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
