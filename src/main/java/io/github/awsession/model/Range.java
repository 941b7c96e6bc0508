package io.github.awsession.model;

import org.jspecify.annotations.Nullable;

/** Inclusive bounds of a number or a length; null where there is none. */
public record Range(@Nullable Long min, @Nullable Long max) {}
