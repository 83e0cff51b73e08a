package org.qibu.approval.casework.branch;

import com.google.common.hash.HashCode;
import org.qibu.approval.casework.fact.DocumentNumber;

/**
 * What is issued.
 *
 * @param number the number of the certificate
 * @param digest the SHA-256 of the document
 */
public record Result(DocumentNumber number, HashCode digest) {}
