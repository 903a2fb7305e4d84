package kontor.history;

import java.util.UUID;
import kontor.platform.record.RecordApi;
import kontor.platform.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What was done to a record, for programs. */
@Component
class RecordHistoryApi implements RecordApi {

  private final History history;

  RecordHistoryApi(History history) {
    this.history = history;
  }

  @Override
  public Object handler(RecordType type) {
    return new Handler(type);
  }

  @ResponseBody
  private final class Handler {

    private final RecordType type;

    Handler(RecordType type) {
      this.type = type;
    }

    /**
     * Newest first; {@code earlier} of the answer, sent as {@code before}, asks for what came
     * before.
     */
    @GetMapping("/{id}/history")
    HistoryPage index(
        @PathVariable UUID id, @RequestParam(required = false) @Nullable String before) {
      return history.of(type.catalogue(), id, before);
    }
  }
}
