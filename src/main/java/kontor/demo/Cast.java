package kontor.demo;

import java.util.UUID;

/** Who works at Nordlicht Ladenbau GmbH, Hamburg: the same people in the demo and in the tests. */
public final class Cast {

  /** The whole of sales; Henrik Sommer leads it, and so sees what its teams see. */
  public static final UUID TEAM_SALES = UUID.fromString("019a0000-0000-7000-8000-000000000101");

  public static final UUID TEAM_NORTH = UUID.fromString("019a0000-0000-7000-8000-000000000102");
  public static final UUID TEAM_SOUTH = UUID.fromString("019a0000-0000-7000-8000-000000000103");
  public static final UUID WAREHOUSE = UUID.fromString("019a0000-0000-7000-8000-000000000201");

  /** Vera Lindqvist, customer relations manager, Team Nord. */
  public static final UUID VERA = UUID.fromString("019a0000-0000-7000-8000-000000000001");

  /** Jonas Behrens, customer relations manager, Team Nord. */
  public static final UUID JONAS = UUID.fromString("019a0000-0000-7000-8000-000000000002");

  /** Aylin Demir, back office, Team Nord. */
  public static final UUID AYLIN = UUID.fromString("019a0000-0000-7000-8000-000000000003");

  /** Clara Hoffmann, customer relations manager, Team Süd. */
  public static final UUID CLARA = UUID.fromString("019a0000-0000-7000-8000-000000000004");

  /** Dr. Henrik Sommer, head of sales. */
  public static final UUID HENRIK = UUID.fromString("019a0000-0000-7000-8000-000000000005");

  /** Murat Yildiz, warehouse. */
  public static final UUID MURAT = UUID.fromString("019a0000-0000-7000-8000-000000000006");

  /** Ruth Petersen-Adler, administrator. */
  public static final UUID RUTH = UUID.fromString("019a0000-0000-7000-8000-000000000007");

  private Cast() {}

  /**
   * Whom a customer of the demo belongs to, by name; Henrik Sommer where none of these is named.
   */
  static UUID named(String name) {
    return switch (name) {
      case "Vera Lindqvist" -> VERA;
      case "Jonas Behrens" -> JONAS;
      case "Aylin Demir" -> AYLIN;
      case "Clara Hoffmann" -> CLARA;
      default -> HENRIK;
    };
  }
}
