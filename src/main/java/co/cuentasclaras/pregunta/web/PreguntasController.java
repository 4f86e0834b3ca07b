package co.cuentasclaras.pregunta.web;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.pregunta.Canal;
import co.cuentasclaras.pregunta.EstadoDePregunta;
import co.cuentasclaras.pregunta.FiltroDePreguntas;
import co.cuentasclaras.pregunta.PaginaDePreguntas;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.Preguntas;
import co.cuentasclaras.pregunta.QuienPuede;
import co.cuentasclaras.pregunta.entrada.Parecidas;
import co.cuentasclaras.pregunta.entrada.Parecidas.PreguntaParecida;
import co.cuentasclaras.pregunta.entrada.Radicacion;
import co.cuentasclaras.pregunta.lista.FilaDePregunta;
import co.cuentasclaras.pregunta.lista.FilasDePreguntas;
import co.cuentasclaras.pregunta.lista.VistaDePregunta;
import co.cuentasclaras.pregunta.lista.VistasDePreguntas;
import co.cuentasclaras.pregunta.termino.TerminoExplicado;
import co.cuentasclaras.pregunta.termino.Terminos;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Citizens' questions over HTTP: coming in, the list of a cycle, and each of them. */
@RestController
@RequestMapping("/api/preguntas")
class PreguntasController {

    private final Ciclos ciclos;
    private final Preguntas preguntas;
    private final Radicacion radicacion;
    private final Terminos terminos;
    private final Parecidas parecidas;
    private final VistasDePreguntas vistas;
    private final FilasDePreguntas filas;
    private final QuienPuede quien;

    PreguntasController(
            Ciclos ciclos,
            Preguntas preguntas,
            Radicacion radicacion,
            Terminos terminos,
            Parecidas parecidas,
            VistasDePreguntas vistas,
            FilasDePreguntas filas,
            QuienPuede quien) {
        this.ciclos = ciclos;
        this.preguntas = preguntas;
        this.radicacion = radicacion;
        this.terminos = terminos;
        this.parecidas = parecidas;
        this.vistas = vistas;
        this.filas = filas;
        this.quien = quien;
    }

    /** Files a question, and answers its number and how its term was counted. */
    @PostMapping
    ResponseEntity<ReciboDeRadicacion> radicar(@RequestBody NuevaPregunta nueva) {
        quien.exigirRadicar();
        PreguntaCiudadana radicada =
                nueva.unaSolaVez() ? radicacion.radicarUnaSolaVez(nueva.pedida()) : radicacion.radicar(nueva.pedida());
        return ResponseEntity.created(URI.create("/api/preguntas/" + radicada.radicado()))
                .body(new ReciboDeRadicacion(
                        radicada.radicado(), radicada.vencimiento(), terminos.explicado(radicada)));
    }

    /** Those of a cycle that the person at the screen may read, a page of them. */
    @GetMapping
    Lista lista(
            @RequestParam String ciclo,
            @RequestParam(required = false) @Nullable String estado,
            @RequestParam(required = false) @Nullable String canal,
            @RequestParam(required = false) @Nullable String rol,
            @RequestParam(required = false) @Nullable String texto,
            @RequestParam(defaultValue = "false") boolean vencidas,
            @RequestParam(defaultValue = "1") int pagina) {
        PaginaDePreguntas suya = preguntas.deCiclo(
                ciclos.exigir(ciclo).id(),
                new FiltroDePreguntas(
                        Elegido.de("estado", estado, EstadoDePregunta.class),
                        Elegido.de("canal", canal, Canal.class),
                        rol == null || rol.isBlank() ? null : rol.strip(),
                        vencidas,
                        texto,
                        quien.soloDe()),
                pagina);
        return new Lista(filas.de(suya.preguntas()), suya.pagina(), suya.paginas(), suya.total());
    }

    @GetMapping("/{radicado}")
    ResponseEntity<VistaDePregunta> una(@PathVariable String radicado) {
        PreguntaCiudadana pregunta = legible(radicado);
        return VersionVista.respuesta(pregunta, vistas);
    }

    /** The three open ones of its cycle that are most like it. */
    @GetMapping("/{radicado}/parecidas")
    List<PreguntaParecida> parecidas(@PathVariable String radicado) {
        return parecidas.de(legible(radicado));
    }

    private PreguntaCiudadana legible(String radicado) {
        PreguntaCiudadana pregunta = preguntas.exigir(radicado);
        quien.exigirLeer(pregunta);
        return pregunta;
    }

    /** What whoever filed a question is told. */
    record ReciboDeRadicacion(String radicado, LocalDate vence, TerminoExplicado termino) {}

    /** @param pagina from 1 */
    record Lista(List<FilaDePregunta> preguntas, int pagina, int paginas, int total) {}
}
