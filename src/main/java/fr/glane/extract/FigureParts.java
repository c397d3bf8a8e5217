package fr.glane.extract;

/**
 * Of whom a figure speaks and what it says, in tokens.
 *
 * @param population the whole it is a share of
 * @param statement what is said of the share
 */
record FigureParts(Stretch population, Stretch statement) {

    /** Neither is said. */
    static final FigureParts NOTHING = new FigureParts(Stretch.NONE, Stretch.NONE);

    FigureParts population(Stretch stretch) {
        return new FigureParts(stretch, statement);
    }

    FigureParts statement(Stretch stretch) {
        return new FigureParts(population, stretch);
    }
}
