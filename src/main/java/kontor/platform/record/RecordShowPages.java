package kontor.platform.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a record, to which its facts and what is decided of it lead back. */
@Component
class RecordShowPages implements RecordPages {

  private final RecordShow show;

  RecordShowPages(RecordShow show) {
    this.show = show;
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

    /**
     * @param edit name of the fact that is edited in its place
     * @param outdated whether what was decided came too late
     */
    @GetMapping("/{id}")
    ModelAndView show(
        @PathVariable UUID id,
        @RequestParam(required = false) @Nullable String edit,
        @RequestParam(defaultValue = "false") boolean outdated) {
      return show.of(type, id, edit, outdated);
    }
  }
}
