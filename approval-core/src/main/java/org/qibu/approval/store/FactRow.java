package org.qibu.approval.store;

/**
 * A fact as one row of a table.
 *
 * @param version its place in its stream, from 1, without gaps
 * @param encoded what is read back; its bytes are kept exactly, never as a JSON type that spells them anew
 * @param stamp by what it is found without being read
 */
public record FactRow(int version, Encoded encoded, FactStamp stamp) {}
