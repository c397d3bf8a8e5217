package fr.glane.extract;

import fr.glane.extract.FigureClauses.Stretch;

/**
 * Of whom a figure speaks and what it says, in tokens.
 *
 * @param population the whole it is a share of
 * @param statement what is said of the share
 */
record FigureParts(Stretch population, Stretch statement) {

    /** Neither is said. */
    static final FigureParts NOTHING = new FigureParts(FigureClauses.NONE, FigureClauses.NONE);

    FigureParts population(Stretch stretch) {
        return new FigureParts(stretch, statement);
    }

    FigureParts statement(Stretch stretch) {
        return new FigureParts(population, stretch);
    }
}
