import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Writes a class per table into the module that owns it, from the migrations applied to a
 * throw-away PostgreSQL. Maven runs it as a single source file before anything is compiled; it does
 * nothing while the migrations are unchanged.
 */
class JooqCodegen {

  /**
   * Which schema's tables go to which module; the SQL written at run time names the second schema.
   */
  private record Source(String tables, String namedAs, String javaPackage) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("platform", "platform", "kontor.platform.db"),
          new Source("platform_data", "platform", "kontor.platform.db.data"),
          new Source("identity", "identity", "kontor.identity.db"),
          new Source("identity_data", "identity", "kontor.identity.db.data"),
          new Source("customers_data", "customers", "kontor.customers.db"));

  private static final Path RESOURCES = Path.of("src/main/resources/db");

  public static void main(String[] args) throws Exception {
    java.util.logging.Logger.getLogger("org.flywaydb").setLevel(java.util.logging.Level.WARNING);
    var target = Path.of(args[0]);
    var stamp = target.resolve("migrations.stamp");
    var migrations = fingerprint();
    if (Files.exists(stamp) && Files.readString(stamp).equals(migrations)) return;

    // zonky's own launcher: without fsync it is the fastest, and nothing here needs to last.
    try (var server = EmbeddedPostgres.builder().start()) {
      var url = server.getJdbcUrl("postgres", "postgres");
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        // The roles that migrations grant to; logins and the database of their own matter at run
        // time only.
        statement.execute("create role kontor_owner nologin; create role kontor_app nologin");
      }
      Flyway.configure()
          .dataSource(server.getPostgresDatabase())
          .locations("filesystem:" + RESOURCES.resolve("migration"))
          .defaultSchema("platform")
          .load()
          .migrate();
      for (var source : SOURCES) generate(url, source, target);
    }
    Files.writeString(stamp, migrations);
  }

  private static void generate(String url, Source source, Path target) throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withJdbc(new Jdbc().withDriver("org.postgresql.Driver").withUrl(url))
            .withGenerator(
                new Generator()
                    .withDatabase(
                        new Database()
                            .withSchemata(
                                new SchemaMappingType()
                                    .withInputSchema(source.tables)
                                    .withOutputSchema(source.namedAs))
                            .withRecordVersionFields("version")
                            // Flyway's own, and the views: a view has the columns of its table.
                            .withExcludes("flyway_schema_history")
                            .withTableValuedFunctions(false)
                            .withIncludeRoutines(false))
                    // Paths would tie the tables' classes to each other, and across modules in
                    // circles.
                    .withGenerate(
                        new Generate()
                            .withImplicitJoinPathsToOne(false)
                            .withImplicitJoinPathsToMany(false))
                    .withTarget(
                        new Target()
                            .withPackageName(source.javaPackage)
                            .withDirectory(target.toString()))));
  }

  private static String fingerprint() throws Exception {
    var text = new StringBuilder();
    try (var files = Files.walk(RESOURCES)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList())
        text.append(file).append(' ').append(Files.readString(file).hashCode()).append('\n');
    }
    return text.append(Files.readString(Path.of("tools/JooqCodegen.java")).hashCode()).toString();
  }
}
