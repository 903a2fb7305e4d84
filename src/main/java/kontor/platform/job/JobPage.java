package kontor.platform.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some jobs, newest first.
 *
 * @param next id to ask for the older ones with; null where there are none
 */
public record JobPage(List<Job> jobs, @Nullable JobId next) {}
