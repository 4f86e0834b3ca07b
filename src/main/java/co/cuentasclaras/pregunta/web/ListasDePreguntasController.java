package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.plan.ArchivosDePlanes.ArchivoEscrito;
import co.cuentasclaras.plan.web.ArchivoDescargado;
import co.cuentasclaras.pregunta.lista.ListasDePreguntas;
import co.cuentasclaras.tabla.Libro.Formato;
import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists of a cycle's questions as files, for whoever sees the whole cycle. */
@RestController
@RequestMapping("/api/ciclos/{ciclo}")
class ListasDePreguntasController {

    private final Ciclos ciclos;
    private final ListasDePreguntas listas;

    ListasDePreguntasController(Ciclos ciclos, ListasDePreguntas listas) {
        this.ciclos = ciclos;
        this.listas = listas;
    }

    @GetMapping("/preguntas.{formato:csv|xlsx}")
    ResponseEntity<byte[]> matriz(@PathVariable String ciclo, @PathVariable String formato) {
        return archivo(ciclo, formato, "preguntas", listas::matriz);
    }

    @GetMapping("/oportunidad.{formato:csv|xlsx}")
    ResponseEntity<byte[]> oportunidad(@PathVariable String ciclo, @PathVariable String formato) {
        return archivo(ciclo, formato, "oportunidad", listas::oportunidad);
    }

    private ResponseEntity<byte[]> archivo(
            String nombre, String terminacion, String que, BiFunction<Ciclo, Formato, byte[]> lista) {
        Ciclo ciclo = ciclos.exigir(nombre);
        Formato formato = ArchivoDescargado.formato(terminacion).orElseThrow();
        return ArchivoDescargado.de(new ArchivoEscrito(
                "%s-%d.%s".formatted(que, ciclo.vigencia(), formato.name().toLowerCase(Locale.ROOT)),
                formato,
                lista.apply(ciclo, formato)));
    }
}
