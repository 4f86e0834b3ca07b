package co.cuentasclaras.avance.process;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Estado;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.webapp.Autoridades;
import co.cuentasclaras.webapp.Usuario;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The cronograma as Cockpit's page reads it. */
@Component
class CronogramaDatos {

    private final CiclosVisibles visibles;
    private final Autoridades autoridades;
    private final IdentityService identidades;
    private final DiasNoHabiles diasNoHabiles;
    private final ObjectMapper json;

    CronogramaDatos(
            CiclosVisibles visibles,
            Autoridades autoridades,
            @Lazy IdentityService identidades,
            DiasNoHabiles diasNoHabiles,
            ObjectMapper json) {
        this.visibles = visibles;
        this.autoridades = autoridades;
        this.identidades = identidades;
        this.diasNoHabiles = diasNoHabiles;
        this.json = json;
    }

    String ciclos() {
        return escribir(visibles.todos().stream()
                .map(ciclo -> new CicloJson(ciclo.id(), titulo(ciclo), ciclo.terminado() == null))
                .toList());
    }

    /** Not found, too, when it is not this person's to see. */
    String avance(String instancia) {
        return visibles.avance(instancia)
                .map(avance -> escribir(json(avance)))
                .orElseThrow(() -> new RestException(Status.NOT_FOUND, "No existe el ciclo, o no puede verlo."));
    }

    private AvanceJson json(AvanceCiclo avance) {
        AvanceActividad audiencia = avance.audiencia();
        boolean enCurso = avance.ciclo().terminado() == null;
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        return new AvanceJson(
                avance.ciclo().id(),
                titulo(avance.ciclo()),
                enCurso,
                avance.hoy(),
                calendario.siguienteHabil(avance.hoy()),
                avance.desde(),
                avance.hasta(),
                enCurso && dirige(),
                audiencia == null
                        ? null
                        : new AudienciaJson(
                                audiencia.codigo(),
                                audiencia.plan().vencimiento(),
                                audiencia.vigente().vencimiento(),
                                audiencia.corrimiento(),
                                audiencia.corrimientoEnPalabras()),
                Arrays.stream(Estado.values())
                        .map(estado ->
                                new EstadoJson(estado.name(), estado.texto(), estado.regla(), avance.cuantas(estado)))
                        .toList(),
                avance.actividades());
    }

    private boolean dirige() {
        Authentication quien = identidades.getCurrentAuthentication();
        return quien != null
                && autoridades
                        .de(new Usuario(quien.getUserId(), Objects.requireNonNullElse(quien.getGroupIds(), List.of())))
                        .contains(Autoridades.DIRIGE);
    }

    private static String titulo(Ciclo ciclo) {
        return ciclo.entidad() + ", vigencia " + ciclo.vigencia();
    }

    private String escribir(Object datos) {
        try {
            return json.writeValueAsString(datos);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    record CicloJson(String id, String titulo, boolean enCurso) {}

    record AvanceJson(
            String id,
            String titulo,
            boolean enCurso,
            LocalDate hoy,
            LocalDate proximoHabil,
            LocalDate desde,
            LocalDate hasta,
            boolean puedeCambiar,
            @Nullable AudienciaJson audiencia,
            List<EstadoJson> estados,
            List<AvanceActividad> actividades) {}

    record AudienciaJson(String codigo, LocalDate plan, LocalDate vigente, int corrimiento, String enPalabras) {}

    record EstadoJson(String id, String texto, String regla, long cuantas) {}
}
