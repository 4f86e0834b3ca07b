package co.cuentasclaras.pregunta.termino;

import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.PasoDePregunta;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Until when each step of a question is done, in working days: the first ones from the day of receipt, the others back
 * from the last day of its term. Nobody writes them; they follow the term.
 */
@Component
public class PlazosDePasos {

    static final int CLASIFICAR = 2;
    static final int PROYECTAR = -5;
    static final int REVISAR = -3;
    static final int COMUNICAR = -1;

    private final DiasNoHabiles diasNoHabiles;
    private final TablaDeTerminos tabla;
    private final InicioDelTermino inicio;
    private final JdbcClient jdbc;

    PlazosDePasos(DiasNoHabiles diasNoHabiles, TablaDeTerminos tabla, InicioDelTermino inicio, JdbcClient jdbc) {
        this.diasNoHabiles = diasNoHabiles;
        this.tabla = tabla;
        this.inicio = inicio;
        this.jdbc = jdbc;
    }

    /** The last day for a step of a question. */
    public LocalDate hasta(PreguntaCiudadana pregunta, PasoDePregunta paso) {
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        LocalDate recibo = inicio.recibo(pregunta.dia());
        return switch (paso) {
            case CLASIFICAR -> calendario.sumar(recibo, CLASIFICAR);
            case TRASLADAR -> calendario.sumar(recibo, dias(TablaDeTerminos.TRASLADO));
            case PEDIR_COMPLEMENTO, CERRAR -> calendario.sumar(recibo, dias(TablaDeTerminos.REQUERIMIENTO));
            case PROYECTAR -> calendario.sumar(pregunta.vencimiento(), PROYECTAR);
            case REVISAR, REVISAR_CIERRE -> calendario.sumar(pregunta.vencimiento(), REVISAR);
            case COMUNICAR -> calendario.sumar(pregunta.vencimiento(), COMUNICAR);
            case DECLARAR_DESISTIMIENTO -> calendario.sumar(finDeLaEspera(pregunta), CLASIFICAR);
            case ESPERAR_COMPLEMENTO -> finDeLaEspera(pregunta);
            case PUBLICAR, ESPERAR_PRINCIPAL, NINGUNO -> pregunta.vencimiento();
        };
    }

    private int dias(String tramite) {
        return tabla.para(tramite).dias();
    }

    /**
     * The last day on which what the citizen was asked for may come: one calendar month (Ley 1755 de 2015, art. 17), and
     * when that is no working day the next one (Ley 4 de 1913, art. 62).
     */
    public LocalDate finDeLaEspera(PreguntaCiudadana pregunta) {
        return diasNoHabiles
                .calendario()
                .siguienteHabil(jdbc.sql(
                                "select max(fecha) from cc_termino where pregunta = :pregunta and hecho = 'SUSPENSION'")
                        .param("pregunta", pregunta.id())
                        .query(LocalDate.class)
                        .optional()
                        .orElse(pregunta.dia())
                        .plusMonths(1));
    }
}
