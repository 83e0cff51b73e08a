/** What is kept of persons, and its end. Start at {@link org.qibu.server.desk.person.PersonDesk}. */
@NullMarked
package org.qibu.server.desk.person;

import org.jspecify.annotations.NullMarked;
