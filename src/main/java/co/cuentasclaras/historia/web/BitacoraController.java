package co.cuentasclaras.historia.web;

import co.cuentasclaras.historia.BitacorasVisibles;
import co.cuentasclaras.historia.FiltroBitacora;
import co.cuentasclaras.historia.FiltroHistoria.FiltroInvalido;
import co.cuentasclaras.historia.LineaAbierta;
import co.cuentasclaras.historia.PaginaDeBitacora;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail as data, a page at a time. */
@RestController
class BitacoraController {

    private final BitacorasVisibles bitacoras;

    BitacoraController(BitacorasVisibles bitacoras) {
        this.bitacoras = bitacoras;
    }

    @GetMapping("/api/ciclos/{ciclo}/bitacora")
    PaginaDeBitacora deCiclo(@PathVariable String ciclo, @RequestParam Map<String, String> filtro) {
        return bitacoras.deCiclo(ciclo, leer(filtro), pagina(filtro));
    }

    @GetMapping("/api/bitacora")
    PaginaDeBitacora deEntidad(@RequestParam Map<String, String> filtro) {
        return bitacoras.deEntidad(leer(filtro), pagina(filtro));
    }

    /** A line, by its row: it has a number only once it is sealed. */
    @GetMapping("/api/bitacora/{fila:\\d{1,18}}")
    LineaAbierta linea(@PathVariable long fila) {
        return bitacoras.linea(fila);
    }

    static FiltroBitacora leer(Map<String, String> filtro) {
        return FiltroBitacora.escrito(
                filtro.get("actividad"),
                filtro.get("persona"),
                filtro.get("familia"),
                filtro.get("desde"),
                filtro.get("hasta"),
                filtro.get("texto"));
    }

    private static int pagina(Map<String, String> filtro) {
        return FiltroBitacora.pagina(filtro.get("pagina"));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, @Nullable String>> filtroInvalido(FiltroInvalido e) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                .body(Map.of("mensaje", e.getMessage(), "campo", e.campo()));
    }
}
