package fr.glane.cli;

import fr.glane.index.FactSearch;
import fr.glane.index.FrenchAnalysis;
import fr.glane.index.IndexException;
import fr.glane.lang.Models;
import java.nio.file.Path;

/** Which index a command works on. */
final class IndexOptions {

    Path folder = Path.of(".glane");

    /** Declares them to a command. */
    void declare(Options options) {
        options.option("-x", "--index").label("DIR").key("index").to(Path.class, found -> folder = found);
    }

    /** The analysis every index of the command line is built and read with. */
    static FrenchAnalysis analysis() {
        return FrenchAnalysis.standard(Models.standard());
    }

    FactSearch open() throws Broken {
        try {
            return FactSearch.open(folder, analysis());
        } catch (IndexException e) {
            throw broken(e);
        }
    }

    /** The one line an index that cannot be used gets: what is the matter, what to do. */
    static Broken broken(IndexException e) {
        var key = switch (e.reason()) {
            case MISSING -> "index.missing";
            case OTHER_FORMAT -> "index.format";
            case LOCKED -> "index.locked";
            case UNREADABLE -> "index.unreadable";
        };
        var detail = e.getCause() == null ? "" : String.valueOf(e.getCause().getMessage());
        return new Broken(Exit.FAILURE, key, e.folder(), detail);
    }
}
