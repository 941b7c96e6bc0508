/** Emulates the sessions of Session Manager. */
@NullMarked
package io.github.awsession.emulator.ssm;

import org.jspecify.annotations.NullMarked;
