package kontor.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where people are signed in. */
@Component
class Sessions {

  private final FindByIndexNameSessionRepository<? extends Session> repository;

  Sessions(FindByIndexNameSessionRepository<? extends Session> repository) {
    this.repository = repository;
  }

  /** A person's, as far as they have not run out. */
  List<Session> of(UUID user) {
    return repository.findByPrincipalName(user.toString()).values().stream()
        .filter(session -> !session.isExpired())
        .map(Session.class::cast)
        .toList();
  }

  /**
   * Ends a person's sessions with the commit of the running transaction.
   *
   * @param kept the session that stays, his own while he works in it; null: none stays
   * @return how many have ended
   */
  int end(UUID user, @Nullable String kept) {
    var ended = 0;
    for (var id : repository.findByPrincipalName(user.toString()).keySet()) {
      if (id.equals(kept)) continue;
      repository.deleteById(id);
      ended++;
    }
    return ended;
  }
}
