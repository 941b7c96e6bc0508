package io.github.awsession.emulator.http;

import io.github.awsession.emulator.service.EmulatedService;
import io.github.awsession.model.Operation;

import java.util.Map;

/**
 * Names the target of a request.
 *
 * @param service the service
 * @param operation the service's operation
 * @param labels the decoded labels of the path, none in AWS JSON
 */
record Target(EmulatedService service, Operation operation, Map<String, String> labels) {
    Target {
        labels = Map.copyOf(labels);
    }
}
