/**
 * The console in a real browser, by role: the journey of a project through its pages, every page's accessibility, and
 * nothing that fails unseen. Start with {@link org.qibu.server.browser.Visitor}.
 */
@NullMarked
package org.qibu.server.browser;

import org.jspecify.annotations.NullMarked;
