import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.tools.ToolProvider;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
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

  /**
   * Held here, else the logger, and the level with it, is thrown away before Flyway asks for it.
   */
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  public static void main(String[] args) throws Exception {
    FLYWAY.setLevel(Level.SEVERE);
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    var target = Path.of(args[0]);
    var stamp = target.resolve("migrations.stamp");
    var migrations = fingerprint();
    if (Files.exists(stamp) && Files.readString(stamp).equals(migrations)) return;

    delete(target); // a table that is gone must not leave its class
    var folder = Path.of("target/codegen");
    delete(folder.resolve("data"));
    try (var server = new Server(folder)) {
      Flyway.configure()
          .dataSource(server.url, server.name, server.password)
          .locations("filesystem:" + RESOURCES.resolve("migration"))
          .defaultSchema("platform")
          .load()
          .migrate();
      for (var source : SOURCES) generate(server, source, target);
    }
    Files.writeString(stamp, migrations);
  }

  /**
   * The PostgreSQL that Kontor brings along, as it starts at run time, so that the migrations run
   * with the owner's rights and no more. Its launcher is compiled here, because this runs before
   * anything else is.
   */
  private static final class Server implements AutoCloseable {

    private static final String PACKAGE = "kontor.platform.database.";

    private final AutoCloseable postgres;
    private final String url;
    private final String name;
    private final String password;

    Server(Path folder) throws Exception {
      var classes = Files.createDirectories(folder.resolve("classes"));
      var sources = "src/main/java";
      var failed =
          ToolProvider.getSystemJavaCompiler()
              .run(
                  null,
                  null,
                  null,
                  "-nowarn",
                  "-proc:none",
                  "-d",
                  classes.toString(),
                  "-sourcepath",
                  sources,
                  "-cp",
                  System.getProperty("java.class.path"),
                  sources + "/kontor/platform/database/LocalPostgres.java");
      if (failed != 0)
        throw new IllegalStateException("The launcher of PostgreSQL does not compile");
      var loader =
          new URLClassLoader(
              new URL[] {classes.toUri().toURL(), Path.of("").toUri().toURL()},
              JooqCodegen.class.getClassLoader());
      var type = loader.loadClass(PACKAGE + "LocalPostgres");
      postgres = (AutoCloseable) call(type.getDeclaredMethod("start", Path.class), null, folder);
      url = (String) call(type.getMethod("url"), postgres);
      var login = call(type.getMethod("owner"), postgres);
      name = (String) call(login.getClass().getMethod("name"), login);
      password = (String) call(login.getClass().getMethod("password"), login);
    }

    private static Object call(Method method, Object object, Object... arguments) throws Exception {
      method.setAccessible(true);
      return method.invoke(object, arguments);
    }

    @Override
    public void close() throws Exception {
      postgres.close();
    }
  }

  private static void generate(Server server, Source source, Path target) throws Exception {
    GenerationTool.generate(
        new Configuration()
            .withLogging(Logging.WARN)
            .withJdbc(
                new Jdbc()
                    .withDriver("org.postgresql.Driver")
                    .withUrl(server.url)
                    .withUser(server.name)
                    .withPassword(server.password))
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

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) return;
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
