package co.cuentasclaras.tablero;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.AvanceCiclo.ActividadNoAplica;
import co.cuentasclaras.avance.EstadoAUnDia;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.hoja.Carriles;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page Cronograma shows of a cycle.
 *
 * @param proximoHabil the first working day after today, which a new date is proposed for
 * @param puedeCambiar whether the person may move dates and owners
 * @param alDia the day at whose end it stood so; null when it is how it stands now
 */
public record CronogramaDeCiclo(
        String id,
        String titulo,
        boolean enCurso,
        LocalDate hoy,
        LocalDate proximoHabil,
        boolean puedeCambiar,
        List<DiaDeAudiencia> audiencias,
        List<ReglaContada> estados,
        List<AvanceActividad> actividades,
        List<AvanceActividad> retiradas,
        List<ActividadNoAplica> noAplica,
        Carriles.Partes dibujo,
        @Nullable EstadoAUnDia alDia) {

    /** @param clave its key, by which it is moved */
    public record DiaDeAudiencia(
            String clave,
            String nombre,
            String codigo,
            LocalDate plan,
            LocalDate vigente,
            String corrimientoEnPalabras,
            boolean suspendida) {}

    /** A state, its rule, and how many activities are in it. */
    public record ReglaContada(Semaforo estado, String nombre, String regla, int cuantas) {}

    public static CronogramaDeCiclo de(
            AvanceCiclo avance, LocalDate proximoHabil, boolean puedeCambiar, @Nullable EstadoAUnDia alDia) {
        return new CronogramaDeCiclo(
                avance.ciclo().id(),
                avance.ciclo().titulo(),
                avance.enCurso(),
                avance.hoy(),
                proximoHabil,
                puedeCambiar && avance.enCurso(),
                avance.audiencias().stream()
                        .flatMap(una -> avance.acto(una).stream()
                                .map(acto -> new DiaDeAudiencia(
                                        una.clave(),
                                        una.nombre(),
                                        acto.codigo(),
                                        acto.plan().vencimiento(),
                                        acto.vencimiento(),
                                        acto.corrimientoEnPalabras(),
                                        una.suspendida())))
                        .toList(),
                AvanceCiclo.cuentas(avance.todas().toList()).entrySet().stream()
                        .map(cuenta -> new ReglaContada(
                                cuenta.getKey(),
                                cuenta.getKey().nombre(),
                                cuenta.getKey().regla(),
                                cuenta.getValue()))
                        .toList(),
                avance.actividades(),
                avance.retiradas(),
                avance.noAplica(),
                alDia == null ? Carriles.partes(avance) : Carriles.partesAlDia(avance),
                alDia);
    }
}
