package co.cuentasclaras.avance;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.Cronograma;
import co.cuentasclaras.cronograma.Eslabon;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.Periodo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an activity, be it read from the tables or told by the facts until a day.
 *
 * @param orden its place in the cronograma
 * @param rol id of the role that answers
 * @param titular who holds that role
 * @param persona who holds the task or held it last
 * @param por the absent person in whose place, if so
 * @param tarea the engine's latest task
 * @param esperaba the code of the activity for which it had waited
 * @param atencion the leader's task about it
 * @param pagina the model on whose page an activity of the entity's own runs
 * @param espera the code of the activity that must end before, beside what the models draw
 * @param apoyan ids of the roles that support
 * @param retirada when a version of the plan took it out
 * @param enSuspenso it is counted from a hearing that waits for another day
 */
public record FilaDeActividad(
        String ciclo,
        String codigo,
        int orden,
        String etapa,
        String frente,
        String nombre,
        String producto,
        String rol,
        String nombreRol,
        @Nullable String titular,
        @Nullable String persona,
        @Nullable String por,
        FechaPlan inicioPlan,
        FechaPlan finPlan,
        Periodo vigente,
        @Nullable String tarea,
        @Nullable Instant iniciada,
        @Nullable Instant terminada,
        @Nullable String terminadaPor,
        @Nullable LocalDate realizada,
        @Nullable String preside,
        @Nullable String esperaba,
        boolean terminoLegal,
        boolean exigeEvidencia,
        @Nullable String atencion,
        @Nullable Instant atencionDesde,
        @Nullable LocalDate atencionPlazo,
        @Nullable String pagina,
        @Nullable String espera,
        List<String> apoyan,
        boolean hechaAntes,
        @Nullable Instant retirada,
        @Nullable String motivoRetiro,
        boolean enSuspenso)
        implements Eslabon {

    public FilaDeActividad {
        apoyan = List.copyOf(apoyan);
    }

    @Override
    public boolean pasa() {
        return hechaAntes || retirada != null;
    }

    /** Who holds it or held it last; before it begins, who holds its role. */
    @Nullable
    String encargada() {
        return iniciada == null && persona == null ? titular : persona;
    }

    /** In whose place it is held. */
    @Nullable
    String enLugarDe() {
        return terminada == null ? por : null;
    }

    boolean esAudiencia() {
        return Cronograma.esAudiencia(Codigo.leer(codigo));
    }
}
