package fr.glane.extract;

/** Finds where an insertion between commas begins: « , selon les filières, », « , à en croire les voisins, ». */
final class FigureInserts extends SceneReader {

    FigureInserts(FigureScene scene) {
        super(scene);
    }

    /** « varie, selon les filières, de 15 à 40 % »: the comma that opens what the one at {@code close} closes. */
    int insertionStart(int close) {
        for (int i = close - 1; i > 0 && close - i < 9; i--) {
            if (scene.is(i, ",")) {
                return i;
            }
            if (FigureVerbs.isFinite(sentence, i) || scene.is(i, "%")) {
                break;
            }
        }
        return 0;
    }

    /** « absorberait, à en croire les voisins, près de 6 % »: the comma that opens the source the one at {@code close} closes. */
    int sourceStart(int close) {
        for (int i = close - 1; i > 0 && close - i < 22; i--) {
            if (scene.is(i, ",")) {
                boolean source = scene.is(i + 1, "selon")
                        || scene.is(i + 1, "d'après")
                        || scene.is(i + 1, "d'") && scene.is(i + 2, "après")
                        || scene.is(i + 1, "à") && (scene.is(i + 3, "croire") || scene.is(i + 3, "yeux"))
                        || FigureSubjects.isIncise(sentence, i + 1, close);
                return source ? i : 0;
            }
            if (scene.is(i, ";") || scene.is(i, ":") || scene.is(i, "%")) {
                break;
            }
        }
        return 0;
    }
}
