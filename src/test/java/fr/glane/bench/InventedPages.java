package fr.glane.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Saved pages of papers that do not exist. The pages weigh what saved French news pages weigh (38 were looked at: 148
 * kB in the mean, of it 56 % tags, 18 % scripts, 8 % styles, 9 % visible text, half of that the article): a national
 * paper with scripts and nested boxes, a regional one with long lists of links and an old charset, a light page, a page
 * saved with its styles and pictures inside. The same number gives the same bytes. Thread-safe.
 */
public final class InventedPages {

    private final long seed;

    public InventedPages(long seed) {
        this.seed = seed;
    }

    /** Writes pages 0 to {@code count} - 1 into the folder, a thousand a sub-folder; those there already are left. */
    public void write(Path folder, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            var sub = Files.createDirectories(folder.resolve(String.format(Locale.ROOT, "%03d", i / 1000)));
            var file = sub.resolve(String.format(Locale.ROOT, "%06d.html", i));
            if (!Files.exists(file)) {
                Files.write(file, page(i));
            }
        }
    }

    /** The bytes of one page. */
    public byte[] page(int number) {
        var random = new Random(seed * 1_000_003 + number);
        var page = new Page(random);
        return switch (number % 8) {
            case 0, 1, 2, 3 -> page.national().getBytes(StandardCharsets.UTF_8);
            case 4, 5 -> page.regional().getBytes(Charset.forName("windows-1252"));
            case 6 -> page.light().getBytes(StandardCharsets.UTF_8);
            default -> page.singleFile().getBytes(StandardCharsets.UTF_8);
        };
    }

    private static final class Page {

        private final Random random;
        private final InventedProse prose;
        private final StringBuilder html = new StringBuilder(200_000);
        private final String title;
        private final String author;
        private final String day;

        Page(Random random) {
            this.random = random;
            prose = new InventedProse(random);
            title = prose.title();
            author = prose.person();
            day = String.format(Locale.ROOT, "2025-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28));
        }

        String national() {
            head("La Dépêche nationale", "utf-8");
            style(11_000);
            script(16_000);
            html.append("</head>\n<body class=\"article-page theme-light is-desktop has-consent\">\n");
            navigation(14, 6);
            html.append("<main class=\"page__main l-container l-container--wide\" id=\"main-content\" role=\"main\">\n")
                    .append(
                            "<div class=\"l-grid l-grid--article\"><div class=\"l-grid__content\" data-area=\"content\">\n")
                    .append(
                            "<article class=\"article article--regular\" itemscope itemtype=\"https://schema.org/NewsArticle\">\n")
                    .append("<header class=\"article__header\"><h1 class=\"article__title\">")
                    .append(title)
                    .append("</h1>\n<p class=\"article__standfirst\">")
                    .append(prose.sentence())
                    .append(
                            "</p>\n<p class=\"article__meta\">Par <a class=\"article__author\" rel=\"author\" href=\"/auteurs/1/\">")
                    .append(author)
                    .append("</a></p>\n<time class=\"article__date\" datetime=\"")
                    .append(day)
                    .append("T07:30:00+02:00\">Publié le ")
                    .append(day)
                    .append("</time></header>\n");
            picture();
            advertising(40);
            body("<p class=\"article__paragraph \">", "<h2 class=\"article__heading\">", 18);
            html.append("</article>\n");
            teasers(30);
            advertising(12);
            comments(8);
            html.append("</div></div></main>\n");
            footer(60);
            advertising(30);
            script(16_000);
            return html.append("</body></html>\n").toString();
        }

        String regional() {
            head("Le Petit Littoral", "windows-1252");
            style(3_000);
            html.append("</head>\n<body bgcolor=\"#ffffff\">\n<div id=\"page\">\n");
            navigation(24, 14);
            advertising(30);
            html.append(
                    "<table id=\"cadre\" width=\"980\" cellpadding=\"0\" cellspacing=\"0\"><tr><td class=\"gauche\" valign=\"top\">\n");
            html.append("<div class=\"article\"><h1>")
                    .append(title)
                    .append("</h1>\n<div class=\"signature\">")
                    .append(author);
            html.append("</div>\n<div class=\"texte\">\n");
            body("<p>", "<h3>", 14);
            html.append("</div></div>\n");
            comments(14);
            html.append("</td><td class=\"droite\" valign=\"top\">\n");
            teasers(60);
            html.append("</td></tr></table>\n");
            script(30_000);
            footer(150);
            // The old charset has no fine space, and its papers write entities.
            return html.append("</div></body></html>\n")
                    .toString()
                    .replace("\u00A0", "&nbsp;")
                    .replace("é", "&eacute;");
        }

        String light() {
            head("Carnet de Trévigny", "utf-8");
            html.append("</head>\n<body><div class=\"post\"><h1>").append(title).append("</h1><p class=\"byline\">");
            html.append(author).append(", ").append(day).append("</p>\n");
            body("<p>", "<h2>", 22);
            html.append("</div>\n");
            footer(12);
            return html.append("</body></html>\n").toString();
        }

        String singleFile() {
            html.append(
                            "<!DOCTYPE html> <html lang=\"fr\"><!--\n Page saved with SingleFile \n url: https://revue-arvel.example/")
                    .append(day)
                    .append("/article.html \n saved date: Wed Nov 12 2025 09:14:05 GMT+0100\n-->");
            head("Revue d’Arvel", "utf-8");
            style(60_000);
            html.append("</head>\n<body>\n");
            navigation(10, 5);
            html.append("<div class=\"entry\"><h1 class=\"entry-title\">")
                    .append(title)
                    .append("</h1>\n");
            html.append("<div class=\"entry-meta\"><span class=\"author\">")
                    .append(author)
                    .append("</span></div>\n");
            image(40_000);
            body("<p>", "<h2>", 20);
            html.append("</div>\n");
            teasers(12);
            image(20_000);
            footer(30);
            return html.append("</body></html>\n").toString();
        }

        private void head(String paper, String charset) {
            var address = "https://exemple.invalid/" + day.replace('-', '/') + "/article-" + random.nextInt(100_000)
                    + ".html";
            html.append(html.isEmpty() ? "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n" : "<head>");
            html.append("<meta charset=\"")
                    .append(charset)
                    .append("\">\n<title>")
                    .append(title)
                    .append(" | ")
                    .append(paper);
            html.append("</title>\n<link rel=\"canonical\" href=\"")
                    .append(address)
                    .append("\">\n");
            meta("og:title", title);
            meta("og:site_name", paper);
            meta("og:type", "article");
            meta("og:url", address);
            meta("article:published_time", day + "T07:30:00+02:00");
            meta("article:author", author);
            for (int i = 0; i < 12; i++) {
                meta("twitter:data" + i, prose.place());
            }
            html.append(
                            "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"")
                    .append(title)
                    .append("\",\"datePublished\":\"")
                    .append(day)
                    .append("\",\"author\":[{\"@type\":\"Person\",\"name\":\"")
                    .append(author)
                    .append("\"}],\"publisher\":{\"@type\":\"Organization\",\"name\":\"")
                    .append(paper)
                    .append("\"}}</script>\n");
        }

        private void meta(String name, String content) {
            html.append("<meta property=\"")
                    .append(name)
                    .append("\" content=\"")
                    .append(content)
                    .append("\">\n");
        }

        private void body(String paragraph, String heading, int paragraphs) {
            var end = "</" + paragraph.substring(1, 2) + ">\n";
            for (int i = 0; i < paragraphs; i++) {
                if (i > 0 && i % 5 == 0) {
                    html.append(heading)
                            .append(prose.heading())
                            .append("</")
                            .append(heading, 1, 3)
                            .append(">\n");
                }
                html.append(paragraph);
                var text = prose.paragraph();
                int link = text.indexOf(' ', text.length() / 2);
                html.append(text, 0, link)
                        .append(" <a href=\"/sujet/")
                        .append(random.nextInt(1000))
                        .append("/\" class=\"article__link\">")
                        .append(text, link + 1, Math.max(link + 1, text.indexOf(' ', link + 1)))
                        .append("</a>")
                        .append(text, Math.max(link + 1, text.indexOf(' ', link + 1)), text.length())
                        .append(end);
            }
        }

        private void navigation(int menus, int entries) {
            html.append(
                    "<header class=\"page__header\" role=\"banner\"><nav class=\"nav nav--main\" aria-label=\"Principale\"><ul class=\"nav__list\">\n");
            for (int i = 0; i < menus; i++) {
                html.append("<li class=\"nav__item nav__item--has-children\" data-index=\"")
                        .append(i)
                        .append(
                                "\"><button type=\"button\" class=\"nav__button js-toggle\" aria-expanded=\"false\"><svg class=\"icon icon--chevron\" width=\"12\" height=\"12\" viewBox=\"0 0 12 12\" aria-hidden=\"true\"><path d=\"M2 4l4 4 4-4\" stroke=\"currentColor\" fill=\"none\"/></svg></button><a class=\"nav__link\" href=\"/rubrique-")
                        .append(i)
                        .append("/\">Rubrique ")
                        .append(i + 1)
                        .append("</a><ul class=\"nav__sub\">");
                for (int j = 0; j < entries; j++) {
                    html.append(
                                    "<li class=\"nav__subitem\"><a class=\"nav__sublink\" data-gtm-category=\"menu\" data-gtm-position=\"")
                            .append(j)
                            .append("\" href=\"/rubrique-")
                            .append(i)
                            .append('/')
                            .append(j)
                            .append("/\"><span class=\"nav__label\">")
                            .append(prose.place())
                            .append("</span></a></li>\n");
                }
                html.append("</ul></li>\n");
            }
            html.append("</ul></nav></header>\n");
        }

        private void picture() {
            html.append("<figure class=\"media media--main\"><picture class=\"media__picture\">");
            for (int width = 320; width <= 1920; width += 320) {
                html.append("<source media=\"(min-width: ")
                        .append(width)
                        .append("px)\" srcset=\"https://img.exemple.invalid/");
                html.append(Long.toHexString(random.nextLong()))
                        .append('/')
                        .append(width)
                        .append("x0/photo.jpg ")
                        .append(width);
                html.append("w\" type=\"image/jpeg\">");
            }
            html.append("<img class=\"media__image\" loading=\"lazy\" alt=\"\" src=\"https://img.exemple.invalid/")
                    .append(Long.toHexString(random.nextLong()))
                    .append("/664x0/photo.jpg\"></picture>\n<figcaption class=\"media__caption\">")
                    .append(prose.sentence())
                    .append(" <span class=\"media__credit\">")
                    .append(prose.person())
                    .append("</span></figcaption></figure>\n");
        }

        /** Empty boxes a script fills: much markup, no text. */
        private void advertising(int count) {
            for (int i = 0; i < count; i++) {
                html.append("<div class=\"l-ad l-ad--")
                        .append(i)
                        .append(" js-ad is-sticky\" id=\"ad-")
                        .append(i);
                html.append("\" data-slot=\"/7178/exemple/").append(Long.toHexString(random.nextLong()));
                html.append(
                        "\" data-sizes=\"[[300,250],[300,600],[728,90],[970,250]]\" data-targeting=\"{&quot;rub&quot;:&quot;");
                html.append(Long.toHexString(random.nextLong()))
                        .append("&quot;,&quot;pos&quot;:")
                        .append(i);
                html.append(
                        "}\" aria-hidden=\"true\"><div class=\"l-ad__inner\"><div class=\"l-ad__slot\"></div></div></div>\n");
            }
        }

        private void teasers(int count) {
            html.append("<section class=\"river\"><h2 class=\"river__title\">À lire aussi</h2>\n");
            for (int i = 0; i < count; i++) {
                html.append("<div class=\"teaser teaser--inline-picture\" data-id=\"")
                        .append(random.nextInt(9_999_999));
                html.append("\"><a class=\"teaser__link\" href=\"/")
                        .append(day.replace('-', '/'))
                        .append("/article-");
                html.append(random.nextInt(100_000))
                        .append(
                                ".html\"><div class=\"teaser__media\"><picture><source srcset=\"https://img.exemple.invalid/");
                html.append(Long.toHexString(random.nextLong()))
                        .append("/160x90.webp 160w, https://img.exemple.invalid/");
                html.append(Long.toHexString(random.nextLong()))
                        .append(
                                "/320x180.webp 320w\" sizes=\"160px\" type=\"image/webp\"><img loading=\"lazy\" width=\"160\" height=\"90\" alt=\"\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==\"></picture></div><div class=\"teaser__text\"><span class=\"teaser__kicker\">");
                html.append(prose.place())
                        .append("</span><h3 class=\"teaser__title\">")
                        .append(prose.title());
                html.append("</h3><span class=\"teaser__date\">Il y a ")
                        .append(1 + random.nextInt(9))
                        .append(" heures</span></div></a></div>\n");
            }
            html.append("</section>\n");
        }

        private void comments(int count) {
            html.append("<section id=\"comments\" class=\"comments\"><h2>Commentaires</h2>\n");
            for (int i = 0; i < count; i++) {
                html.append("<div class=\"comment\" id=\"comment-")
                        .append(random.nextInt(999_999))
                        .append("\"><div class=\"comment__author\">");
                html.append(prose.person())
                        .append("</div><div class=\"comment__body\"><p>")
                        .append(prose.sentence());
                html.append(
                        "</p></div><button type=\"button\" class=\"comment__reply js-reply\">Répondre</button></div>\n");
            }
            html.append("</section>\n");
        }

        private void footer(int links) {
            html.append("<footer class=\"page__footer\" role=\"contentinfo\"><ul class=\"footer__list\">\n");
            for (int i = 0; i < links; i++) {
                html.append("<li class=\"footer__item\"><a class=\"footer__link\" rel=\"nofollow\" href=\"/services/")
                        .append(i)
                        .append("/\" data-gtm-category=\"footer\">")
                        .append(prose.place())
                        .append("</a></li>\n");
            }
            html.append("</ul><p>© 2025 Tous droits réservés</p></footer>\n");
        }

        private void script(int size) {
            html.append("<script>");
            for (int end = html.length() + size; html.length() < end; ) {
                html.append("window.dl=window.dl||[];dl.push({\"k\":\"").append(Long.toHexString(random.nextLong()));
                html.append("\",\"v\":function(e,t){return e<t&&!t.done?e.q(t,")
                        .append(random.nextInt(1000))
                        .append("):null}});\n");
            }
            html.append("</script>\n");
        }

        private void style(int size) {
            html.append("<style>");
            for (int end = html.length() + size; html.length() < end; ) {
                html.append(".c")
                        .append(Integer.toHexString(random.nextInt()))
                        .append("{margin:0 ")
                        .append(random.nextInt(40));
                html.append("px;color:#")
                        .append(String.format(Locale.ROOT, "%06x", random.nextInt(1 << 24)))
                        .append(";display:flex}\n");
            }
            html.append("</style>\n");
        }

        private void image(int size) {
            html.append("<img alt=\"\" src=\"data:image/jpeg;base64,");
            for (int end = html.length() + size; html.length() < end; ) {
                html.append(Long.toString(random.nextLong() & Long.MAX_VALUE, 36));
            }
            html.append("\">\n");
        }
    }
}
