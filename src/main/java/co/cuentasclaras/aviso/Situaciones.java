package co.cuentasclaras.aviso;

import co.cuentasclaras.comun.ClaveActividad;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the activities that notices are about are called, how they stand, and what else people have to do. */
public interface Situaciones {

    /** The stage that stands for the questions of citizens, which are told of like activities, by their numbers. */
    String PREGUNTAS = "Preguntas de la ciudadanía";

    /** As they are now, in one statement; an activity that no cronograma has any more is left out. */
    Map<ClaveActividad, SituacionActividad> de(Collection<ClaveActividad> actividades);

    /** What everybody has open in the running cycles, in one statement. */
    Cargas cargas();

    /**
     * An activity and its cycle.
     *
     * @param evidencias how many documents and links prove it so far
     * @param nombreRol name of the role that answers for it
     * @param titular of that role, when it is not vacant
     * @param suplente of that role
     * @param persona who holds its task, or held it last
     * @param por the absent person in whose place, if so
     * @param enTermino the last day in time: the due date, unless it came later because it had waited
     * @param llegada then, when it came and what it had waited for
     * @param tarea id of its latest task, or null before it begins
     * @param enSuspenso its hearing waits for another day
     */
    record SituacionActividad(
            int vigencia,
            String entidad,
            boolean cicloTerminado,
            String etapa,
            String nombre,
            String producto,
            boolean exigeEvidencia,
            int evidencias,
            String nombreRol,
            @Nullable String titular,
            @Nullable String suplente,
            @Nullable String persona,
            @Nullable String por,
            LocalDate inicio,
            LocalDate vencimiento,
            LocalDate enTermino,
            @Nullable String llegada,
            boolean terminada,
            @Nullable String tarea,
            boolean enSuspenso) {

        /** Whether that person hears of it because she stands in for the titular, who may have the task. */
        boolean esSuplencia(String usuario) {
            return usuario.equals(suplente) && !usuario.equals(titular) && !usuario.equals(persona);
        }
    }

    /**
     * What everybody has open.
     *
     * @param porPersona by user; who has nothing open is left out
     * @param vencidas of the whole entity
     * @param porDecidir late activities about which a decision is waited for
     */
    record Cargas(Map<String, CargaDePersona> porPersona, int vencidas, int porDecidir) {

        CargaDePersona de(String usuario) {
            return porPersona.getOrDefault(usuario, CargaDePersona.NINGUNA);
        }
    }

    /**
     * What a person has open, each activity counted once.
     *
     * @param suplencias late activities of others, of roles that she stands in for
     */
    record CargaDePersona(int abiertas, int vencidas, int hoy, int pronto, int suplencias) {
        static final CargaDePersona NINGUNA = new CargaDePersona(0, 0, 0, 0, 0);

        public CargaDePersona mas(CargaDePersona otra) {
            return new CargaDePersona(
                    abiertas + otra.abiertas,
                    vencidas + otra.vencidas,
                    hoy + otra.hoy,
                    pronto + otra.pronto,
                    suplencias + otra.suplencias);
        }
    }
}
