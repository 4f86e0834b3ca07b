package co.cuentasclaras.plan.web;

import co.cuentasclaras.comun.Motivo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.plan.Borradores;
import co.cuentasclaras.plan.InicioDePlan;
import co.cuentasclaras.plan.PlanLeido;
import co.cuentasclaras.plan.Plantillas;
import co.cuentasclaras.plan.Plantillas.ArchivoDePlantilla;
import co.cuentasclaras.plan.Plantillas.PlantillaDePlan;
import co.cuentasclaras.plan.ResumenDePlan;
import co.cuentasclaras.plan.TramiteDePlan;
import co.cuentasclaras.plan.VistaDelPlan;
import co.cuentasclaras.plan.VistasDePlanes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The plans of the entity over HTTP: from a spreadsheet to an approved plan. */
@RestController
@RequestMapping("/api/planes")
class PlanesController {

    private final Borradores borradores;
    private final TramiteDePlan tramite;
    private final InicioDePlan inicio;
    private final VistasDePlanes vistas;
    private final CorreccionesRecibidas recibidas;
    private final Plantillas plantillas;

    PlanesController(
            Borradores borradores,
            TramiteDePlan tramite,
            InicioDePlan inicio,
            VistasDePlanes vistas,
            CorreccionesRecibidas recibidas,
            Plantillas plantillas) {
        this.borradores = borradores;
        this.tramite = tramite;
        this.inicio = inicio;
        this.vistas = vistas;
        this.recibidas = recibidas;
        this.plantillas = plantillas;
    }

    @GetMapping
    List<ResumenDePlan> todos(@RequestParam(required = false) @Nullable Integer vigencia) {
        return vistas.todos(vigencia);
    }

    /** The plans that an entity without one of its own may begin from. */
    @GetMapping("/plantillas")
    List<PlantillaDePlan> plantillas() {
        return plantillas.todas();
    }

    /** The file of one of them, with its dates in a vigencia. */
    @GetMapping(path = "/plantillas/{id}", produces = "text/csv;charset=UTF-8")
    ResponseEntity<byte[]> plantilla(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer vigencia) {
        ArchivoDePlantilla suyo = plantillas.archivo(id, vigencia);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(suyo.nombre())
                                .build()
                                .toString())
                .body(suyo.bytes());
    }

    /** Keeps a file, or a template in its place, as a draft; answers how it is read and what is not right in it. */
    @PostMapping
    ResponseEntity<VistaDelPlan> cargar(
            @RequestParam(required = false) @Nullable MultipartFile archivo,
            @RequestParam(required = false) @Nullable Integer vigencia,
            @RequestParam(required = false) @Nullable String entidad,
            @RequestParam(required = false) @Nullable String plantilla)
            throws IOException {
        if (plantilla != null) {
            ArchivoDePlantilla suyo = plantillas.archivo(plantilla, vigencia);
            return creado(borradores.cargar(suyo.bytes(), suyo.nombre(), suyo.vigencia(), entidad));
        }
        if (archivo == null) {
            throw new SolicitudInvalida(
                    "Elija el archivo del plan (archivo): una hoja de cálculo XLSX, ODS o CSV; o una"
                            + " plantilla (plantilla).");
        }
        return creado(borradores.cargar(
                archivo.getBytes(), Objects.requireNonNullElse(archivo.getOriginalFilename(), ""), vigencia, entidad));
    }

    private ResponseEntity<VistaDelPlan> creado(PlanLeido leido) {
        return ResponseEntity.created(
                        URI.create("/api/planes/" + leido.guardado().id()))
                .body(vistas.de(leido));
    }

    @GetMapping("/{id}")
    VistaDelPlan plan(@PathVariable String id) {
        return vistas.de(borradores.leer(id));
    }

    /**
     * Decides something about a draft: what is sent is merged over what was decided before; null takes it back.
     *
     * @param revision of the plan that the decision was made about; it is refused when there is another one by now
     */
    @PostMapping("/{id}/correcciones")
    VistaDelPlan corregir(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String revision,
            @RequestBody ObjectNode cambio) {
        return vistas.de(recibidas.corregir(id, revision, cambio));
    }

    /** Sends a draft to who reviews and approves it. */
    @PostMapping("/{id}/envio")
    VistaDelPlan enviar(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody(required = false) @Nullable DecisionDelPlan decision) {
        tramite.enviar(id, vista, Motivo.leer(decision == null ? null : decision.motivo()));
        return plan(id);
    }

    /** Control Interno lets a plan go on, or gives it back with a reason. */
    @PostMapping("/{id}/revision")
    VistaDelPlan revisar(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody(required = false) @Nullable DecisionDelPlan decision) {
        DecisionDelPlan suya = Objects.requireNonNullElse(decision, DecisionDelPlan.APROBAR);
        tramite.revisar(id, vista, suya.aprueba(), Motivo.leer(suya.motivo()));
        return plan(id);
    }

    /** Approves a plan, or gives it back with a reason. */
    @PostMapping("/{id}/aprobacion")
    VistaDelPlan aprobar(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String vista,
            @RequestBody(required = false) @Nullable DecisionDelPlan decision) {
        DecisionDelPlan suya = Objects.requireNonNullElse(decision, DecisionDelPlan.APROBAR);
        tramite.aprobar(id, vista, suya.aprueba(), Motivo.leer(suya.motivo()));
        return plan(id);
    }

    /** Lets the cycle of an approved plan begin, at once or on a day. */
    @PostMapping("/{id}/inicio")
    Comenzado iniciar(@PathVariable String id, @RequestBody(required = false) @Nullable Inicio pedido) {
        @Nullable LocalDate dia = pedido == null ? null : pedido.dia();
        return new Comenzado(inicio.iniciar(id, dia).orElse(null), dia);
    }

    /** Gives a plan up that has not begun. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void descartar(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String motivo,
            @RequestBody(required = false) @Nullable DecisionDelPlan decision) {
        borradores.descartar(
                id,
                Motivo.exigir(
                        motivo == null && decision != null ? decision.motivo() : motivo,
                        "Escriba por qué se descarta el plan (motivo): queda en su historia."));
    }

    /**
     * What somebody decides about a plan.
     *
     * @param decision {@code aprobar}, also when it is not said, or {@code devolver}
     */
    record DecisionDelPlan(@Nullable String decision, @Nullable String motivo) {

        static final DecisionDelPlan APROBAR = new DecisionDelPlan(null, null);

        boolean aprueba() {
            return switch (Objects.requireNonNullElse(decision, "aprobar")) {
                case "aprobar" -> true;
                case "devolver" -> false;
                default -> throw new SolicitudInvalida("Elija qué hacer con el plan: aprobar o devolver.");
            };
        }
    }

    /** @param dia when it begins; at once when nobody says it */
    record Inicio(@Nullable LocalDate dia) {}

    /**
     * @param ciclo that has begun; null when it will on its day
     * @param dia the day that was asked for
     */
    record Comenzado(@Nullable String ciclo, @Nullable LocalDate dia) {}
}
