package co.cuentasclaras.pregunta.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages on which staff follow and answer questions; their script asks the API for everything that they show. */
@Controller
class PaginasDePreguntasController {

    @GetMapping({"/preguntas", "/preguntas/nueva", "/preguntas/{radicado}"})
    String pagina(Model modelo, Principal quien) {
        modelo.addAttribute("usuario", quien.getName());
        return "preguntas";
    }
}
