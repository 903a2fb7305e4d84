package kontor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Two people do something in the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /**
   * @return what each was refused with, in their order; null: he was not
   */
  public static List<@Nullable Throwable> both(Runnable one, Runnable other) throws Exception {
    var start = new CyclicBarrier(2);
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = people.submit(from(start, one));
      var second = people.submit(from(start, other));
      var refusals = new ArrayList<@Nullable Throwable>();
      for (var done : List.of(first, second))
        try {
          done.get();
          refusals.add(null);
        } catch (ExecutionException refused) {
          refusals.add(refused.getCause());
        }
      return refusals;
    }
  }

  private static Callable<Void> from(CyclicBarrier start, Runnable work) {
    return () -> {
      start.await();
      work.run();
      return null;
    };
  }
}
