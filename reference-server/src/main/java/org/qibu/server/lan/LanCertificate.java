package org.qibu.server.lan;

import com.google.common.base.Ascii;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.PfxOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate that vouches for itself. Whom a browser talks to is known only once a person has compared its fingerprint with
 * the one on the server's screen. Its key is never written anywhere and ends with the process.
 */
public final class LanCertificate {
    private static final Duration VALID = Duration.ofDays(30);
    /** Clocks on an office network differ. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private static final String NAME = "CN=Qibu LAN demo";

    private final PrivateKey key;
    private final X509Certificate certificate;

    private LanCertificate(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    /** Makes one for these addresses and this machine itself. */
    static LanCertificate make(ImmutableList<InetAddress> addresses, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                            new X500Name(NAME),
                            new BigInteger(127, new SecureRandom()),
                            Date.from(now.minus(BEFORE)),
                            Date.from(now.plus(VALID)),
                            new X500Name(NAME),
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(
                            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, names(addresses));
            return new LanCertificate(
                    pair.getPrivate(),
                    new JcaX509CertificateConverter()
                            .getCertificate(builder.build(
                                    new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))));
        } catch (GeneralSecurityException | OperatorCreationException | IOException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    private static GeneralNames names(ImmutableList<InetAddress> addresses) {
        return new GeneralNames(Stream.concat(
                        Stream.of(
                                new GeneralName(GeneralName.dNSName, "localhost"),
                                new GeneralName(GeneralName.iPAddress, "127.0.0.1")),
                        addresses.stream()
                                .map(address -> new GeneralName(GeneralName.iPAddress, address.getHostAddress())))
                .toArray(GeneralName[]::new));
    }

    /** How the server proves itself with it. */
    public PfxOptions options() {
        // It never leaves the process, so that its password protects nothing.
        String password = "in-memory";
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("qibu", key, password.toCharArray(), new Certificate[] {certificate});
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password.toCharArray());
            return new PfxOptions().setPassword(password).setValue(Buffer.buffer(bytes.toByteArray()));
        } catch (GeneralSecurityException | IOException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }

    /** The SHA-256 of the certificate, as browsers show it. */
    public String fingerprint() {
        try {
            String digits = HexFormat.of()
                    .formatHex(
                            Hashing.sha256().hashBytes(certificate.getEncoded()).asBytes());
            return Ascii.toUpperCase(String.join(":", Splitter.fixedLength(2).split(digits)));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException(unavailable);
        }
    }
}
