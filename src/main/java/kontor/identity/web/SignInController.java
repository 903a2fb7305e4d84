package kontor.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class SignInController {
  @GetMapping("/signin")
  String show() {
    return "identity/web/signin";
  }
}
