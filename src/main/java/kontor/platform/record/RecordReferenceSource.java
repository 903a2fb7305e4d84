package kontor.platform.record;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kontor.platform.list.ReferenceSource;
import kontor.platform.list.References;
import kontor.platform.search.Search;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;

/** Lets columns point to the records of every type. */
@Component
class RecordReferenceSource implements ReferenceSource {

  private final Supplier<Map<String, RecordReferences>> known;

  RecordReferenceSource(
      ObjectProvider<RecordType> types,
      DSLContext database,
      Search search,
      PlatformTransactionManager transactions) {
    this.known = // asked late: record types are made of what looks up references
        SingletonSupplier.of(() ->
            types.stream()
                .map(type -> new RecordReferences(type, database, search, transactions))
                .collect(Collectors.toMap(RecordReferences::type, Function.identity())));
  }

  @Override
  public Optional<References> to(String type) {
    return Optional.ofNullable(known.get().get(type));
  }
}
