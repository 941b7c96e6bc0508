package io.github.awsession.parity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a program did in the conditions of a transcript, in tokens. */
record Recording(
        String exit,
        String stdout,
        String stderr,
        List<Object> requests,
        Map<String, Optional<String>> files) {}
