package kontor.customers;

import static kontor.customers.db.Tables.ACCOUNT;
import static org.jooq.impl.DSL.concatWs;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.OffsetDateTime;
import java.util.UUID;
import kontor.platform.search.SearchSource;
import org.jooq.Record7;
import org.jooq.Select;
import org.springframework.stereotype.Component;

/** What the search finds of accounts: by name, number, place, mail and VAT id. */
@Component
class AccountSearch implements SearchSource {

  @Override
  public String type() {
    return AccountList.CATALOGUE.name();
  }

  @Override
  public String icon() {
    return "building";
  }

  @Override
  public String href(UUID id) {
    return "/accounts/" + id;
  }

  @Override
  public Select<Record7<UUID, String, String, String, OffsetDateTime, Boolean, Integer>>
      projection() {
    return select(
            ACCOUNT.ID,
            ACCOUNT.NAME,
            concatWs(inline(" · "), ACCOUNT.CITY, ACCOUNT.CUSTOMER_NUMBER),
            concatWs(
                inline(" "),
                ACCOUNT.NAME,
                ACCOUNT.SHORT_NAME,
                ACCOUNT.CUSTOMER_NUMBER,
                ACCOUNT.CITY,
                ACCOUNT.EMAIL,
                ACCOUNT.PHONE,
                ACCOUNT.PHONE_E164,
                ACCOUNT.VAT_ID),
            ACCOUNT.CHANGED_AT,
            field(ACCOUNT.ARCHIVED_AT.isNotNull()),
            ACCOUNT.AUDIENCE_ID)
        .from(ACCOUNT);
  }
}
