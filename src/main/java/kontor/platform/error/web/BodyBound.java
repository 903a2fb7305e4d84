package kontor.platform.error.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** A document that a program sends is read whole into memory, so it has a bound. */
@ControllerAdvice
class BodyBound extends RequestBodyAdviceAdapter {

  /** Bytes; a record with all its texts takes a tenth of it. */
  private static final int MOST = 1_000_000;

  @Override
  public boolean supports(
      MethodParameter parameter, Type target, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage message,
      MethodParameter parameter,
      Type target,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    var body = message.getBody().readNBytes(MOST + 1);
    if (body.length > MOST) throw new ErrorResponseException(HttpStatus.CONTENT_TOO_LARGE);
    return new Whole(message.getHeaders(), body);
  }

  private record Whole(HttpHeaders headers, byte[] body) implements HttpInputMessage {

    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(body);
    }
  }
}
