package kontor.platform.list;

import java.util.Optional;

/** Makes references to records of several types. */
public interface ReferenceSource {

  /**
   * @param type as {@link ReferenceType#to} says it
   * @return empty where it knows no such records
   */
  Optional<References> to(String type);
}
