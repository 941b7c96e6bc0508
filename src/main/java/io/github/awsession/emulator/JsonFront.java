package io.github.awsession.emulator;

import com.sun.net.httpserver.Headers;

import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.model.CommandNames;
import io.github.awsession.model.Operation;
import io.github.awsession.value.Value;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The protocol AWS JSON 1.1: every request is a {@code POST /} whose header {@code X-Amz-Target}
 * names the operation. Checks go from the outside in, as services do it: protocol, operation,
 * signature, syntax, shape, behaviour.
 */
final class JsonFront {
    static final String CONTENT_TYPE = "application/x-amz-json-1.1";

    private final List<EmulatedService> services;

    JsonFront(List<EmulatedService> services) {
        this.services = List.copyOf(services);
    }

    private record Target(EmulatedService service, Operation operation) {}

    /** The body of the answer to one request. */
    Value.Structure answer(String method, String path, Headers headers, byte[] body)
            throws ServiceFault {
        if (!method.equals("POST")
                || !path.equals("/")
                || !speaksJson(headers.getFirst("Content-Type"))) {
            throw new ServiceFault(404, "UnknownOperationException", new Members());
        }
        Target target = target(headers.getFirst("X-Amz-Target"));
        EmulatedService service = target.service();
        String region = Signature.region(headers, service.signingName());
        Value.Structure parameters = parameters(body);
        List<String> violations =
                RequestCheck.violations(service.model(), target.operation(), parameters);
        if (!violations.isEmpty()) {
            throw service.invalid(summary(violations));
        }
        return service.answer(target.operation(), new Call(region, new Parameters(parameters)));
    }

    private Target target(@Nullable String header) throws ServiceFault {
        String target = header == null ? "" : header;
        int dot = target.lastIndexOf('.');
        String prefix = target.substring(0, Math.max(dot, 0));
        String name = target.substring(dot + 1);
        for (EmulatedService service : services) {
            if (prefix.equals(service.model().metadata().get("targetPrefix"))) {
                Operation operation = service.model().operation(CommandNames.of(name));
                if (operation != null && operation.name().equals(name)) {
                    return new Target(service, operation);
                }
            }
        }
        throw new ServiceFault(400, "UnknownOperationException", new Members());
    }

    private static boolean speaksJson(@Nullable String contentType) {
        return contentType != null
                && contentType
                        .split(";", 2)[0]
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .equals(CONTENT_TYPE);
    }

    private static Value.Structure parameters(byte[] body) throws ServiceFault {
        if (body.length == 0) {
            return Value.Structure.EMPTY;
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            if (new JsonReader().read(text) instanceof Value.Structure structure) {
                return structure;
            }
            throw syntax("The body is not a JSON object");
        } catch (JsonSyntaxException _) {
            throw syntax("The body is not JSON");
        } catch (CharacterCodingException _) {
            throw syntax("The body is not UTF-8");
        }
    }

    private static ServiceFault syntax(String message) {
        return ServiceFault.common(400, "SerializationException", message);
    }

    private static String summary(List<String> violations) {
        String noun = violations.size() == 1 ? " validation error" : " validation errors";
        return violations.size() + noun + " detected: " + String.join("; ", violations);
    }
}
