package kontor.platform.record;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kontor.platform.error.RuleViolation;
import kontor.platform.list.ListRequest;
import kontor.platform.list.ListState;
import kontor.platform.list.ListTable;
import kontor.platform.list.ListTables;
import kontor.platform.list.RecordInput;
import kontor.platform.list.RecordLists;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list. */
@Component
class RecordListPages implements RecordPages {

  private final RecordLists lists;
  private final ListTables tables;
  private final RecordInput input;

  RecordListPages(RecordLists lists, ListTables tables, RecordInput input) {
    this.lists = lists;
    this.tables = tables;
    this.input = input;
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

    @GetMapping
    ModelAndView index(HttpServletRequest request) {
      var parameters = request.getParameterMap();
      if (parameters.isEmpty()) parameters = Map.of("view", new String[] {type.firstView()});
      var asked = ListRequest.of(type.catalogue(), parameters, input);
      if (!asked.settled())
        return new ModelAndView("redirect:" + type.path() + asked.state().query());
      var status = asked.isRefused() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
      return new ModelAndView("platform/record/index", status)
          .addObject("type", type)
          .addObject("table", table(asked));
    }

    private ListTable table(ListRequest asked) {
      try {
        return tables.of(asked, type.path());
      } catch (RuleViolation refused) {
        return tables.refused(asked, refused, type.path());
      }
    }

    /** Comes after the page, which does not wait for it. */
    @GetMapping("/count")
    ModelAndView count(HttpServletRequest request) {
      var state = ListState.of(type.catalogue(), request.getParameterMap());
      var count = counted(state);
      return new ModelAndView("platform/record/_count")
          .addObject("type", type)
          .addObject("count", Math.min(count, RecordLists.COUNTED))
          .addObject("more", count > RecordLists.COUNTED)
          .addObject("ofView", state.view() != null);
    }

    /** What takes too long to count is many. */
    private int counted(ListState state) {
      try {
        return lists.countShown(state);
      } catch (RuleViolation tooLong) {
        return RecordLists.COUNTED + 1;
      }
    }
  }
}
