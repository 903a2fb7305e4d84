package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT_ADDRESS;
import static kontor.platform.list.Column.Use.EDIT;
import static kontor.platform.list.Column.Use.REQUIRED;

import java.util.List;
import java.util.Map;
import kontor.platform.list.Catalogue;
import kontor.platform.list.ChoicesType;
import kontor.platform.list.Column;
import kontor.platform.list.CountryType;
import kontor.platform.list.TextType;

/** The columns of an account's further addresses. */
public final class AddressList {

  public static final Column<String[]> USES =
      Column.of(
          "uses",
          ACCOUNT_ADDRESS.USES,
          new ChoicesType(
              "address.uses", List.of("billing", "delivery", "visit", "post"), 4, Map.of()),
          REQUIRED,
          EDIT);
  public static final Column<String> LABEL =
      Column.of("label", ACCOUNT_ADDRESS.LABEL, new TextType(80, "text"), EDIT);
  public static final Column<String> RECIPIENT =
      Column.of("recipient", ACCOUNT_ADDRESS.RECIPIENT, new TextType(200, "text"), EDIT);
  public static final Column<String> STREET =
      Column.of("street", ACCOUNT_ADDRESS.STREET, new TextType(200, "text"), EDIT);
  public static final Column<String> ADDRESS_LINE =
      Column.of("addressLine", ACCOUNT_ADDRESS.ADDRESS_LINE, new TextType(200, "text"), EDIT);
  public static final Column<String> POSTCODE =
      Column.of("postcode", ACCOUNT_ADDRESS.POSTCODE, new TextType(20, "text"), EDIT);
  public static final Column<String> CITY =
      Column.of("city", ACCOUNT_ADDRESS.CITY, new TextType(120, "text"), REQUIRED, EDIT);
  public static final Column<String> REGION =
      Column.of("region", ACCOUNT_ADDRESS.REGION, new TextType(120, "text"), EDIT);
  public static final Column<String> COUNTRY =
      Column.of("country", ACCOUNT_ADDRESS.COUNTRY, new CountryType(), EDIT);

  public static final Catalogue CATALOGUE =
      new Catalogue(
          "address",
          ACCOUNT_ADDRESS,
          ACCOUNT_ADDRESS.ID,
          ACCOUNT_ADDRESS.VERSION,
          "label",
          List.of(USES, LABEL, RECIPIENT, STREET, ADDRESS_LINE, POSTCODE, CITY, REGION, COUNTRY),
          List.of(),
          List.of());

  private AddressList() {}
}
