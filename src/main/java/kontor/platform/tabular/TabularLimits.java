package kontor.platform.tabular;

/**
 * How much of a stranger's file is read. What exceeds a bound of the file refuses the file; what
 * exceeds a bound of a row refuses that row alone.
 *
 * @param fileBytes largest file
 * @param cellsPerRow most cells in a row
 * @param charactersPerCell longest cell, in UTF-16 units as spreadsheets count
 * @param unpackedBytes most that the parts of a workbook may unpack to
 * @param sharedTextBytes most memory for a workbook's table of texts, which is held while reading
 */
public record TabularLimits(
    long fileBytes,
    int cellsPerRow,
    int charactersPerCell,
    long unpackedBytes,
    long sharedTextBytes) {

  private static final long MEGABYTE = 1 << 20;

  /** A cell as long as Excel allows, a file as large as a million customers need. */
  public static final TabularLimits DEFAULT =
      new TabularLimits(256 * MEGABYTE, 1_000, 32_767, 1_024 * MEGABYTE, 96 * MEGABYTE);

  public TabularLimits withFileBytes(long bytes) {
    return new TabularLimits(bytes, cellsPerRow, charactersPerCell, unpackedBytes, sharedTextBytes);
  }
}
