package kontor.platform.imports;

/**
 * Which time a file is gone through. Rows that point to another row wait until those that point to
 * none are dealt with, whatever their order: so a name that two rows have is no one's.
 */
enum Turn {
  /** All rows; those that point to another one begin to wait. */
  FIRST,
  /** Those that wait. */
  AGAIN,
  /** Those that wait in vain, and are refused. */
  LAST
}
