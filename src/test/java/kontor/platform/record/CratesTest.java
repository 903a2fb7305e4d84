package kontor.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.UUID;
import kontor.Cast;
import kontor.Desk;
import kontor.KontorTest;
import kontor.platform.list.FieldValues;
import kontor.platform.list.ReferenceNames;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A record type that says no more than it must has its pages and its API all the same. */
@KontorTest
class CratesTest {

  @Autowired MockMvc web;
  @Autowired Crates crates;
  @Autowired ReferenceNames names;
  @Autowired Cast cast;

  private final String own = "K" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void areCreatedByTheFormAndStandInTheListAndInTheSearch() {
    vera().open("/crates/new").is(200).says("Kiste anlegen", "Aufschrift");
    vera().submit("/crates", "content", "Hämmer").is(422).says("value=\"Hämmer\"");
    var shelf = id(vera().submit("/crates", "label", "Regal " + own, "content", "").is(302));
    var box =
        id(
            vera()
                .submit("/crates", "label", own, "content", "Hämmer", "inside", "Regal " + own)
                .is(302));
    vera().open("/crates").is(200).says("Kisten", "/crates/new");
    vera().open("/crates?view=all&inside=" + shelf).is(200).says(own, "Hämmer", "Regal " + own);
    vera().open("/crates/count?view=all&inside=" + shelf).is(200).says("1 Kiste");
    vera().open("/search?q=" + own).says("/crates/" + box, "/crates/" + shelf);
    vera().open("/crates/" + box + "/history").is(200).says("Hämmer");
    vera().open("/crates/" + box + "/audience").is(200).says("Niemand hat das eingeschränkt.");
  }

  @Test
  void haveAPageThatSaysWhatIsKnownAndWhoSeesIt() {
    var id = crate("Pinsel");
    var place = "/crates/" + id;
    vera()
        .open(place)
        .is(200)
        .says("<h1>" + own + "</h1>", "Pinsel", place + "/edit", place + "/history")
        .says(place + "/audience", place + "/fields/content/edit")
        .saysNothingOf("/archival", "/restoration", "/verification", "/parts", "nie geprüft")
        .saysNothingOf("Nichts wurde getan");
    vera().open(place + "?edit=content").is(200).says("value=\"Pinsel\"");
    vera().open(place + "?edit=nothing").is(404);
    vera().open(place + "?outdated=true").is(200).says("Nichts wurde getan");
    aylin().open(place).is(200).says("Pinsel").saysNothingOf(place + "/edit", "/fields/");
    vera().open("/crates/import").is(404);
    vera().open("/crates/" + UUID.randomUUID()).is(404);
    vera().open(place + "/fields/content").is(302);
    assertThat(vera().open(place + "/fields/content/edit").leadsTo())
        .isEqualTo(place + "?edit=content#fact-content");
  }

  @Test
  void areChangedByFormAndFactAndKeepWhatOthersWrote() {
    var id = crate("Zangen");
    var place = "/crates/" + id;
    vera().open(place + "/edit").is(200).says("value=\"Zangen\"");
    vera().submit(place, "version", "1", "label", own, "content", "Sägen").is(302);
    henrik()
        .submit(place, "version", "1", "label", own + " neu", "content", "Bohrer")
        .is(409)
        .says("Vera Lindqvist", "Sägen", "Bohrer", "name=\"only\" value=\"label\"");
    henrik()
        .submit(
            place,
            "version",
            "2",
            "only",
            "label",
            "label",
            own + " neu",
            "only",
            "content",
            "content",
            "Bohrer",
            "keep.content",
            "theirs")
        .is(302);
    assertThat(label(id)).isEqualTo(own + " neu");
    vera()
        .withScripts()
        .submit(place + "/fields/content", "version", "3", "content", "Feilen")
        .is(200)
        .says("Feilen");
    henrik()
        .withScripts()
        .submit(place + "/fields/content", "version", "3", "content", "Leim")
        .is(409)
        .says("Feilen", "Leim");
  }

  @Test
  void areAResourceForPrograms() {
    vera().api(POST, "/crates", "{\"content\":\"Nägel\"}").is(422).says("label");
    vera().api(POST, "/crates", "{\"label\":\"" + own + "\"}").is(201).says("\"version\":1");
    var id = crate("Nägel");
    var place = "/crates/" + id;
    vera().api(GET, place, null).is(200).says("Nägel");
    vera().api(GET, "/crates?label=" + own, null).is(422);
    vera().api(GET, "/crates?content=N%C3%A4gel", null).is(200).says(own);
    vera().api(PATCH, place, "{\"version\":1,\"content\":\"Stifte\"}").is(200).says("Stifte");
    henrik().api(PATCH, place, "{\"version\":1,\"content\":\"Dübel\"}").is(409).says("Stifte");
    henrik().api(PATCH, place, "{\"version\":1,\"inside\":\"" + UUID.randomUUID() + "\"}").is(422);
    vera().api(GET, place + "/history", null).is(200).says("Stifte");
    vera().api(GET, place + "/audience", null).is(200);
    vera().api(GET, place + "/parts/channels", null).is(404);
    vera().open(place + "/parts").is(404);
  }

  @Test
  void areNeitherPutAsideNorVerifiedNorSomebodys() {
    var place = "/crates/" + crate("Schrauben");
    for (var decision : List.of("/archival", "/restoration", "/verification")) {
      vera().submit(place + decision, "version", "1", "reason", "x").is(404);
      vera().api(POST, place + decision, "{\"reason\":\"x\"}").is(404);
    }
    for (var rule : List.of("team", "owner"))
      vera()
          .submit(place + "/audience", "version", "1", "audience", rule)
          .is(422)
          .says("keinen Betreuer");
    vera().submit(place + "/audience", "version", "1", "audience", "everyone").is(302);
  }

  @Test
  void areWrittenByThoseAloneWhoWriteThem() {
    var id = crate("Winkel");
    aylin().open("/crates/new").is(403);
    aylin().submit("/crates", "label", own).is(403);
    aylin().submit("/crates/" + id, "version", "1", "label", own).is(403);
    aylin().api(POST, "/crates", "{\"label\":\"x\"}").is(403);
    aylin().api(PATCH, "/crates/" + id, "{\"version\":1,\"label\":\"x\"}").is(403);
    aylin().open("/crates?view=all").is(200).saysNothingOf("/crates/new");
  }

  @Test
  void arePointedToByTheirNamesAlone() {
    var id = crate("Dosen");
    var other = crate("Deckel");
    var references = names.to("crate");
    cast.vera()
        .run(() -> {
          assertThat(references.labels(List.of(id))).containsValue(own);
          assertThat(references.typed(List.of(id))).containsValue(own);
          assertThat(references.meanings(List.of(own)).get(own)).containsOnly(id, other);
          assertThat(references.find(List.of(own))).isEmpty();
          assertThat(references.suggest(own)).extracting("label").containsOnly(own);
        });
  }

  private UUID crate(String content) {
    var values = FieldValues.none().with(Crates.LABEL, own).with(Crates.CONTENT, content);
    return cast.vera().call(() -> crates.create(values));
  }

  private String label(UUID id) {
    return cast.vera().call(() -> crates.get(id)).name();
  }

  private static String id(Desk.Answer answer) {
    return String.valueOf(answer.leadsTo()).replaceFirst("^/crates/", "");
  }

  private Desk vera() {
    return Desk.of(web, kontor.demo.Cast.VERA);
  }

  private Desk henrik() {
    return Desk.of(web, kontor.demo.Cast.HENRIK);
  }

  private Desk aylin() {
    return Desk.of(web, kontor.demo.Cast.AYLIN);
  }
}
