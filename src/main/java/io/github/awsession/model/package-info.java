/**
 * Describes the services: their operations, shapes and members, and the command words of their
 * names.
 */
@NullMarked
package io.github.awsession.model;

import org.jspecify.annotations.NullMarked;
