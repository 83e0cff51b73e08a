package org.qibu.server.console.kit;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * An address as a code that a telephone reads (二维码).
 *
 * @param address what it leads to
 * @param size how many modules it has on a side, with the quiet zone around them
 * @param modules the dark ones, as the path of an SVG in which a module is one by one
 */
public record QrCode(String address, int size, String modules) {
    /** How many pixels a side of a module has on a screen: all alike, so that none is read as two. */
    public static final int PIXELS = 5;

    /** The quiet zone that a reader needs on each side (GB/T 18284). */
    private static final int QUIET = 4;

    /** The code of an address; it is still read where a seventh of it is covered. */
    public static QrCode of(String address) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(address, Ecc.MEDIUM);
        StringBuilder modules = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    modules.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(address, code.size + 2 * QUIET, modules.toString());
    }
}
