package fr.glane.serve;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;

/** Waits for a page to come to a state; what is not there yet, or just gone, is asked again. */
final class Patience {

    private final WebDriver browser;
    private final Duration most;

    Patience(WebDriver browser, Duration most) {
        this.browser = browser;
        this.most = most;
    }

    /** The first answer that is neither null nor false. */
    <T> T until(Function<WebDriver, @Nullable T> state) {
        long end = System.nanoTime() + most.toNanos();
        while (true) {
            try {
                var answer = state.apply(browser);
                if (answer != null && !Boolean.FALSE.equals(answer)) {
                    return answer;
                }
            } catch (NoSuchElementException | StaleElementReferenceException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("the page did not come to it within " + most + ": " + browser.getCurrentUrl());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
