package co.cuentasclaras.pregunta.termino;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.AjustesDePreguntas;
import co.cuentasclaras.pregunta.AjustesDePreguntas.ReciboNoHabil;
import co.cuentasclaras.pregunta.AjustesDePreguntas.TerminoDesde;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day after which a term counts, as the entity settled it. */
@Component
public class InicioDelTermino {

    private final AjustesDePreguntas ajustes;
    private final Actividades actividades;
    private final DiasNoHabiles diasNoHabiles;

    InicioDelTermino(AjustesDePreguntas ajustes, Actividades actividades, DiasNoHabiles diasNoHabiles) {
        this.ajustes = ajustes;
        this.actividades = actividades;
        this.diasNoHabiles = diasNoHabiles;
    }

    /** Whether it moves with the hearing. */
    public boolean sigueLaAudiencia() {
        return ajustes.terminoDesde() == TerminoDesde.EVENTO;
    }

    /**
     * @param ciclo null of no cycle in particular
     * @param espacio the code of the activity whose channel it came by, which may be one of another hearing than the first
     * @param recibida the day on which the entity got it
     */
    public LocalDate de(@Nullable String ciclo, @Nullable String espacio, LocalDate recibida) {
        return recibo(ciclo != null && sigueLaAudiencia() ? desdeLaAudiencia(ciclo, espacio, recibida) : recibida);
    }

    /**
     * The day on which what comes then is received.
     *
     * @param dia on which the entity got it
     */
    public LocalDate recibo(LocalDate dia) {
        return ajustes.reciboNoHabil() == ReciboNoHabil.SIGUIENTE_HABIL
                ? diasNoHabiles.calendario().siguienteHabil(dia)
                : dia;
    }

    /** What comes after the hearing, or while it has no day, counts from its receipt. */
    private LocalDate desdeLaAudiencia(String ciclo, @Nullable String espacio, LocalDate recibida) {
        String audiencia = espacio != null && Codigo.esUno(espacio)
                ? Codigo.leer(espacio).claveDeAudiencia()
                : AudienciaPublica.PRIMERA;
        return actividades
                .audiencia(ciclo, audiencia)
                .filter(una -> una.retirada() == null && !una.enSuspenso())
                .map(ActividadEnCurso::vencimiento)
                .filter(recibida::isBefore)
                .orElse(recibida);
    }
}
