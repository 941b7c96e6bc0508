package io.github.awsession.emulator.http;

import com.sun.net.httpserver.Headers;

import io.github.awsession.emulator.athena.AthenaService;
import io.github.awsession.emulator.emr.EmrApplications;
import io.github.awsession.emulator.emr.EmrService;
import io.github.awsession.emulator.fault.EmulatorContext;
import io.github.awsession.emulator.fault.FaultInjector;
import io.github.awsession.emulator.fault.FaultPlan;
import io.github.awsession.emulator.fault.Timing;
import io.github.awsession.emulator.service.KeyPair;
import io.github.awsession.emulator.service.ServiceFault;
import io.github.awsession.emulator.ssm.SsmDocuments;
import io.github.awsession.emulator.ssm.SsmService;
import io.github.awsession.emulator.ssm.SsmTargets;
import io.github.awsession.environment.Sleeper;
import io.github.awsession.json.JsonReader;
import io.github.awsession.json.JsonSyntaxException;
import io.github.awsession.json.JsonWriter;
import io.github.awsession.testing.MovingClock;
import io.github.awsession.value.Value;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Calls the emulated services as their server does, on a clock that the test moves. */
public final class Service {
    static final String SIGNATURE = "0".repeat(64);

    public final MovingClock clock = new MovingClock();
    final RequestRouter router;

    public Service() {
        this(FaultPlan.NONE);
    }

    Service(FaultPlan plan) {
        this.router = router(clock, plan, _ -> {});
    }

    /** All services behind one door. */
    static RequestRouter router(Clock clock, FaultPlan plan, Sleeper sleeper) {
        FaultInjector faults = new FaultInjector(plan, clock, sleeper);
        EmulatorContext context = new EmulatorContext(clock, new Timing(1, plan), faults);
        return new RequestRouter(
                List.of(
                        new AthenaService(context),
                        new EmrService(EmrApplications.PREDEFINED, context),
                        new SsmService(
                                SsmTargets.PREDEFINED,
                                SsmDocuments.PREDEFINED,
                                context,
                                Optional.empty())),
                faults,
                KeyPair.random());
    }

    public static Headers headers(String operation, String region) {
        Headers headers = new Headers();
        headers.set("Content-Type", JsonProtocol.CONTENT_TYPE);
        headers.set("X-Amz-Target", "AmazonAthena." + operation);
        headers.set("X-Amz-Date", "20260102T030405Z");
        headers.set(
                "Authorization", authorization("key/20260102/" + region + "/athena/aws4_request"));
        return headers;
    }

    static String authorization(String credential) {
        return "AWS4-HMAC-SHA256 Credential="
                + credential
                + ", SignedHeaders=content-type;host;x-amz-date, Signature="
                + SIGNATURE;
    }

    public Value.Structure call(String operation, String body) throws ServiceFault {
        return call(headers(operation, "us-east-1"), body);
    }

    public Value.Structure call(Headers headers, String body) throws ServiceFault {
        return router.answer(request("POST", "/", headers, json(body))).orElseThrow();
    }

    static Request request(String method, String path, Headers headers, String body) {
        String[] sides = path.split("\\?", 2);
        return new Request(
                method,
                sides[0],
                sides.length == 1 ? "" : sides[1],
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    }

    /** The text at a path of names separated by dots. */
    public String text(String operation, String body, String path) throws ServiceFault {
        return text(call(operation, body), path);
    }

    public String start(String members) throws ServiceFault {
        return text(
                "StartSession",
                "{'WorkGroup':'wg','EngineConfiguration':{'MaxConcurrentDpus':4}" + members + "}",
                "SessionId");
    }

    public String state(String session) throws ServiceFault {
        return text("GetSessionStatus", "{'SessionId':'" + session + "'}", "Status.State");
    }

    public static String text(Value.Structure structure, String path) {
        Value value = structure;
        for (String name : path.split("\\.", -1)) {
            value = ((Value.Structure) value).get(name);
        }
        return value instanceof Value.Text(String text) ? text : shown(value);
    }

    public static String shown(Value value) {
        return JsonWriter.write(value, JsonWriter.Layout.COMPACT, false).replace('"', '\'');
    }

    static String json(String text) {
        return text.replace('\'', '"');
    }

    public static Value.Structure tree(String text) {
        try {
            return (Value.Structure) new JsonReader().read(json(text));
        } catch (JsonSyntaxException problem) {
            throw new IllegalArgumentException(problem);
        }
    }
}
