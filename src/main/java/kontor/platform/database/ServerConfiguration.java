package kontor.platform.database;

import java.lang.management.ManagementFactory;

/**
 * PostgreSQL's settings for a laptop with 100 customers and for a server with a million. They stand
 * in a file that postgresql.conf includes, so that an administrator's own lines below it, and
 * `alter system`, win.
 */
final class ServerConfiguration {

  static final String FILE = "kontor.conf";

  private ServerConfiguration() {}

  static String text() {
    var memory =
        ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.OperatingSystemMXBean system
            ? system.getTotalMemorySize() / (1024 * 1024)
            : 2048; // MB
    return """
    # Written anew at every start. Your own settings belong into postgresql.conf, below the line that includes this file.
    max_connections = 60
    shared_buffers = %dMB
    effective_cache_size = %dMB
    work_mem = 16MB
    maintenance_work_mem = 128MB
    # Disks of today: a jump costs hardly more than the next page.
    random_page_cost = 1.1
    # Bulk imports should not force a checkpoint every few seconds.
    max_wal_size = 2GB
    checkpoint_timeout = 15min
    wal_compression = on
    # A hundredth of a million rows is worth a new look at them.
    autovacuum_vacuum_scale_factor = 0.05
    autovacuum_analyze_scale_factor = 0.02
    # What is committed is on the disk. Said here because an embedded database may look like a place to save.
    fsync = on
    synchronous_commit = on
    full_page_writes = on
    timezone = 'UTC'
    log_timezone = 'UTC'
    # No statements and no values of rows in the log, which may be about people.
    log_checkpoints = off
    log_error_verbosity = terse
    log_min_error_statement = panic
    """
        .formatted(Math.clamp(memory / 16, 128, 512), Math.clamp(memory / 2, 256, 65536));
  }
}
