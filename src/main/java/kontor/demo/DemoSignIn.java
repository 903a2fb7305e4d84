package kontor.demo;

import static kontor.platform.Role.ADMIN;
import static kontor.platform.Role.DEPARTMENT;
import static kontor.platform.Role.HEAD;
import static kontor.platform.Role.MANAGER;
import static kontor.platform.Role.STAFF;

import kontor.identity.SignInOffer;
import kontor.platform.Role;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sign-in page of the demo offers the cast, one of each role. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("kontor.demo")
class DemoSignIn {

  @Bean
  SignInOffer vera() {
    return offer("vera", "Vera Lindqvist", MANAGER);
  }

  @Bean
  SignInOffer henrik() {
    return offer("henrik", "Dr. Henrik Sommer", HEAD);
  }

  @Bean
  SignInOffer aylin() {
    return offer("aylin", "Aylin Demir", STAFF);
  }

  @Bean
  SignInOffer murat() {
    return offer("murat", "Murat Yildiz", DEPARTMENT);
  }

  @Bean
  SignInOffer ruth() {
    return offer("ruth", "Ruth Petersen-Adler", ADMIN);
  }

  private static SignInOffer offer(String login, String name, Role role) {
    return new SignInOffer(login, "kontor-" + login, name, role);
  }
}
