/** Emulates the sessions of EMR Serverless. */
@NullMarked
package io.github.awsession.emulator.emr;

import org.jspecify.annotations.NullMarked;
