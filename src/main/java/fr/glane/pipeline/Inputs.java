package fr.glane.pipeline;

import fr.glane.page.FileNames;
import fr.glane.page.Refusal;
import fr.glane.text.Source;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * The files a command line names: files as they are, folders with all that can be an article below them, and patterns
 * with {@code *} or {@code ?} that the shell left alone.
 *
 * @param files in the order given, each folder's files by name
 * @param unreadable what could not be listed, and why
 */
public record Inputs(List<Path> files, List<Outcome.Refused> unreadable) {

    private static final List<String> PAGES = List.of(".html", ".htm", ".HTML", ".xhtml");

    /** Folders below a pattern are searched this deep: a pattern at the root of a disk has an end. */
    private static final int DEEPEST = 64;

    public Inputs {
        files = List.copyOf(files);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Which files of folders to take, by patterns on the name or on the path below the folder.
     *
     * @param include none for all that can be an article
     */
    public record Choice(List<PathMatcher> include, List<PathMatcher> exclude) {

        /** All that can be an article. */
        public static final Choice ALL = new Choice(List.of(), List.of());

        /** @throws IllegalArgumentException when a pattern is no glob; the message holds it */
        public static Choice of(List<String> include, List<String> exclude) {
            return new Choice(
                    include.stream().map(Inputs::glob).toList(),
                    exclude.stream().map(Inputs::glob).toList());
        }

        boolean takes(Path path, Path relative) {
            boolean wanted = include.isEmpty()
                    ? FileNames.canBeArticle(String.valueOf(path.getFileName()))
                    : any(include, path, relative);
            return wanted && !any(exclude, path, relative);
        }

        private static boolean any(List<PathMatcher> matchers, Path path, Path relative) {
            var name = path.getFileName();
            return matchers.stream().anyMatch(m -> name != null && m.matches(name) || m.matches(relative));
        }
    }

    /** Lists the inputs; what cannot be listed is told, and the rest is there. */
    public static Inputs of(List<Path> named) {
        return of(named.stream().map(Path::toString).toList(), Choice.ALL);
    }

    /** The same with a choice among the files of folders. */
    public static Inputs of(List<String> named, Choice choice) {
        var files = new ArrayList<Path>();
        var unreadable = new ArrayList<Outcome.Refused>();
        for (var name : named) {
            Path path;
            try {
                path = Path.of(name);
            } catch (InvalidPathException e) {
                pattern(name, files, unreadable);
                continue;
            }
            if (Files.isDirectory(path)) {
                walk(path, path, choice, files, unreadable);
            } else if (isPattern(name) && !Files.exists(path)) {
                pattern(name, files, unreadable);
            } else {
                files.add(path);
            }
        }
        return new Inputs(files, unreadable);
    }

    private static boolean isPattern(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
    }

    /** The files a pattern means; one that means none is told as a file that does not exist. */
    private static void pattern(String name, List<Path> files, List<Outcome.Refused> unreadable) {
        int star = name.indexOf('*') < 0 ? name.indexOf('?') : name.indexOf('*');
        int slash = Math.max(name.lastIndexOf('/', star), name.lastIndexOf('\\', star));
        var folder = slash < 0 ? "" : name.substring(0, slash + 1);
        int before = files.size();
        try {
            var matcher = glob(name.substring(slash + 1));
            var root = Path.of(folder);
            var choice = new Choice(List.of(p -> matcher.matches(p)), List.of());
            // A pattern without ** names files of one folder: its matcher must not see bare names from below.
            boolean deep = name.indexOf("**") >= 0 || name.substring(slash + 1).indexOf('/') >= 0;
            if (deep) {
                walk(root, root, choice, files, unreadable);
            } else {
                list(root, matcher, files);
            }
        } catch (IllegalArgumentException | IOException e) {
            unreadable.add(refused(name, Refusal.of(Refusal.Reason.UNREADABLE, "no such file")));
            return;
        }
        if (files.size() == before) {
            unreadable.add(refused(name, Refusal.of(Refusal.Reason.UNREADABLE, "no such file")));
        }
    }

    private static void list(Path folder, PathMatcher matcher, List<Path> files) throws IOException {
        try (var entries = Files.list(folder)) {
            entries.filter(p -> p.getFileName() != null && matcher.matches(p.getFileName()) && !Files.isDirectory(p))
                    .sorted()
                    .forEach(files::add);
        }
    }

    private static PathMatcher glob(String pattern) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(pattern, e);
        }
    }

    private static void walk(
            Path folder, Path root, Choice choice, List<Path> files, List<Outcome.Refused> unreadable) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, java.util.Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                    return path.equals(folder) || !isParts(path)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                    if (choice.takes(path, root.relativize(path))) {
                        found.add(path);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException e) {
                    unreadable.add(refused(path.toString(), Unreadable.refusal(path, e)));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            unreadable.add(refused(folder.toString(), Unreadable.refusal(folder, e)));
        }
        found.sort(Path::compareTo);
        files.addAll(found);
    }

    private static Outcome.Refused refused(String path, Refusal refusal) {
        return new Outcome.Refused(new Source(path, Optional.empty(), "", ""), refusal);
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
