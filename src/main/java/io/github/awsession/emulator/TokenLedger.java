package io.github.awsession.emulator;

import io.github.awsession.value.Value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers which client request token brought which answer, so that a repeated request is not
 * carried out twice. A token belongs to one region and one operation.
 */
final class TokenLedger {
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(Value.Structure parameters, Value.Structure answer) {}

    /** Carries a request out. */
    @FunctionalInterface
    interface Work {
        Value.Structure answer() throws ServiceFault;
    }

    /**
     * The answer of the first time, or the work's when the token is new or absent; a failure leaves
     * no trace.
     */
    synchronized Value.Structure once(String operation, Call call, ServiceFault mismatch, Work work)
            throws ServiceFault {
        Optional<String> token = call.parameters().text("ClientRequestToken");
        if (token.isEmpty()) {
            return work.answer();
        }
        String key = call.region() + '/' + operation + '/' + token.get();
        Value.Structure parameters = call.parameters().structure();
        Entry known = entries.get(key);
        if (known == null) {
            Value.Structure answer = work.answer();
            entries.put(key, new Entry(parameters, answer));
            return answer;
        }
        if (!known.parameters().equals(parameters)) {
            throw mismatch;
        }
        return known.answer();
    }
}
