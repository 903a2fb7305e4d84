package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT_CHANNEL;
import static kontor.platform.list.Column.Use.EDIT;
import static kontor.platform.list.Column.Use.FOLLOWS;
import static kontor.platform.list.Column.Use.REQUIRED;

import java.util.List;
import kontor.platform.list.Catalogue;
import kontor.platform.list.ChoiceType;
import kontor.platform.list.Column;
import kontor.platform.list.TextType;

/** The columns of the further ways to reach an account. */
public final class ChannelList {

  public static final Column<String> KIND =
      Column.of(
          "kind",
          ACCOUNT_CHANNEL.KIND,
          new ChoiceType("channel.kind", List.of("phone", "mobile", "fax", "email", "web")),
          REQUIRED,
          EDIT);
  public static final Column<String> VALUE =
      Column.of("value", ACCOUNT_CHANNEL.VALUE, new TextType(500, "text"), REQUIRED, EDIT);
  public static final Column<String> LABEL =
      Column.of("label", ACCOUNT_CHANNEL.LABEL, new TextType(80, "text"), EDIT);

  /** What a machine dials or writes to; follows from the value as typed. */
  static final Column<String> NORMAL =
      Column.of("normal", ACCOUNT_CHANNEL.NORMAL, new TextType(500, "text"), FOLLOWS);

  public static final Catalogue CATALOGUE =
      new Catalogue(
          "channel",
          ACCOUNT_CHANNEL,
          ACCOUNT_CHANNEL.ID,
          ACCOUNT_CHANNEL.VERSION,
          "label",
          List.of(KIND, VALUE, LABEL, NORMAL),
          List.of(),
          List.of());

  private ChannelList() {}
}
