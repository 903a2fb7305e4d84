package kontor.platform.record;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Opens the pages of every record type at addresses of its own. */
@Component
class RecordRoutes implements SmartInitializingSingleton {

  private final RequestMappingHandlerMapping mapping;
  private final List<RecordType> types;
  private final List<RecordPages> pages;

  RecordRoutes(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      List<RecordType> types,
      List<RecordPages> pages) {
    this.mapping = mapping;
    this.types = types;
    this.pages = pages;
  }

  @Override
  public void afterSingletonsInstantiated() {
    for (var type : types)
      for (var some : pages) {
        var handler = some.handler(type);
        mapped(handler)
            .forEach((method, address) ->
                mapping.registerMapping(info(some.base(type), address), handler, method));
      }
  }

  private static Map<Method, RequestMapping> mapped(Object handler) {
    return MethodIntrospector.selectMethods(
        handler.getClass(),
        (MethodIntrospector.MetadataLookup<RequestMapping>)
            method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
  }

  private RequestMappingInfo info(String base, RequestMapping address) {
    var below = address.path().length == 0 ? Stream.of("") : Stream.of(address.path());
    return RequestMappingInfo.paths(below.map(path -> base + path).toArray(String[]::new))
        .methods(address.method())
        .options(mapping.getBuilderConfiguration())
        .build();
  }
}
