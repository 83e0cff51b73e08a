/**
 * A county's own Spring Boot system with the core inside: it keeps the facts in its own database, in one transaction with
 * its own tables. Start at {@link org.qibu.examples.spring.Casework}.
 */
@NullMarked
package org.qibu.examples.spring;

import org.jspecify.annotations.NullMarked;
