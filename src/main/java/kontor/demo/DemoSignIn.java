package kontor.demo;

import static kontor.platform.Role.ADMIN;
import static kontor.platform.Role.DEPARTMENT;
import static kontor.platform.Role.HEAD;
import static kontor.platform.Role.MANAGER;
import static kontor.platform.Role.STAFF;

import kontor.identity.SignInOffer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sign-in page of the demo offers the cast, one of each role. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("kontor.demo")
class DemoSignIn {

  @Bean
  SignInOffer vera() {
    return new SignInOffer(Cast.VERA, "Vera Lindqvist", MANAGER);
  }

  @Bean
  SignInOffer henrik() {
    return new SignInOffer(Cast.HENRIK, "Dr. Henrik Sommer", HEAD);
  }

  @Bean
  SignInOffer aylin() {
    return new SignInOffer(Cast.AYLIN, "Aylin Demir", STAFF);
  }

  @Bean
  SignInOffer murat() {
    return new SignInOffer(Cast.MURAT, "Murat Yildiz", DEPARTMENT);
  }

  @Bean
  SignInOffer ruth() {
    return new SignInOffer(Cast.RUTH, "Ruth Petersen-Adler", ADMIN);
  }
}
