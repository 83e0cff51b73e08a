/** The API's routes, one class per concept: parse, call a desk, render. */
@NullMarked
package org.qibu.server.api;

import org.jspecify.annotations.NullMarked;
