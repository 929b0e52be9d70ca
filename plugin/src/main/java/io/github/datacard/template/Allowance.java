package io.github.datacard.template;

import freemarker.core._CoreAPI;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import io.github.datacard.diagnostic.DatacardException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What a template of a team may take: time and length of its text. A loop without an end stops at one of them.
 *
 * @param seconds the longest time
 * @param characters the longest text
 */
record Allowance(long seconds, int characters) {
    /** Far more than any page needs. */
    static final Allowance USUAL = new Allowance(60, 64 * 1024 * 1024);

    /** A text that would be longer than allowed. */
    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Starts its thread with the first template of a team. */
    private static final class Clock {
        static final ScheduledExecutorService TICKING = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "datacard-template-limit");
            thread.setDaemon(true);
            return thread;
        });

        private Clock() {}
    }

    /** Makes loops of a template stop where their thread is interrupted. */
    static Template stoppable(Template template) {
        _CoreAPI.addThreadInterruptedChecks(template);
        return template;
    }

    /** Runs a {@link #stoppable} template. */
    String run(Template template, Map<String, Object> model) throws IOException, TemplateException {
        Thread runner = Thread.currentThread();
        AtomicBoolean late = new AtomicBoolean();
        AtomicBoolean done = new AtomicBoolean();
        ScheduledFuture<?> alarm = Clock.TICKING.schedule(
                () -> {
                    synchronized (done) {
                        if (!done.get()) {
                            late.set(true);
                            runner.interrupt();
                        }
                    }
                },
                seconds,
                TimeUnit.SECONDS);
        StringWriter out = new Limited(characters);
        try {
            template.process(model, out);
        } catch (TooLong endless) {
            throw stopped(template, "writes more than " + characters + " characters");
        } catch (TemplateException | RuntimeException failed) {
            if (late.get()) {
                throw stopped(template, "takes more than " + seconds + " seconds");
            }
            throw failed;
        } finally {
            alarm.cancel(false);
            synchronized (done) {
                done.set(true);
            }
            if (late.get()) {
                Thread.interrupted();
            }
        }
        return out.toString();
    }

    private static DatacardException stopped(Template template, String why) {
        return new DatacardException("The template " + template.getName() + " was stopped, because it " + why
                + ". Look for a loop that has no end.");
    }

    /** Keeps a text up to a length. */
    private static final class Limited extends StringWriter {
        private final int most;

        Limited(int most) {
            this.most = most;
        }

        private void grow(int more) {
            if (getBuffer().length() + more > most) {
                throw new TooLong();
            }
        }

        @Override
        public void write(int character) {
            grow(1);
            super.write(character);
        }

        @Override
        public void write(char[] characters, int from, int length) {
            grow(length);
            super.write(characters, from, length);
        }

        @Override
        public void write(String text) {
            grow(text.length());
            super.write(text);
        }

        @Override
        public void write(String text, int from, int length) {
            grow(length);
            super.write(text, from, length);
        }
    }
}
