/** What the services' sessions have in common: how they are named, reached and listed. */
@NullMarked
package io.github.awsession.lifecycle;

import org.jspecify.annotations.NullMarked;
