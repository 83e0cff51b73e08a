/**
 * What stands after a kill: {@link org.qibu.server.crash.FaultCampaign} has a server work, kills it or its PostgreSQL at random
 * moments, and counts what is lost.
 */
@NullMarked
package org.qibu.server.crash;

import org.jspecify.annotations.NullMarked;
