package kontor.customers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.customers.AccountAddresses;
import kontor.customers.AccountChannels;
import kontor.customers.AccountId;
import kontor.customers.AddressList;
import kontor.customers.ChannelList;
import kontor.customers.SampleAccounts;
import kontor.platform.list.PartRows.Part;
import kontor.platform.record.Parts;
import kontor.platform.record.RecordPart;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Further addresses and ways to reach a company, by page and by program. */
@KontorTest
class AccountPartsTest {

  @Autowired MockMvc web;
  @Autowired SampleAccounts samples;
  @Autowired AccountAddresses addresses;
  @Autowired AccountChannels channels;
  @Autowired List<RecordPart> kinds;
  @Autowired Parts parts;
  @Autowired Cast cast;

  @Test
  void areAddedChangedAndRemovedWithOneFormAtATime() {
    var id = company();
    var page = "/accounts/" + id.value() + "/parts";
    vera()
        .open(page)
        .says("Nummer oder E-Mail hinzufügen", "Noch nichts vorhanden")
        .saysNothingOf("<select");
    vera().open(page + "?add=channels").says("Nummer oder Adresse");
    vera()
        .submit(page + "/channels", "kind", "phone", "value", "040 123456", "label", "Lager")
        .leadsTo();
    var phone = only(channels(id));
    vera().open(page).says("Telefon · Lager", "040 123456");
    vera().open(page + "?edit=" + phone.id()).says("value=\"040 123456\"", "value=\"1\"");
    vera()
        .submit(
            page + "/channels/" + phone.id(),
            "version",
            "1",
            "kind",
            "phone",
            "value",
            "040 654321",
            "label",
            "Lager")
        .leadsTo();
    vera()
        .api(GET, "/accounts/" + id.value() + "/parts/channels", null)
        .is(200)
        .says("\"normal\":\"+4940654321\"", "\"version\":2");
    vera().open("/accounts/" + id.value() + "/history").says("040 654321", "040 123456");
    vera().submit(page + "/channels/" + phone.id() + "/removal").leadsTo();
    vera().submit(page + "/channels/" + phone.id() + "/removal").leadsTo();
    assertThat(channels(id)).isEmpty();
  }

  @Test
  void keepWhatWasTypedWhereItIsWrong() {
    var id = company();
    vera()
        .submit("/accounts/" + id.value() + "/parts/channels", "kind", "email", "value", "niemand@")
        .is(422)
        .says("value=\"niemand@\"", "id=\"field-value-error\"");
    assertThat(channels(id)).isEmpty();
  }

  @Test
  void giveBothSidesToChooseFromWhereTwoWroteTheSame() {
    var id = company();
    var place = "/accounts/" + id.value() + "/parts/addresses";
    vera().submit(place, "uses", "delivery", "city", "Kiel", "street", "Hafen 1").leadsTo();
    var one = place + "/" + only(addresses(id)).id();
    vera().submit(one, typed("1", "Husum", "Hafen 1")).leadsTo();
    var conflict = jonas().submit(one, typed("1", "Jena", "Hafen 2")).is(409);
    conflict
        .says("Lieferung wurde inzwischen geändert", "Vera Lindqvist", "Husum", "Jena", "Kiel")
        .says("name=\"only\" value=\"city\"", "name=\"only\" value=\"street\"")
        .says("name=\"keep.city\"", "Ihre übrigen Änderungen (Straße)")
        .saysNothingOf("keep.street");
    assertThat(only(addresses(id)).version()).isEqualTo(2);
    jonas().submit(one, chosen("2", "theirs")).leadsTo();
    vera().open("/accounts/" + id.value()).says("Husum", "Hafen 2").saysNothingOf("Jena");
  }

  @Test
  void areNotOverwrittenByASecondSaveAndAreWhereOnesOwnIsChosen() {
    var id = company();
    var place = "/accounts/" + id.value() + "/parts/addresses";
    vera().submit(place, "uses", "delivery", "city", "Kiel", "street", "Hafen 1").leadsTo();
    var one = place + "/" + only(addresses(id)).id();
    vera().submit(one, typed("1", "Husum", "Hafen 1")).leadsTo();
    for (var again = 0; again < 2; again++)
      jonas().submit(one, typed("1", "Jena", "Hafen 1")).is(409);
    assertThat(only(addresses(id)).values().get(AddressList.CITY)).isEqualTo("Husum");
    vera().submit(one, typed("2", "Bonn", "Hafen 1")).leadsTo();
    jonas().submit(one, chosen("2", "mine")).is(409).says("Bonn", "Jena");
    jonas().submit(one, chosen("3", "mine")).leadsTo();
    assertThat(only(addresses(id)).values().get(AddressList.CITY)).isEqualTo("Jena");
  }

  @Test
  void showAllThatStandsThereWhereAChoiceIsRefused() {
    var id = company();
    var place = "/accounts/" + id.value() + "/parts/addresses";
    vera().submit(place, "uses", "delivery", "city", "Kiel", "street", "Hafen 1").leadsTo();
    var one = place + "/" + only(addresses(id)).id();
    vera()
        .submit(one, "version", "1", "only", "city", "city", "", "keep.city", "mine")
        .is(422)
        .says("value=\"Hafen 1\"", "id=\"field-city-error\"");
  }

  private static String[] typed(String version, String city, String street) {
    return new String[] {"version", version, "uses", "delivery", "city", city, "street", street};
  }

  /** What the form sends in which both sides were to choose from. */
  private static String[] chosen(String version, String side) {
    return new String[] {
      "version",
      version,
      "only",
      "city",
      "city",
      "Jena",
      "only",
      "street",
      "street",
      "Hafen 2",
      "keep.city",
      side
    };
  }

  @Test
  void areWrittenByThoseAloneWhoWriteCompanies() {
    var id = company();
    var place = "/accounts/" + id.value() + "/parts/";
    var ways =
        Map.of(
            "addresses",
            new String[] {"uses", "post", "city", "Ulm"},
            "channels",
            new String[] {"kind", "email", "value", "lager@teile.example"});
    var json =
        Map.of(
            "addresses",
            "{\"uses\":[\"post\"],\"city\":\"Ulm\"}",
            "channels",
            "{\"kind\":\"email\",\"value\":\"lager@teile.example\"}");
    assertThat(kinds).extracting(RecordPart::path).containsAll(ways.keySet());
    for (var kind : ways.keySet()) {
      var all = place + kind;
      var fields = ways.get(kind);
      var changed = versioned(fields);
      murat().submit(all, fields).is(403);
      murat().api(POST, all, json.get(kind)).is(403);
      aylin().submit(all, fields).is(302);
      aylin().api(POST, all, json.get(kind)).is(201);
      var one = all + "/" + parts(kind, id).getFirst().id();
      murat().submit(one, changed).is(403);
      murat().api(PATCH, one, "{\"version\":1,\"label\":\"Tor 1\"}").is(403);
      murat().submit(one + "/removal").is(403);
      murat().api(DELETE, one, null).is(403);
      murat().submit(one + "/restoration").is(403);
      murat().api(POST, one + "/restoration", null).is(403);
      assertThat(parts(kind, id)).extracting(Part::version).containsExactly(1, 1);
      aylin().submit(one, changed).is(302);
      aylin().api(PATCH, one, "{\"version\":2,\"label\":\"Tor 2\"}").is(200);
      aylin().api(DELETE, one, null).is(204);
      aylin().submit(one + "/restoration").is(302);
      aylin().submit(one + "/removal").is(302);
      assertThat(parts(kind, id)).hasSize(1);
    }
  }

  private static String[] versioned(String[] fields) {
    return Stream.concat(Stream.of("version", "1", "label", "Tor 1"), Stream.of(fields))
        .toArray(String[]::new);
  }

  private List<Part> parts(String kind, AccountId id) {
    return kind.equals("addresses") ? addresses(id) : channels(id);
  }

  @Test
  void dialAndWriteWhereTheyStand() {
    var id = company();
    var place = "/accounts/" + id.value() + "/parts";
    vera().open("/accounts/" + id).says("Hinzufügen");
    for (var reach :
        new String[][] {
          {"mobile", "0170 1234567"},
          {"email", "Lager@teile.example"},
          {"web", "teile.example/lager"},
          {"fax", "040 99887"}
        }) vera().submit(place + "/channels", "kind", reach[0], "value", reach[1]).leadsTo();
    for (var page : new String[] {place, "/accounts/" + id})
      vera()
          .open(page)
          .says("href=\"tel:+491701234567\"", "href=\"mailto:lager@teile.example\"")
          .says("href=\"https://teile.example/lager\"", "040 99887")
          .saysNothingOf("tel:+494099887");
  }

  @Test
  void comeBackAsTheyWereWhenTheirRemovalIsTakenBack() {
    var id = company();
    var place = "/accounts/" + id.value() + "/parts/channels";
    vera().submit(place, "kind", "phone", "value", "040 123456", "label", "Lager").leadsTo();
    var phone = only(channels(id));
    vera().submit(place + "/" + phone.id() + "/removal").leadsTo();
    vera().open("/accounts/" + id.value() + "/parts").saysNothingOf("040 123456");
    vera().submit(place + "/" + phone.id() + "/restoration").is(302);
    vera().submit(place + "/" + phone.id() + "/restoration").is(302);
    var back = only(channels(id));
    assertThat(back.id()).isEqualTo(phone.id());
    assertThat(back.values().get(ChannelList.VALUE)).isEqualTo("040 123456");
    assertThat(back.values().get(ChannelList.LABEL)).isEqualTo("Lager");
    vera()
        .api(GET, "/accounts/" + id.value() + "/parts/channels", null)
        .says("\"normal\":\"+4940123456\"");
    vera().open("/accounts/" + id.value() + "/history").says("040 123456");
    vera().submit(place + "/" + UUID.randomUUID() + "/restoration").is(404);
  }

  @Test
  void comeBackForThoseWhoSeeTheirCompanyByNow() {
    var id = company();
    var place = "/accounts/" + id.value() + "/parts/addresses";
    vera().submit(place, "uses", "delivery", "city", "Kiel").leadsTo();
    var one = place + "/" + only(addresses(id)).id();
    vera().submit(one + "/removal").leadsTo();
    samples.confineToTeam(cast.vera(), id);
    var clara = Desk.of(web, kontor.demo.Cast.CLARA);
    clara.submit(one + "/restoration").is(404);
    clara.api(POST, one + "/restoration", null).is(404);
    Desk.of(web, kontor.demo.Cast.MURAT).submit(one + "/restoration").is(403);
    vera().api(POST, one + "/restoration", null).is(200).says("Kiel");
    var other = company();
    vera()
        .submit(
            "/accounts/"
                + other.value()
                + "/parts/addresses"
                + one.substring(place.length())
                + "/restoration")
        .is(404);
    assertThat(addresses(id)).hasSize(1);
    assertThat(cast.clara().call(() -> parts.of(addresses, id.value()))).isEmpty();
  }

  @Test
  void areAResourceForPrograms() {
    var id = company();
    var place = "/accounts/" + id.value() + "/parts/addresses";
    vera().api(POST, place, "{\"city\":\"Wien\",\"country\":\"AT\"}").is(422).says("uses");
    vera()
        .api(POST, place, "{\"uses\":[\"billing\"],\"city\":\"Wien\",\"country\":\"AT\"}")
        .is(201)
        .says("\"city\":\"Wien\"", "\"version\":1");
    var one = place + "/" + only(addresses(id)).id();
    vera().api(PATCH, one, "{\"version\":1,\"postcode\":\"10100\"}").is(422);
    vera().api(PATCH, one, "{\"version\":1,\"postcode\":\"1010\"}").is(200).says("1010");
    vera().api(PATCH, one, "{\"version\":1,\"postcode\":\"1020\"}").is(409).says("1010");
    vera().api(GET, "/accounts/" + id.value() + "/parts/pets", null).is(404);
    vera().api(DELETE, one.replace("/addresses/", "/channels/"), null).is(404);
    vera().api(DELETE, place + "/" + id.value(), null).is(404);
    vera().api(DELETE, one, null).is(204);
    vera().api(DELETE, one, null).is(204);
    vera().api(DELETE, one.replace("/addresses/", "/channels/"), null).is(404);
    assertThat(addresses(id)).isEmpty();
  }

  @Test
  void areOfTheirCompanyAloneAndOfThoseWhoSeeIt() {
    var id = company();
    var other = company();
    vera().submit("/accounts/" + id.value() + "/parts/addresses", "uses", "post", "city", "Ulm");
    var one = only(addresses(id));
    vera()
        .api(
            PATCH,
            "/accounts/" + other.value() + "/parts/addresses/" + one.id(),
            "{\"version\":1,\"city\":\"Bonn\"}")
        .is(404);
    samples.confineToTeam(cast.vera(), id);
    var clara = Desk.of(web, kontor.demo.Cast.CLARA);
    clara.api(GET, "/accounts/" + id.value() + "/parts/addresses", null).is(404);
    clara.api(DELETE, "/accounts/" + id.value() + "/parts/addresses/" + one.id(), null).is(404);
    clara.open("/accounts/" + id.value() + "/parts").is(404);
    assertThat(addresses(id)).hasSize(1);
    vera().api(DELETE, "/accounts/" + other.value() + "/parts/addresses/" + one.id(), null).is(404);
    assertThat(addresses(id)).hasSize(1);
  }

  private AccountId company() {
    return samples.create(cast.vera(), "name", "Teile GmbH", "country", "DE");
  }

  private List<Part> addresses(AccountId id) {
    return cast.vera().call(() -> parts.of(addresses, id.value()));
  }

  private List<Part> channels(AccountId id) {
    return cast.vera().call(() -> parts.of(channels, id.value()));
  }

  private static Part only(List<Part> parts) {
    assertThat(parts).hasSize(1);
    return parts.getFirst();
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }

  private Desk jonas() {
    return Desk.of(web, kontor.demo.Cast.JONAS);
  }

  private Desk aylin() {
    return Desk.of(web, kontor.demo.Cast.AYLIN);
  }

  private Desk murat() {
    return Desk.of(web, kontor.demo.Cast.MURAT);
  }
}
