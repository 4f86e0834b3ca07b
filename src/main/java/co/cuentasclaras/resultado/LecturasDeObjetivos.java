package co.cuentasclaras.resultado;

import co.cuentasclaras.bitacora.Bitacora;
import co.cuentasclaras.bitacora.Hecho.ObjetivoLeido;
import co.cuentasclaras.bitacora.Lugar;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.comun.SolicitudInvalida;
import co.cuentasclaras.engine.CurrentUser;
import co.cuentasclaras.plan.Plan;
import co.cuentasclaras.plan.PlanGuardado;
import co.cuentasclaras.plan.Planes;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was reached of each objective, as the leader reads it. A reading is never changed; the last one counts. */
@Repository
public class LecturasDeObjetivos {

    private static final int LARGO_VALOR = 255;
    private static final int LARGO_COMENTARIO = 2000;

    private final JdbcClient jdbc;
    private final Planes planes;
    private final Bitacora bitacora;
    private final CurrentUser usuario;
    private final Clock clock;

    LecturasDeObjetivos(JdbcClient jdbc, Planes planes, Bitacora bitacora, CurrentUser usuario, Clock clock) {
        this.jdbc = jdbc;
        this.planes = planes;
        this.bitacora = bitacora;
        this.usuario = usuario;
        this.clock = clock;
    }

    /**
     * @param objetivo its key in the plan
     * @param valor what the indicator says
     */
    public record LecturaDeObjetivo(String objetivo, String valor, String comentario, String quien, Instant momento) {}

    /** The last one of each objective, by its key. */
    Map<String, LecturaDeObjetivo> deCiclo(String ciclo) {
        return jdbc
                .sql(
                        """
                        select objetivo, valor, comentario, quien, momento from cc_lectura_objetivo
                        where ciclo = :ciclo order by id""")
                .param("ciclo", ciclo)
                .query(LecturaDeObjetivo.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        LecturaDeObjetivo::objetivo, Function.identity(), (antes, despues) -> despues));
    }

    /**
     * Adds a reading, whether the cycle runs or has ended: what was reached is often known later.
     *
     * @throws SolicitudInvalida when the plan has no such objective, or something is missing or too long
     */
    @Transactional
    public void leer(Ciclo ciclo, String objetivo, @Nullable String valor, @Nullable String comentario) {
        if (objetivos(ciclo).stream().noneMatch(uno -> uno.clave().equals(objetivo))) {
            throw new SolicitudInvalida("El plan de este ciclo no tiene el objetivo «%s».".formatted(objetivo));
        }
        String leido = limpio(valor, LARGO_VALOR, "lo que dice el indicador");
        if (leido.isEmpty()) {
            throw new SolicitudInvalida(
                    "Escriba lo que dice el indicador, por ejemplo «87 %» o «12 de 14 compromisos».");
        }
        String dicho = limpio(comentario, LARGO_COMENTARIO, "el comentario");
        jdbc.sql(
                        """
                        insert into cc_lectura_objetivo (ciclo, objetivo, valor, comentario, quien, momento)
                        values (:ciclo, :objetivo, :valor, :comentario, :quien, :ahora)""")
                .param("ciclo", ciclo.id())
                .param("objetivo", objetivo)
                .param("valor", leido)
                .param("comentario", dicho)
                .param("quien", usuario.id())
                .param("ahora", OffsetDateTime.now(clock))
                .update();
        bitacora.anotar(Lugar.ciclo(ciclo.id()), new ObjetivoLeido(objetivo, leido, dicho));
    }

    private List<Plan.Objetivo> objetivos(Ciclo ciclo) {
        return planes.vigente(ciclo.id())
                .map(PlanGuardado::contenido)
                .map(Plan::objetivos)
                .orElse(List.of());
    }

    private static String limpio(@Nullable String texto, int largo, String que) {
        String limpio = Objects.requireNonNullElse(texto, "").strip();
        if (limpio.length() > largo) {
            throw new SolicitudInvalida(
                    "Acorte %s: tiene %d letras y caben %d.".formatted(que, limpio.length(), largo));
        }
        return limpio;
    }
}
