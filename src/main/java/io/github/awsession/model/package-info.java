/** Service descriptions: operations, shapes, members, and the command spelling of names. */
@NullMarked
package io.github.awsession.model;

import org.jspecify.annotations.NullMarked;
