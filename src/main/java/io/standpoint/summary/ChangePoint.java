package io.standpoint.summary;

import java.time.LocalDate;

/**
 * A period from which on the scores lie on another level.
 *
 * @param start first day of the first period on the new level
 * @param before mean score of the periods since the change before it
 * @param after mean score of the periods up to the next change
 * @param pValue of Pettitt's test by permutation, in (0, 1]; see {@link Trend}
 */
public record ChangePoint(LocalDate start, double before, double after, double pValue) {}
