/**
 * What happens in the demo county, told as stories: who does what on which day, until 2026-10-19.
 *
 * <p>Start at {@link org.qibu.server.demo.story.StoryBook}. A story only says what people do; whether they may and what
 * comes of it is decided at the real desks when it is played. Organisations and places are fictional, people are roles.
 */
@NullMarked
package org.qibu.server.demo.story;

import org.jspecify.annotations.NullMarked;
