package io.github.awsession.command.run;

import io.github.awsession.command.option.Invocation;
import io.github.awsession.command.paging.Pages;
import io.github.awsession.error.ExitCode;
import io.github.awsession.model.Pagination;
import io.github.awsession.output.PagedResponse;
import io.github.awsession.output.ResponsePrinter;
import io.github.awsession.value.StructureBuilder;
import io.github.awsession.value.Value;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Prints the request that a command would send; for a result in pages, the first request. The steps
 * have the same order as those of the command itself, so the first failure is the same.
 *
 * @param calls the caller that checks the parameters and describes the request
 */
record RequestPreview(ValidatingCaller calls, ResponsePrinter printer) {
    private static final String PLUGIN = "session-manager-plugin";

    ExitCode show(Invocation invocation, Value.Structure parameters) {
        calls.settle(invocation.operation());
        Optional<Pagination> paging = invocation.paging(parameters);
        if (paging.isPresent()) {
            Pages pages = new Pages(paging.get(), parameters, request -> request);
            printer.print(
                    invocation.operation().name(),
                    new FirstRequest(
                            () -> calls.call(invocation.operation(), pages.firstRequest())));
        } else {
            Value.Structure request = calls.call(invocation.operation(), parameters);
            printer.print(
                    invocation.operation().name(),
                    invocation.opensSession() ? handedOver(request) : request);
        }
        return ExitCode.OK;
    }

    private static Value.Structure handedOver(Value.Structure request) {
        return new StructureBuilder().putAll(request.members()).put("opensWith", PLUGIN).build();
    }

    /**
     * Holds the first request, which is made, like a page, only after the output options have been
     * checked.
     */
    private record FirstRequest(Supplier<Value.Structure> request) implements PagedResponse {
        @Override
        public Iterator<Value.Structure> pages() {
            return Stream.of(request).map(Supplier::get).iterator();
        }

        @Override
        public Iterator<Value.Structure> results() {
            return pages();
        }

        @Override
        public Value.Structure merged() {
            return request.get();
        }
    }
}
