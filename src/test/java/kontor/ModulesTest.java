package kontor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

  private final ApplicationModules modules = ApplicationModules.of(KontorApplication.class);

  @Test
  void keepTheirWalls() {
    modules.verify();
  }

  @Test
  void includeTheirTemplates() throws ClassNotFoundException {
    var template = Class.forName("kontor.identity.web.JtesigninGenerated");
    assertThat(modules.getModuleByType(template))
        .hasValueSatisfying(
            module -> assertThat(module.getIdentifier().toString()).isEqualTo("identity"));
  }
}
