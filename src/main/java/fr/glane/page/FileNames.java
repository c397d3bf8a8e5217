package fr.glane.page;

import java.util.Locale;
import java.util.Set;

/** Which files of a folder or container may be articles, by their names. Thread-safe. */
public final class FileNames {

    /** Extensions looked at in folders; a file named on the command line is read whatever its name. */
    private static final Set<String> KNOWN = Set.of(
            "txt", "text", "html", "htm", "xhtml", "mhtml", "mht", "warc", "gz", "zip", "jsonl", "ndjson", "xml", "csv",
            "tsv");

    private FileNames() {}

    /** True when a file of that name, found in a folder, is worth opening. */
    public static boolean canBeArticle(String path) {
        var name = last(path).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        // Gold stands beside the articles it annotates, and reports beside the runs they tell of.
        return dot > 0
                && KNOWN.contains(name.substring(dot + 1))
                && !name.endsWith(".gold.jsonl")
                && !name.endsWith(".report.jsonl")
                && !name.endsWith(".review.jsonl")
                && !name.endsWith(".tar.gz");
    }

    /** Folders browsers put a page's pictures and scripts in, hidden folders, and what macOS adds to archives. */
    public static boolean isParts(String folder) {
        return folder.startsWith(".")
                || folder.endsWith("_files")
                || folder.endsWith("_fichiers")
                || folder.equals("__MACOSX");
    }

    /** True when a folder on the way to the file is one of those. */
    static boolean isInParts(String path) {
        var parts = path.replace('\\', '/').split("/", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            if (isParts(parts[i]) && !parts[i].equals(".") && !parts[i].equals("..")) {
                return true;
            }
        }
        return parts[parts.length - 1].startsWith(".");
    }

    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
