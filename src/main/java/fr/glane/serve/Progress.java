package fr.glane.serve;

import java.util.Optional;

/**
 * How far the reading of the corpus is. Immutable.
 *
 * @param running whether pages are being read now
 * @param files to be read in all; 0 until they are counted
 * @param done of them
 * @param articles read, or changed, in this reading
 * @param facts in those
 * @param refused pages without an article
 * @param started {@link System#nanoTime}
 * @param version grows each time a search may find something else than before
 * @param fault why the reading stopped before its end
 */
record Progress(
        boolean running,
        int files,
        int done,
        int articles,
        long facts,
        int refused,
        long started,
        int version,
        Optional<String> fault) {

    static final Progress NONE = new Progress(false, 0, 0, 0, 0, 0, 0, 0, Optional.empty());

    static Progress start(int version) {
        return new Progress(true, 0, 0, 0, 0, 0, System.nanoTime(), version, Optional.empty());
    }

    Progress of(int count) {
        return new Progress(running, count, done, articles, facts, refused, started, version, fault);
    }

    Progress file() {
        return new Progress(
                running, files, Math.min(files, done + 1), articles, facts, refused, started, version, fault);
    }

    Progress article(int factCount) {
        return new Progress(running, files, done, articles + 1, facts + factCount, refused, started, version, fault);
    }

    Progress refusal() {
        return new Progress(running, files, done, articles, facts, refused + 1, started, version, fault);
    }

    Progress visible() {
        return new Progress(running, files, done, articles, facts, refused, started, version + 1, fault);
    }

    Progress finished() {
        return new Progress(false, files, files, articles, facts, refused, started, version, fault);
    }

    Progress stopped(String why) {
        return new Progress(false, files, done, articles, facts, refused, started, version, Optional.of(why));
    }

    /** Seconds left at the pace so far; empty at the very start and the end. */
    Optional<Long> secondsLeft() {
        if (!running || done == 0 || done >= files) {
            return Optional.empty();
        }
        double perFile = (System.nanoTime() - started) / 1e9 / done;
        return Optional.of(Math.round(perFile * (files - done)));
    }
}
