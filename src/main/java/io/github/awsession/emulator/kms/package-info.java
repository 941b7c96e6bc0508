/** Emulates the data keys of KMS, as far as encrypted sessions need them. */
@NullMarked
package io.github.awsession.emulator.kms;

import org.jspecify.annotations.NullMarked;
