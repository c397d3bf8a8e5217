package fr.glane.page;

import java.io.IOException;

/** Reads one page of HTML held in a record of another file; {@code HtmlPage} is the one that does. */
@FunctionalInterface
interface HtmlRecord {

    /**
     * Reads the record as a page.
     *
     * @param record its bytes are the HTML in UTF-8, with charset, record name and address set
     */
    void read(SavedFile record, PageSink sink) throws IOException;
}
