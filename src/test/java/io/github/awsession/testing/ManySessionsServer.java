package io.github.awsession.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Three services with as many sessions each, told by pages. The session of number {@code n} was
 * started {@code n} hours ago and is idle since {@code n} minutes, every fifth is busy.
 */
public final class ManySessionsServer implements AutoCloseable {
    private static final int PAGE = 50;
    private static final Pattern NUMBER = Pattern.compile("[a-z]+-?(\\d{3})");
    private static final Pattern TOKEN = Pattern.compile("oken\"?[:=]\"?(\\d+)");

    private final StubServer server = StubServer.start(this::answer);
    private final int count;
    private final Instant now;
    private final Set<String> terminated = new ConcurrentSkipListSet<>();
    private volatile boolean athenaFails;

    public ManySessionsServer(int count, Instant now) {
        this.count = count;
        this.now = now;
    }

    public ManySessionsServer withoutAthena() {
        athenaFails = true;
        return this;
    }

    public String url() {
        return server.url();
    }

    public Set<String> terminated() {
        return terminated;
    }

    public static boolean isIdle(int number) {
        return number % 5 != 0;
    }

    private Reply answer(HttpRequest request) {
        String name = request.operation();
        if (athenaFails && name.startsWith("AmazonAthena")) {
            return Reply.of(400, "{\"__type\":\"InvalidRequestException\",\"Message\":\"No\"}");
        }
        return Reply.ok(
                name.isEmpty()
                        ? emr(request.method(), request.target())
                        : documents(name.substring(name.indexOf('.') + 1), request.text()));
    }

    private String documents(String operation, String body) {
        return switch (operation) {
            case "ListSessions" -> page(body, "athena", "Sessions", "NextToken");
            case "GetSession" -> athena(number(body));
            case "DescribeSessions" ->
                    body.contains("SessionId")
                            ? "{\"Sessions\":[{\"SessionId\":\"x\",\"Status\":\"Terminated\"}]}"
                            : page(body, "ssm", "Sessions", "NextToken");
            case "TerminateSession" -> {
                terminated.add(body.replaceAll(".*\"SessionId\":\"([^\"]*)\".*", "$1"));
                yield "{}";
            }
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private String emr(String method, String uri) {
        if (method.equals("DELETE")) {
            terminated.add(uri.replaceAll(".*/sessions/(\\w+).*", "$1"));
            return "{\"applicationId\":\"app\",\"sessionId\":\"x\"}";
        }
        return uri.matches(".*/sessions/\\w+.*")
                ? "{\"session\":" + emrSession(number(uri)) + "}"
                : page(uri, "emr", "sessions", "nextToken");
    }

    private String page(String request, String service, String list, String token) {
        Matcher matcher = TOKEN.matcher(request);
        int start = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        int end = Math.min(count, start + PAGE);
        String sessions =
                IntStream.range(start, end)
                        .mapToObj(number -> session(service, number))
                        .collect(Collectors.joining(","));
        String next = end < count ? ",\"" + token + "\":\"" + end + '"' : "";
        return "{\"" + list + "\":[" + sessions + ']' + next + '}';
    }

    private String session(String service, int number) {
        return switch (service) {
            case "athena" -> athena(number);
            case "emr" -> emrSession(number);
            default ->
                    "{\"SessionId\":\"ssm-%03d\",\"Target\":\"i-1\",\"Status\":\"Connected\",\"StartDate\":%d}"
                            .formatted(number, ago(Duration.ofHours(number)));
        };
    }

    private String athena(int number) {
        String id = "athena-%03d".formatted(number);
        return "{\"SessionId\":\"%s\",\"SessionConfiguration\":{\"IdleTimeoutSeconds\":1200},\"Status\":{\"State\":\"%s\",\"StartDateTime\":%d,\"IdleSinceDateTime\":%d}}"
                .formatted(
                        id,
                        terminated.contains(id) ? "TERMINATED" : isIdle(number) ? "IDLE" : "BUSY",
                        ago(Duration.ofHours(number)),
                        ago(Duration.ofMinutes(number)));
    }

    private String emrSession(int number) {
        String id = "emr%03d".formatted(number);
        return "{\"sessionId\":\"%s\",\"state\":\"%s\",\"createdAt\":%d,\"idleSince\":%d,\"tags\":{\"n\":\"%d\"}}"
                .formatted(
                        id,
                        terminated.contains(id) ? "TERMINATED" : isIdle(number) ? "IDLE" : "BUSY",
                        ago(Duration.ofHours(number)),
                        ago(Duration.ofMinutes(number)),
                        number);
    }

    private long ago(Duration time) {
        return now.minus(time).getEpochSecond();
    }

    private static int number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        int number = -1;
        while (matcher.find()) {
            number = Integer.parseInt(matcher.group(1));
        }
        return number;
    }

    @Override
    public void close() {
        server.close();
    }
}
