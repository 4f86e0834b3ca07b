package co.cuentasclaras.resultado.web;

import co.cuentasclaras.avance.CiclosVisibles;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.resultado.Resultados;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Objectives and resources of a cycle, for whoever sees the whole of it. */
@Controller
class ResultadosController {

    private final Resultados resultados;
    private final CiclosVisibles visibles;
    private final Clock clock;

    ResultadosController(Resultados resultados, CiclosVisibles visibles, Clock clock) {
        this.resultados = resultados;
        this.visibles = visibles;
        this.clock = clock;
    }

    /** Of the cycle that runs, or of the latest: what the menu leads to. */
    @GetMapping("/resultados")
    String ultimos() {
        return visibles.primero()
                .map(ciclo -> "redirect:/resultados/" + ciclo.id())
                .orElse("sin-ciclo");
    }

    @GetMapping("/resultados/{ciclo}")
    String pagina(@PathVariable String ciclo, Model modelo) {
        Ciclo suyo = visibles.ciclo(ciclo).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        modelo.addAttribute("resultado", resultados.de(suyo));
        modelo.addAttribute(
                "dia", (Function<Instant, LocalDate>) momento -> LocalDate.ofInstant(momento, clock.getZone()));
        return "resultados";
    }
}
