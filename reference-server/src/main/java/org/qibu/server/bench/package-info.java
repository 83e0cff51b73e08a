/**
 * What every desk works on: the county with its rules and its time, the facts, and how an act is written or refused. Start at
 * {@link org.qibu.server.bench.Bench}.
 */
@NullMarked
package org.qibu.server.bench;

import org.jspecify.annotations.NullMarked;
