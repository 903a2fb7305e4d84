package kontor.platform.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Serves the assets: for a year below their version, for five minutes by their plain name. */
@Configuration(proxyBeanMethods = false)
class AssetRoutes implements WebMvcConfigurer {

  private final Assets assets;

  AssetRoutes(Assets assets) {
    this.assets = assets;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    serve(
        registry,
        Assets.ROOT + assets.version() + "/*",
        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    serve(registry, Assets.ROOT + "*", CacheControl.maxAge(Duration.ofMinutes(5)).mustRevalidate());
  }

  private void serve(ResourceHandlerRegistry registry, String pattern, CacheControl keep) {
    registry
        .addResourceHandler(pattern)
        .setUseLastModified(false)
        .setEtagGenerator(
            file -> "W/\"" + assets.version() + '"') // a strong one would forbid compression
        .setCacheControl(keep)
        .resourceChain(false)
        .addResolver(new FromMemory(assets));
  }

  private record FromMemory(Assets assets) implements ResourceResolver {
    @Override
    public @Nullable Resource resolveResource(
        @Nullable HttpServletRequest request,
        String path,
        List<? extends Resource> locations,
        ResourceResolverChain chain) {
      return assets.find(path).orElse(null);
    }

    @Override
    public @Nullable String resolveUrlPath(
        String path, List<? extends Resource> locations, ResourceResolverChain chain) {
      return assets.find(path).isPresent() ? path : null;
    }
  }
}
