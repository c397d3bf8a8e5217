package fr.glane.extract;

import fr.glane.text.Sentence;
import java.util.List;

/** What every part of the reading of one sentence looks at. Not shared between threads. */
abstract class SceneReader {

    final FigureScene scene;
    final Sentence sentence;
    final List<FigureReading> figures;

    /** What the figures read so far are about, in their order. */
    final List<FigureParts> done;

    SceneReader(FigureScene scene) {
        this.scene = scene;
        sentence = scene.sentence;
        figures = scene.figures;
        done = scene.done;
    }
}
