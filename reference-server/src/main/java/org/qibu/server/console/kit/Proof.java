package org.qibu.server.console.kit;

/**
 * How somebody checks for ever after what was written of a filing (留痕凭证).
 *
 * @param download where the receipt is taken from
 * @param entry where the latest thing written is checked by anybody
 * @param code the same for a telephone
 */
public record Proof(String download, String entry, QrCode code) {}
