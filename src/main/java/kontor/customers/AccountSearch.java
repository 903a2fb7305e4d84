package kontor.customers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kontor.customers.db.Tables.ACCOUNT;
import static kontor.customers.db.Tables.ACCOUNT_CHANNEL;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concatWs;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kontor.platform.search.SearchSource;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the search finds of accounts: by name, number, place, mail, phone and VAT id. */
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

  /** A company of that name, or with that number or address, is begun. */
  @Override
  public List<Way> waysOn(String typed) {
    var all = new Way("account.all", "/accounts?view=all");
    if (!Accounts.mayChange() || typed.isBlank()) return List.of(all);
    var number = typed.codePoints().noneMatch(Character::isLetter);
    var field = number ? "phone" : typed.contains("@") ? "email" : "name";
    var label = field.equals("name") ? "account.new.named" : "account.new.with";
    var href = "/accounts/new?" + field + "=" + UriUtils.encode(typed.strip(), UTF_8);
    return List.of(new Way(label, href), all);
  }

  @Override
  public Select<Record7<UUID, String, String, String, OffsetDateTime, Boolean, Integer>>
      projection() {
    var channel =
        concatWs(
            inline(" "),
            ACCOUNT_CHANNEL.VALUE,
            when(
                ACCOUNT_CHANNEL.KIND.in("phone", "mobile", "fax"),
                dialled(ACCOUNT_CHANNEL.NORMAL, ACCOUNT_CHANNEL.VALUE)));
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
                dialled(ACCOUNT.PHONE_E164, ACCOUNT.PHONE),
                ACCOUNT.VAT_ID,
                field(
                    select(groupConcat(channel).separator(" "))
                        .from(ACCOUNT_CHANNEL)
                        .where(ACCOUNT_CHANNEL.ACCOUNT_ID.eq(ACCOUNT.ID)))),
            ACCOUNT.CHANGED_AT,
            field(ACCOUNT.ARCHIVED_AT.isNotNull()),
            ACCOUNT.AUDIENCE_ID)
        .from(ACCOUNT);
  }

  /** The word that finds a number by its last digits. */
  private static Field<String> dialled(Field<String> normal, Field<String> typed) {
    return function("platform.dialled", String.class, coalesce(normal, typed));
  }
}
