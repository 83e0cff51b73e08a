package org.qibu.trail.tool;

import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Where the JVM itself has no SM3 and SM2, the class path may have a provider that declares itself, as BouncyCastle's does. */
final class Providers {
    private Providers() {}

    /** Registers the first that has both, behind those that are there; false if there is none. */
    static boolean install() {
        try {
            return found().map(Security::addProvider).orElse(-1) > 0;
        } catch (ServiceConfigurationError unusable) {
            // What one declares is not there, or is for another Java.
            return false;
        }
    }

    private static Optional<Provider> found() {
        return ServiceLoader.load(Provider.class).stream()
                .filter(declared -> !isOfTheJdk(declared.type()))
                .flatMap(Providers::made)
                .filter(Providers::hasBoth)
                .findFirst();
    }

    /** Those of the JDK are installed, or were left out by whoever set up the JVM. */
    private static boolean isOfTheJdk(Class<? extends Provider> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader.equals(ClassLoader.getPlatformClassLoader());
    }

    /** One that cannot be made is not the one that is looked for. */
    private static Stream<Provider> made(ServiceLoader.Provider<Provider> declared) {
        try {
            return Stream.of(declared.get());
        } catch (ServiceConfigurationError unusable) {
            return Stream.empty();
        }
    }

    private static boolean hasBoth(Provider provider) {
        return provider.getService("MessageDigest", "SM3") != null
                && provider.getService("Signature", "SM3withSM2") != null;
    }
}
