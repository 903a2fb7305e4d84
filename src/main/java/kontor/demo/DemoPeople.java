package kontor.demo;

import static kontor.platform.Role.ADMIN;
import static kontor.platform.Role.DEPARTMENT;
import static kontor.platform.Role.HEAD;
import static kontor.platform.Role.MANAGER;
import static kontor.platform.Role.STAFF;

import java.util.UUID;
import kontor.identity.Company;
import kontor.identity.CompanyProfile;
import kontor.identity.Departments;
import kontor.identity.Passwords;
import kontor.identity.TeamDraft;
import kontor.identity.Teams;
import kontor.identity.UserDraft;
import kontor.identity.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Creates the cast, once; before all other demo data, which belongs to it. */
@Component
@Order(0)
@ConditionalOnProperty("kontor.demo")
class DemoPeople implements ApplicationRunner {

  /** Places and numbers that nobody has: an example IBAN, a number range kept for stories. */
  private static final CompanyProfile NORDLICHT =
      new CompanyProfile(
          "Nordlicht Ladenbau GmbH",
          "Steinwerder Kai 12",
          "20457",
          "Hamburg",
          "DE",
          "+49 40 66969 0",
          "post@nordlicht-ladenbau.example",
          "https://nordlicht-ladenbau.example",
          "DE136695976",
          "Amtsgericht Hamburg",
          "HRB 100001",
          "Inga Thomsen, Dr. Henrik Sommer",
          "Hafenbank Hamburg",
          "DE89370400440532013000",
          "HAFEDEHHXXX",
          "de",
          "EUR",
          "Europe/Berlin");

  private final Company company;
  private final Users users;
  private final Teams teams;
  private final Departments departments;
  private final Passwords passwords;
  private final TransactionOperations transaction;

  DemoPeople(
      Company company,
      Users users,
      Teams teams,
      Departments departments,
      Passwords passwords,
      TransactionOperations transaction) {
    this.company = company;
    this.users = users;
    this.teams = teams;
    this.departments = departments;
    this.passwords = passwords;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    DemoViewer.DEMO.run(() -> transaction.executeWithoutResult(status -> create()));
  }

  private void create() {
    if (company.find().isEmpty()) company.create(NORDLICHT);
    if (users.find(Cast.RUTH).isPresent()) return;
    team(Cast.TEAM_SALES, "Vertrieb", null);
    team(Cast.TEAM_NORTH, "Team Nord", Cast.TEAM_SALES);
    team(Cast.TEAM_SOUTH, "Team Süd", Cast.TEAM_SALES);
    departments.create(Cast.WAREHOUSE, "Lager");

    user(Cast.RUTH, UserDraft.of("ruth", "Ruth Petersen-Adler", ADMIN));
    user(Cast.HENRIK, UserDraft.of("henrik", "Dr. Henrik Sommer", HEAD).inTeam(Cast.TEAM_SALES));
    user(Cast.VERA, UserDraft.of("vera", "Vera Lindqvist", MANAGER).inTeam(Cast.TEAM_NORTH));
    user(Cast.JONAS, UserDraft.of("jonas", "Jonas Behrens", MANAGER).inTeam(Cast.TEAM_NORTH));
    user(Cast.AYLIN, UserDraft.of("aylin", "Aylin Demir", STAFF).inTeam(Cast.TEAM_NORTH));
    user(Cast.CLARA, UserDraft.of("clara", "Clara Hoffmann", MANAGER).inTeam(Cast.TEAM_SOUTH));
    user(
        Cast.MURAT, UserDraft.of("murat", "Murat Yildiz", DEPARTMENT).inDepartment(Cast.WAREHOUSE));

    lead(Cast.TEAM_SALES, Cast.HENRIK);
    lead(Cast.TEAM_NORTH, Cast.HENRIK);
    lead(Cast.TEAM_SOUTH, Cast.CLARA);
  }

  private void team(UUID id, String name, @Nullable UUID parent) {
    teams.create(id, new TeamDraft(name, parent, null, false));
  }

  private void lead(UUID id, UUID head) {
    var team = teams.get(id);
    teams.change(id, team.version(), new TeamDraft(team.name(), team.parentId(), head, false));
  }

  private void user(UUID id, UserDraft draft) {
    users.create(id, draft);
    passwords.preset(id, "kontor-" + draft.login());
  }
}
