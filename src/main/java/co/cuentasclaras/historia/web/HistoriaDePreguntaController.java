package co.cuentasclaras.historia.web;

import co.cuentasclaras.historia.HistoriasDePreguntas;
import co.cuentasclaras.historia.HistoriasDePreguntas.SucesoDePregunta;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a question. */
@RestController
class HistoriaDePreguntaController {

    private final HistoriasDePreguntas historias;

    HistoriaDePreguntaController(HistoriasDePreguntas historias) {
        this.historias = historias;
    }

    @GetMapping("/api/preguntas/{radicado}/historia")
    List<SucesoDePregunta> de(@PathVariable String radicado) {
        return historias.de(radicado);
    }
}
