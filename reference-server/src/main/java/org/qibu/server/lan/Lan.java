package org.qibu.server.lan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Ticker;
import com.google.common.collect.ImmutableList;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Instant;
import org.qibu.server.console.frame.Pages;
import org.qibu.server.http.KnownHosts;

/**
 * A demo on the local network, as it was opened by this start.
 *
 * @param addresses those of this machine by which others reach it
 */
public record Lan(ImmutableList<InetAddress> addresses, LanCertificate certificate, Passcode passcode) {
    /** Makes a passcode and a certificate, which end with the process. */
    public static Lan open(Instant now) {
        ImmutableList<InetAddress> addresses = own();
        return new Lan(addresses, LanCertificate.make(addresses, now), Passcode.fresh());
    }

    private static ImmutableList<InetAddress> own() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .collect(toImmutableList());
        } catch (SocketException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    /** What stands before the site. */
    public Door door(KnownHosts hosts) {
        return new Door(passcode, hosts, Pages.compiled(), Ticker.systemTicker());
    }

    /** The names it may be asked for besides. */
    public KnownHosts hosts(KnownHosts known) {
        return known.and(addresses.stream().map(InetAddress::getHostAddress).collect(toImmutableSet()));
    }

    /** What the person before the screen tells the others, in Chinese. */
    public ImmutableList<String> invitation(int port) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        addresses.forEach(address -> lines.add("局域网网址：https://" + address.getHostAddress() + ":" + port + "/"));
        return lines.add("口令（只显示这一次）：" + passcode.shown())
                .add("证书指纹（SHA-256）：" + certificate.fingerprint())
                .add("浏览器会提示证书不受信任：点开证书，指纹与上一行相同，才可继续；不同的，不是这台服务器，不要输入口令。")
                .build();
    }
}
