/**
 * Everything outside the process: streams, variables, files, clock, settings of the shared AWS
 * configuration.
 */
@NullMarked
package io.github.awsession.environment;

import org.jspecify.annotations.NullMarked;
