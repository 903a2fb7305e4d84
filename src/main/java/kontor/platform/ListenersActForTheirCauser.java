package kontor.platform;

import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.modulith.events.ApplicationModuleListener;

/**
 * A module listener runs on another thread, perhaps after a restart: the publisher's scope is gone,
 * the event is what remains. So the viewer is made anew from the event, outside the listener's
 * transaction, whose begin already needs it.
 */
@Configuration(proxyBeanMethods = false)
class ListenersActForTheirCauser {

  @Bean
  @Role(
      BeanDefinition
          .ROLE_INFRASTRUCTURE) // without AspectJ Spring applies infrastructure advisors only
  static Advisor causerAdvisor(
      ObjectProvider<Viewers> viewers) { // asked late: advisors are made very early
    MethodInterceptor bindViewer =
        call ->
            call.getArguments()[0] instanceof Caused event
                ? viewers.getObject().of(event.actor()).call(call::proceed)
                : call.proceed();
    var advisor =
        new DefaultPointcutAdvisor(
            AnnotationMatchingPointcut.forMethodAnnotation(ApplicationModuleListener.class),
            bindViewer);
    advisor.setOrder(Ordered.HIGHEST_PRECEDENCE); // before @Transactional; @Async still comes first
    return advisor;
  }
}
