/** Provides what every emulated service consists of: store, tokens, pages, errors and responses. */
@NullMarked
package io.github.awsession.emulator.service;

import org.jspecify.annotations.NullMarked;
