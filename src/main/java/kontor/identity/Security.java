package kontor.identity;

import kontor.platform.Viewers;
import kontor.platform.ui.ContentSecurityPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Nothing is open that is not named here. */
@Configuration(proxyBeanMethods = false)
class Security {

  @Bean
  SecurityFilterChain securityFilterChain(HttpSecurity http, Viewers viewers) {
    return http.authorizeHttpRequests(requests ->
            requests
                .requestMatchers("/signin", "/ui/**", "/webjars/**", "/actuator/health")
                .permitAll()
                .anyRequest()
                .authenticated())
        .formLogin(form -> form.loginPage("/signin").defaultSuccessUrl("/"))
        .headers(headers -> headers.addHeaderWriter(new ContentSecurityPolicy()))
        // Made here and not a bean: Boot would register a bean filter a second time, before
        // sign-in.
        .addFilterAfter(new ViewerFilter(viewers), AuthorizationFilter.class)
        .build();
  }

  /**
   * Argon2id with 19 MiB, two passes, one lane: the OWASP password storage sheet's recommendation.
   */
  @Bean
  PasswordEncoder passwordEncoder() {
    return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
  }
}
