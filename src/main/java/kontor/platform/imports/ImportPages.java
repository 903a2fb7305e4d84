package kontor.platform.imports;

import java.lang.reflect.Method;
import java.util.Arrays;
import kontor.platform.i18n.Texts;
import kontor.platform.job.JobViews;
import kontor.platform.job.Jobs;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Gives each target a guide of its own at an address without a variable: {@code /accounts/import}
 * must win over the module's {@code /accounts/{id}}, which {@code /{target}/import} would not.
 */
@Component
class ImportPages implements SmartInitializingSingleton {

  private final RequestMappingHandlerMapping addresses;
  private final ImportTargets targets;
  private final Imports imports;
  private final ImportPreviews previews;
  private final ImportMappings mappings;
  private final ImportForesight foresight;
  private final ImportRefusals refusals;
  private final ImportReasons reasons;
  private final Jobs jobs;
  private final JobViews views;
  private final Texts texts;

  ImportPages(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses,
      ImportTargets targets,
      Imports imports,
      ImportPreviews previews,
      ImportMappings mappings,
      ImportForesight foresight,
      ImportRefusals refusals,
      ImportReasons reasons,
      Jobs jobs,
      JobViews views,
      Texts texts) {
    this.addresses = addresses;
    this.targets = targets;
    this.imports = imports;
    this.previews = previews;
    this.mappings = mappings;
    this.foresight = foresight;
    this.refusals = refusals;
    this.reasons = reasons;
    this.jobs = jobs;
    this.views = views;
    this.texts = texts;
  }

  @Override
  public void afterSingletonsInstantiated() {
    targets.all().forEach(this::open);
  }

  private void open(ImportTarget target) {
    open(target, new ImportStartController(target, imports, jobs, texts));
    open(target, new ImportFormatController(target, imports, previews, texts));
    open(target, new ImportMappingController(target, imports, previews, mappings, texts));
    open(
        target,
        new ImportRunController(target, imports, foresight, refusals, reasons, jobs, views, texts));
  }

  private void open(ImportTarget target, Object controller) {
    for (var method : controller.getClass().getDeclaredMethods()) {
      var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
      if (mapping != null) open(target, controller, method, mapping);
    }
  }

  private void open(ImportTarget target, Object controller, Method method, RequestMapping mapping) {
    var paths =
        Arrays.stream(mapping.path())
            .map(path -> "/" + target.name() + "/import" + path)
            .toArray(String[]::new);
    addresses.registerMapping(
        RequestMappingInfo.paths(paths)
            .methods(mapping.method())
            .options(addresses.getBuilderConfiguration())
            .build(),
        controller,
        method);
  }
}
