/** The local web page: search, evidence, review, and the REST interface behind them. */
@NullMarked
package fr.glane.serve;

import org.jspecify.annotations.NullMarked;
