package org.w3id.diwan.serve.limit;

import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.w3id.diwan.serve.http.ProblemDetails;
import org.w3id.diwan.serve.http.ProblemErrors;

/**
 * So many requests at once, of each kind apart, and so many of one client. A client may take another place while more are free than it has
 * taken: alone it takes half of them, among others less, and who has taken none finds one first. A request that finds no place waits for a
 * moment, without a thread, and is then asked to come again (429).
 */
public final class ConcurrencyLimit extends Handler.Wrapper {
    private static final int WAIT_MILLIS = 500;
    private static final int REFUSE_MILLIS = 250;
    private static final int MOST_REFUSING = 1000;
    /** Bytes of a body that may be kept until its request is refused. */
    private static final long LIGHT = 64_000;

    private static final String VISIT = Visit.class.getName();

    private final Function<String, RequestKind> kinds;
    private final Function<Request, String> client;
    private final Pool queries;
    private final Pool pages;
    private final Pool others;
    private final Pool sending;
    private final AtomicInteger refusing = new AtomicInteger();

    /**
     * @param kinds by the path of a request
     * @param client who asks
     */
    ConcurrencyLimit(RequestLimits limits, Function<String, RequestKind> kinds, Function<Request, String> client) {
        this.kinds = kinds;
        this.client = client;
        this.queries = new Pool(limits.sparqlAtOnce());
        this.pages = new Pool(limits.pagesAtOnce());
        this.others = new Pool(limits.othersAtOnce());
        this.sending = new Pool(limits.sendingAtOnce());
    }

    private Optional<Pool> pool(RequestKind kind) {
        return switch (kind) {
            case PING -> Optional.empty();
            case QUERY, GRAPHS -> Optional.of(queries);
            case PAGE, REVIEW -> Optional.of(pages);
            case DUMP, OTHER -> Optional.of(others);
        };
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<Pool> pool = pool(kinds.apply(Request.getPathInContext(request)));
        if (pool.isEmpty()) {
            return super.handle(request, response, callback);
        }
        pool.get().enter(new Visit(request, response, callback, client.apply(request)));
        return true;
    }

    /** Says that all is computed and only the sending is left: a slow reader takes a place among readers, if there is one. */
    public static void computed(ServletRequest request) {
        if (request.getAttribute(VISIT) instanceof Visit visit) {
            visit.moveToReaders();
        }
    }

    /** Places of one kind. */
    private static final class Pool {
        private final int size;
        private final Map<String, Integer> taken = new HashMap<>();
        private final List<Visit> waiting = new ArrayList<>();
        private int free;

        Pool(int size) {
            this.size = size;
            this.free = size;
        }

        void enter(Visit visit) {
            boolean mayGo;
            synchronized (this) {
                mayGo = tryTake(visit.client);
                if (!mayGo && mayWait(visit.client)) {
                    waiting.add(visit);
                    visit.alarmIn(WAIT_MILLIS, () -> giveUp(visit));
                    return;
                }
            }
            if (mayGo) {
                visit.go(this);
            } else {
                visit.refuseLater();
            }
        }

        synchronized boolean tryTake(String client) {
            boolean mayGo = free > taken.getOrDefault(client, 0);
            if (mayGo) {
                free--;
                taken.merge(client, 1, Integer::sum);
            }
            return mayGo;
        }

        private boolean mayWait(String client) {
            long same =
                    waiting.stream().filter(each -> each.client.equals(client)).count();
            return waiting.size() < 4 * size && same < Math.max(1, size / 2);
        }

        void leave(String client) {
            Optional<Visit> next;
            synchronized (this) {
                free++;
                taken.computeIfPresent(client, (same, places) -> places == 1 ? null : places - 1);
                next = waiting.stream()
                        .min(Comparator.comparing(visit -> taken.getOrDefault(visit.client, 0)))
                        .filter(visit -> tryTake(visit.client));
                next.ifPresent(waiting::remove);
            }
            next.ifPresent(visit -> visit.run(() -> visit.go(this)));
        }

        private void giveUp(Visit visit) {
            boolean waited;
            synchronized (this) {
                waited = waiting.remove(visit);
            }
            if (waited) {
                visit.run(visit::refuse);
            }
        }
    }

    /** A request that has come, and its place. */
    private final class Visit {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final String client;
        private Scheduler.Task alarm = () -> false;
        private Optional<Pool> place = Optional.empty();

        Visit(Request request, Response response, Callback callback, String client) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.client = client;
        }

        void alarmIn(long millis, Runnable task) {
            alarm = request.getComponents().getScheduler().schedule(task, millis, TimeUnit.MILLISECONDS);
        }

        void run(Runnable task) {
            request.getComponents().getExecutor().execute(task);
        }

        /** In a place that was taken for it. */
        void go(Pool taken) {
            alarm.cancel();
            moveTo(Optional.of(taken));
            request.setAttribute(VISIT, this);
            Callback leaving = Callback.from(callback, () -> moveTo(Optional.empty()));
            try {
                if (!ConcurrencyLimit.super.handle(request, response, leaving)) {
                    Response.writeError(request, response, leaving, 404);
                }
            } catch (Throwable failure) {
                Response.writeError(request, response, leaving, failure);
            }
        }

        void moveToReaders() {
            if (place.isPresent() && sending.tryTake(client)) {
                moveTo(Optional.of(sending));
            }
        }

        private void moveTo(Optional<Pool> other) {
            Optional<Pool> left;
            synchronized (this) {
                left = place;
                place = other;
            }
            left.ifPresent(each -> each.leave(client));
        }

        /** Not at once: clients that ask again without a pause would keep the processors busy with refusals. */
        void refuseLater() {
            boolean isLight =
                    request.getLength() <= LIGHT && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
            if (!isLight || refusing.get() >= MOST_REFUSING) {
                refuse();
                return;
            }
            refusing.incrementAndGet();
            alarmIn(REFUSE_MILLIS, () -> {
                refusing.decrementAndGet();
                run(this::refuse);
            });
        }

        void refuse() {
            ProblemErrors.answer(
                    request,
                    response,
                    callback,
                    ProblemDetails.of(429, "The server is busy, or busy enough for you; try again in a second.")
                            .retryAfter(1));
        }
    }
}
