package org.qibu.server.console.kit;

/**
 * One answer that can be chosen.
 *
 * @param value what is sent
 * @param label what is read
 * @param chosen whether it is the present answer
 */
public record Choice(String value, String label, boolean chosen) {}
