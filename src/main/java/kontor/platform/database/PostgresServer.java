package kontor.platform.database;

/** Where the data are: the server Kontor brings along, or one that the company runs. */
sealed interface PostgresServer extends AutoCloseable permits LocalPostgres, ServerOfYours {

  /** A name and its password. */
  record Login(String name, String password) {}

  /** JDBC address of Kontor's database. */
  String url();

  /** Migrates; what it creates belongs to kontor_owner. */
  Login owner();

  /** Works on the protected views, with the rights of kontor_app. */
  Login application();

  @Override
  void close();
}
