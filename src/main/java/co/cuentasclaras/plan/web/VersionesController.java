package co.cuentasclaras.plan.web;

import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.plan.DiferenciaDePlanes;
import co.cuentasclaras.plan.PlanLeido;
import co.cuentasclaras.plan.ResumenDePlan;
import co.cuentasclaras.plan.VersionesDePlan;
import co.cuentasclaras.plan.VistaDelPlan;
import co.cuentasclaras.plan.VistasDePlanes;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The versions of the plan of a cycle over HTTP. The cycle is named by its id, or by its vigencia. */
@RestController
class VersionesController {

    private final Ciclos ciclos;
    private final VersionesDePlan versiones;
    private final VistasDePlanes vistas;

    VersionesController(Ciclos ciclos, VersionesDePlan versiones, VistasDePlanes vistas) {
        this.ciclos = ciclos;
        this.versiones = versiones;
        this.vistas = vistas;
    }

    @GetMapping("/api/ciclos/{ciclo}/versiones")
    List<ResumenDePlan> todas(@PathVariable("ciclo") String nombre) {
        return vistas.deCiclo(ciclos.exigir(nombre).id());
    }

    /** Keeps a file as the draft of another version, and answers what it changes of the one in force. */
    @PostMapping("/api/ciclos/{ciclo}/versiones")
    ResponseEntity<VistaDelPlan> cargar(
            @PathVariable("ciclo") String nombre,
            @RequestParam(required = false) @Nullable MultipartFile archivo,
            @RequestParam(required = false) @Nullable String motivo)
            throws IOException {
        if (archivo == null) {
            throw new SolicitudInvalida("Elija el archivo con el plan nuevo (archivo): XLSX, ODS o CSV.");
        }
        PlanLeido leido = versiones.cargar(
                ciclos.exigirEnCurso(nombre),
                archivo.getBytes(),
                Objects.requireNonNullElse(archivo.getOriginalFilename(), ""),
                Motivo.exigir(motivo));
        return ResponseEntity.created(
                        URI.create("/api/planes/" + leido.guardado().id()))
                .body(vistas.de(leido));
    }

    /** The same, of the cycle that a field names. */
    @PostMapping(path = "/api/planes", params = "ciclo")
    ResponseEntity<VistaDelPlan> cargarDe(
            @RequestParam String ciclo,
            @RequestParam(required = false) @Nullable MultipartFile archivo,
            @RequestParam(required = false) @Nullable String motivo)
            throws IOException {
        return cargar(ciclo, archivo, motivo);
    }

    /** What a version changes of another. */
    @GetMapping("/api/planes/{id}/diferencia")
    DiferenciaDePlanes diferencia(@PathVariable String id, @RequestParam String con) {
        return versiones.diferencia(id, con);
    }
}
