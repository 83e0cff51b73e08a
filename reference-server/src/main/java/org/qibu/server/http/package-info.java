/**
 * HTTP before any concept: the contract's router, the one failure handler, sign-in cookies, headers, the bounded workers.
 * Start at {@link org.qibu.server.http.ContractRouter}.
 */
@NullMarked
package org.qibu.server.http;

import org.jspecify.annotations.NullMarked;
