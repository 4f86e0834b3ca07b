package co.cuentasclaras.plan.web;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which the spreadsheet of an entity becomes a running cycle; its script asks the API for everything else. */
@Controller
class PaginaPlanController {

    private final Ciclos ciclos;
    private final Clock clock;

    PaginaPlanController(Ciclos ciclos, Clock clock) {
        this.ciclos = ciclos;
        this.clock = clock;
    }

    /** Proposes for a new plan the entity that is known and the vigencia that comes next. */
    @GetMapping("/plan")
    String pagina(Model modelo, Principal quien) {
        Optional<Ciclo> ultimo = ciclos.ultimo();
        modelo.addAttribute("usuario", quien.getName());
        modelo.addAttribute("entidad", ultimo.map(Ciclo::entidad).orElse(""));
        modelo.addAttribute(
                "vigencia", ultimo.map(ciclo -> ciclo.vigencia() + 1).orElseGet(() -> LocalDate.now(clock)
                        .getYear()));
        return "plan";
    }
}
