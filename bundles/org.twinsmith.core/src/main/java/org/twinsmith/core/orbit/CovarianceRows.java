package org.twinsmith.core.orbit;

/**
 * Reads over the covariances of an ephemeris message, CCSDS 502.0-B-3, 5.2.5: the lower triangles of matrices of six rows. A twin does not use
 * them, but a damaged block is a damaged message.
 */
final class CovarianceRows {
    private static final int ROWS = 6;
    private final String file;
    private int row = ROWS;

    CovarianceRows(String file) {
        this.file = file;
    }

    void line(String line, int number) {
        if (line.contains("=")) {
            if (MessageLines.parse(file, line, number).key().equals("EPOCH")) {
                ends(number);
                row = 0;
            }
            return;
        }
        String[] cells = line.split("\\s+");
        if (row == ROWS || cells.length != row + 1) {
            throw new UnusableOrbit("'" + file + "': line " + number + " has " + cells.length + " values, but row " + (row % ROWS + 1)
                    + " of a covariance has " + (row % ROWS + 1), row == ROWS ? "a covariance begins with EPOCH" : "");
        }
        double variance = 0;
        for (String cell : cells) {
            variance = MessageLines.finite(file, cell, "", number);
        }
        if (variance < 0) {
            throw new UnusableOrbit("'" + file + "': line " + number + " has the variance " + cells[row] + ", which is negative", "");
        }
        row++;
    }

    /** @param number of the line at which the block, or a matrix of it, has to be whole */
    void ends(int number) {
        if (row != ROWS) {
            throw new UnusableOrbit("'" + file + "': before line " + number + " a covariance has " + row + " rows, but " + ROWS + " are needed", "");
        }
    }
}
