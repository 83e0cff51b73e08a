/**
 * A client for a system on JDK 8: everything below {@code api}, {@code model} and {@code base} is generated from the
 * server's contract when this is built. Start at {@link org.qibu.examples.http.FilingClient}.
 */
package org.qibu.examples.http;
