package kontor.identity;

import static kontor.identity.db.data.Tables.COMPANY;

import java.util.Optional;
import kontor.identity.db.data.tables.records.CompanyRecord;
import kontor.platform.Ids;
import kontor.platform.Role;
import kontor.platform.Viewer;
import kontor.platform.error.NotFound;
import kontor.platform.error.RuleViolation;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company that uses this Kontor; there is one. */
@Service
@Transactional
public class Company {

  /**
   * The company as read.
   *
   * @param version what a change is based on
   */
  public record Seen(CompanyProfile profile, int version) {}

  private final DSLContext database;
  private final Changes changes;

  Company(DSLContext database, Changes changes) {
    this.database = database;
    this.changes = changes;
  }

  /**
   * Who we are: name, letterhead, language, base currency, zone. Until it is named, a company
   * without a name, in Germany, that counts in euros.
   */
  @Transactional(readOnly = true)
  public CompanyProfile get() {
    return find().map(Seen::profile).orElse(CompanyProfile.UNNAMED);
  }

  /** Empty until the company has been named. */
  @Transactional(readOnly = true)
  public Optional<Seen> find() {
    return database.selectFrom(COMPANY).fetchOptional().map(Company::read);
  }

  /**
   * ISO code of the country it is in, for whatever is from there unless it says otherwise. One
   * value of one row: ask once for a batch.
   */
  @Transactional(readOnly = true)
  public String country() {
    return database
        .select(COMPANY.COUNTRY)
        .from(COMPANY)
        .fetchOptional(COMPANY.COUNTRY)
        .orElse(CompanyProfile.UNNAMED.country());
  }

  /**
   * Names the company, once.
   *
   * @throws RuleViolation at the fields that are wrong; for the whole if it has been named before
   */
  public void create(CompanyProfile profile) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    profile.check();
    database.insertInto(COMPANY).set(COMPANY.ID, Ids.next()).set(row(profile)).execute();
  }

  /**
   * @param seen the version the change is based on
   * @throws kontor.platform.error.Conflict if somebody else changed the same fields since
   * @throws RuleViolation at the fields that are wrong
   */
  public void change(int seen, CompanyProfile profile) {
    Viewer.required().requireAnyOf(Role.ADMIN);
    profile.check();
    var id =
        database
            .select(COMPANY.ID)
            .from(COMPANY)
            .fetchOptional(COMPANY.ID)
            .orElseThrow(NotFound::new);
    changes.apply(COMPANY, COMPANY.ID, COMPANY.VERSION, id, seen, row(profile));
  }

  private static CompanyRecord row(CompanyProfile profile) {
    var row = new CompanyRecord();
    row.setName(profile.name());
    row.setStreet(profile.street());
    row.setPostcode(profile.postcode());
    row.setCity(profile.city());
    row.setCountry(profile.country());
    row.setPhone(profile.phone());
    row.setEmail(profile.email());
    row.setWebsite(profile.website());
    row.setVatId(profile.vatId());
    row.setRegisterCourt(profile.registerCourt());
    row.setRegisterNumber(profile.registerNumber());
    row.setDirectors(profile.directors());
    row.setBank(profile.bank());
    row.setIban(profile.iban());
    row.setBic(profile.bic());
    row.setLanguage(profile.language());
    row.setCurrency(profile.currency());
    row.setZone(profile.zone());
    return row;
  }

  private static Seen read(CompanyRecord row) {
    return new Seen(
        new CompanyProfile(
            row.getName(),
            row.getStreet(),
            row.getPostcode(),
            row.getCity(),
            row.getCountry(),
            row.getPhone(),
            row.getEmail(),
            row.getWebsite(),
            row.getVatId(),
            row.getRegisterCourt(),
            row.getRegisterNumber(),
            row.getDirectors(),
            row.getBank(),
            row.getIban(),
            row.getBic(),
            row.getLanguage(),
            row.getCurrency(),
            row.getZone()),
        row.getVersion());
  }
}
