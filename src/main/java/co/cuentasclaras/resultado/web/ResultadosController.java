package co.cuentasclaras.resultado.web;

import co.cuentasclaras.avance.CiclosVisibles;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.resultado.LecturasDeObjetivos;
import co.cuentasclaras.resultado.Resultados;
import co.cuentasclaras.resultado.Resultados.ResultadoDelPlan;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Objectives and resources of a cycle, for whoever sees the whole of it; the leader reads the objectives. */
@Controller
class ResultadosController {

    private final Resultados resultados;
    private final LecturasDeObjetivos lecturas;
    private final CiclosVisibles visibles;
    private final Ciclos ciclos;
    private final Clock clock;

    ResultadosController(
            Resultados resultados, LecturasDeObjetivos lecturas, CiclosVisibles visibles, Ciclos ciclos, Clock clock) {
        this.resultados = resultados;
        this.lecturas = lecturas;
        this.visibles = visibles;
        this.ciclos = ciclos;
        this.clock = clock;
    }

    /** Of the cycle that runs, or of the latest: what the menu leads to. */
    @GetMapping("/resultados")
    String ultimos() {
        return visibles.todos().stream()
                .findFirst()
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

    @GetMapping("/api/ciclos/{ciclo}/resultados")
    @ResponseBody
    ResultadoDelPlan deCiclo(@PathVariable String ciclo) {
        return resultados.de(ciclos.exigir(ciclo));
    }

    @PostMapping("/api/ciclos/{ciclo}/objetivos/{objetivo}")
    @ResponseBody
    ResultadoDelPlan leer(
            @PathVariable String ciclo, @PathVariable String objetivo, @RequestBody LecturaRecibida recibida) {
        Ciclo suyo = ciclos.exigir(ciclo);
        lecturas.leer(suyo, objetivo, recibida.valor(), recibida.comentario());
        return resultados.de(suyo);
    }

    record LecturaRecibida(@Nullable String valor, @Nullable String comentario) {}
}
