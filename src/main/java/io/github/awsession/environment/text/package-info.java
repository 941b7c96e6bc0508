/** Prepares text for people: without secrets, and without characters that control a terminal. */
@NullMarked
package io.github.awsession.environment.text;

import org.jspecify.annotations.NullMarked;
