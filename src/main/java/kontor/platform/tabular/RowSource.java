package kontor.platform.tabular;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one kind of file, blank ones and the header among them. */
interface RowSource extends Closeable {

  /** The next row; null after the last. */
  @Nullable TabularRow next() throws IOException;

  /** How much has been read, from 0 to 1. */
  double progress();

  /** How many characters could not be decoded so far. */
  long unreadableCharacters();
}
