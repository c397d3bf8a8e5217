package fr.glane.fact;

/** Which end of an evolution a level is: passer de 12 % (from) à 15 % (to). */
public enum Evolution {
    FROM,
    TO
}
