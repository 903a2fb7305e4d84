package kontor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The one context and the one database all tests share. A test that changes its context pays for a
 * second start: do not.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"kontor.data-dir=target/test-data", "kontor.demo=true"})
@AutoConfigureMockMvc
@Import(Cast.class)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface KontorTest {}
