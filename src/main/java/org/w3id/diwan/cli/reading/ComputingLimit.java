package org.w3id.diwan.cli.reading;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Gives a piece of work so much computing time and no more, whatever it does. Waiting, as for a language model or a busy machine, does not
 * count.
 *
 * @param most how much computing time it has
 */
record ComputingLimit(Duration most) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_EVERY = 200;

    /** Says that the work was given up. */
    static final class ExceededException extends Exception {
        private static final long serialVersionUID = 1L;

        private ExceededException() {
            super("too much computing time");
        }
    }

    /**
     * Does the work in a thread of its own. Where it takes too much it is interrupted, and left behind if it does not heed that.
     *
     * @throws ExecutionException with what the work throws
     */
    <T> T run(Callable<T> work) throws ExecutionException, ExceededException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "article");
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                return task.get(LOOK_EVERY, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillAtIt) {
                if (THREADS.getThreadCpuTime(thread.getId()) > most.toNanos()) {
                    task.cancel(true);
                    throw new ExceededException();
                }
            } catch (InterruptedException e) {
                task.cancel(true);
                throw e;
            }
        }
    }
}
