package kontor.history;

import java.util.UUID;
import kontor.platform.record.RecordPages;
import kontor.platform.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was done to a record: a page of its own, and a part for the record's page. */
@Component
class RecordHistoryPages implements RecordPages {

  private final History history;

  RecordHistoryPages(History history) {
    this.history = history;
  }

  @Override
  public Object handler(RecordType type) {
    return new Handler(type);
  }

  private final class Handler {

    private final RecordType type;

    Handler(RecordType type) {
      this.type = type;
    }

    @GetMapping("/{id}/history")
    ModelAndView index(
        @PathVariable UUID id,
        @RequestParam(required = false) @Nullable String before,
        @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
      var page =
          new ModelAndView(htmx == null ? "history/of" : "history/_entries")
              .addObject("history", history.of(type.catalogue(), id, before))
              .addObject("address", type.path(id) + "/history")
              .addObject("records", type.path());
      return htmx == null ? page.addObject("type", type).addObject("record", type.get(id)) : page;
    }
  }
}
