package kontor.platform.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import kontor.platform.i18n.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** A view name is the template's path below {@code kontor}: {@code customers/web/index}. */
@Configuration(proxyBeanMethods = false)
class JteViews {

  /**
   * Same package as in pom.xml: there the templates' classes are generated, here they are found.
   */
  @Bean
  TemplateEngine templateEngine() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, getClass().getClassLoader(), "kontor");
  }

  @Bean
  Resolver jteViewResolver(
      TemplateEngine engine, Texts texts, Navigation navigation, Assets assets) {
    return new Resolver(engine, new Pages(texts, navigation, assets));
  }

  /** Makes the page of a request. */
  record Pages(Texts texts, Navigation navigation, Assets assets) {
    Page of(HttpServletRequest request, @Nullable Flash flash) {
      var zone = texts.wording().zone();
      var words = texts.wording(texts.localeOf(request), zone);
      return Page.of(request, words, navigation, assets, flash);
    }
  }

  static final class Resolver extends AbstractTemplateViewResolver {
    private final TemplateEngine engine;
    private final Pages pages;

    Resolver(TemplateEngine engine, Pages pages) {
      this.engine = engine;
      this.pages = pages;
      setViewClass(JteView.class);
      setSuffix(".jte");
      setContentType("text/html;charset=UTF-8");
      setOrder(0); // before Spring's, which take every name
    }

    @Override
    protected Class<?> requiredViewClass() {
      return JteView.class;
    }

    @Override
    protected AbstractUrlBasedView instantiateView() {
      return new JteView(engine, pages);
    }
  }

  static final class JteView extends AbstractTemplateView {
    private final TemplateEngine engine;
    private final Pages pages;

    JteView(TemplateEngine engine, Pages pages) {
      this.engine = engine;
      this.pages = pages;
    }

    @Override
    public boolean checkResource(Locale locale) {
      return engine.hasTemplate(getUrl());
    }

    @Override
    protected void renderMergedTemplateModel(
        Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
        throws Exception {
      var page =
          pages.of(request, model.get(Flash.ATTRIBUTE) instanceof Flash flash ? flash : null);
      model.put("page", page);
      // Whole before the first byte goes out: an error in a template stays an error page.
      var html = new Utf8ByteOutput();
      engine.render(getUrl(), model, html);
      if (page.flash() != null && request.getHeader("HX-Request") != null) {
        engine.render("platform/ui/flash.jte", Map.of("page", page, "beside", true), html);
      }
      // At once: each of its many pieces would go through every wrapper of the response.
      var bytes = html.toByteArray();
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
    }
  }
}
