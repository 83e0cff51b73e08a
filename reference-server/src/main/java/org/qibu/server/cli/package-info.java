/**
 * The command line {@code qibu}: one class per command.
 *
 * <p>Start with {@link org.qibu.server.cli.QibuCommand#run}. A command reads its arguments through
 * {@link org.qibu.server.cli.Arguments}, which tells everything that is wrong with them at once, and answers with an
 * {@link org.qibu.server.cli.Answer}. Answers go to the standard output, wrong use to the standard error. No command
 * but {@code serve} and {@code rebuild} touches the server, so that the others start at once.
 */
@NullMarked
package org.qibu.server.cli;

import org.jspecify.annotations.NullMarked;
