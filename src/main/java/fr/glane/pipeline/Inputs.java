package fr.glane.pipeline;

import fr.glane.page.FileNames;
import fr.glane.page.Refusal;
import fr.glane.text.Source;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files a command line names: files as they are, folders with all that can be an article below them.
 *
 * @param files in the order given, each folder's files by name
 * @param unreadable what could not be listed, and why
 */
public record Inputs(List<Path> files, List<Outcome.Refused> unreadable) {

    private static final List<String> PAGES = List.of(".html", ".htm", ".HTML", ".xhtml");

    public Inputs {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /** Lists the inputs; what cannot be listed is told, and the rest is there. */
    public static Inputs of(List<Path> named) {
        var files = new ArrayList<Path>();
        var unreadable = new ArrayList<Outcome.Refused>();
        for (var path : named) {
            if (Files.isDirectory(path)) {
                walk(path, files, unreadable);
            } else {
                files.add(path);
            }
        }
        return new Inputs(files, unreadable);
    }

    private static void walk(Path folder, List<Path> files, List<Outcome.Refused> unreadable) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                    return path.equals(folder) || !isParts(path)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                    if (FileNames.canBeArticle(String.valueOf(path.getFileName()))) {
                        found.add(path);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException e) {
                    unreadable.add(refused(path, e));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            unreadable.add(refused(folder, e));
        }
        found.sort(Path::compareTo);
        files.addAll(found);
    }

    private static Outcome.Refused refused(Path path, IOException e) {
        Refusal refusal = Unreadable.refusal(path, e);
        return new Outcome.Refused(new Source(path.toString(), Optional.empty(), "", ""), refusal);
    }

    /** True for the folder a browser put a page's pictures and scripts in, and for hidden folders. */
    private static boolean isParts(Path folder) {
        var name = String.valueOf(folder.getFileName());
        if (!FileNames.isParts(name)) {
            return false;
        }
        int mark = name.lastIndexOf('_');
        if (name.startsWith(".") || mark <= 0) {
            return true;
        }
        // A corpus may well be named « entretiens_fichiers »: parts stand beside their page.
        var page = name.substring(0, mark);
        return PAGES.stream().anyMatch(e -> Files.exists(folder.resolveSibling(page + e)));
    }
}
