/**
 * What a project may have to do (事项): matters with their rule, terms, materials and questions, and what they refer to:
 * departments, stages, materials, classes of projects.
 *
 * <p>Start with {@link org.qibu.approval.matter.Matter}. All of it is data of a place and time; nothing here knows a
 * particular matter, stage or department.
 */
@NullMarked
package org.qibu.approval.matter;

import org.jspecify.annotations.NullMarked;
