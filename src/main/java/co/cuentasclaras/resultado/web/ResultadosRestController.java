package co.cuentasclaras.resultado.web;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.resultado.LecturasDeObjetivos;
import co.cuentasclaras.resultado.Resultados;
import co.cuentasclaras.resultado.Resultados.ResultadoDelPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Objectives and resources of a cycle as data; the leader reads the objectives. */
@RestController
@RequestMapping("/api/ciclos/{ciclo}")
class ResultadosRestController {

    private final Resultados resultados;
    private final LecturasDeObjetivos lecturas;
    private final Ciclos ciclos;

    ResultadosRestController(Resultados resultados, LecturasDeObjetivos lecturas, Ciclos ciclos) {
        this.resultados = resultados;
        this.lecturas = lecturas;
        this.ciclos = ciclos;
    }

    @GetMapping("/resultados")
    ResultadoDelPlan deCiclo(@PathVariable String ciclo) {
        return resultados.de(ciclos.exigir(ciclo));
    }

    @PostMapping("/objetivos/{objetivo}")
    ResultadoDelPlan leer(
            @PathVariable String ciclo, @PathVariable String objetivo, @RequestBody LecturaRecibida recibida) {
        Ciclo suyo = ciclos.exigir(ciclo);
        lecturas.leer(suyo, objetivo, recibida.valor(), recibida.comentario());
        return resultados.de(suyo);
    }

    record LecturaRecibida(@Nullable String valor, @Nullable String comentario) {}
}
