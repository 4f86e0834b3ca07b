package co.cuentasclaras.pregunta.lista;

import co.cuentasclaras.comun.InstanteSql;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.pregunta.PreguntaCiudadana;
import co.cuentasclaras.pregunta.lista.SituacionesDeTerminos.SituacionVista;
import co.cuentasclaras.pregunta.lista.VistaDePregunta.Nombrado;
import co.cuentasclaras.pregunta.lista.VistasDePreguntas.NombresDePreguntas;
import co.cuentasclaras.pregunta.termino.CuentaDelTermino;
import co.cuentasclaras.pregunta.termino.HechoDeTermino;
import co.cuentasclaras.pregunta.termino.HechosDeTermino;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a list of questions, in the same few statements however many they are. */
@Component
public class FilasDePreguntas {

    private final JdbcClient jdbc;
    private final HechosDeTermino hechos;
    private final SituacionesDeTerminos situaciones;
    private final NombresDePreguntas nombres;
    private final DiasNoHabiles diasNoHabiles;

    FilasDePreguntas(
            JdbcClient jdbc,
            HechosDeTermino hechos,
            SituacionesDeTerminos situaciones,
            NombresDePreguntas nombres,
            DiasNoHabiles diasNoHabiles) {
        this.jdbc = jdbc;
        this.hechos = hechos;
        this.situaciones = situaciones;
        this.nombres = nombres;
        this.diasNoHabiles = diasNoHabiles;
    }

    /** In the order of the questions. */
    public List<FilaDePregunta> de(List<PreguntaCiudadana> preguntas) {
        if (preguntas.isEmpty()) {
            return List.of();
        }
        Set<String> ids = preguntas.stream().map(PreguntaCiudadana::id).collect(Collectors.toSet());
        Map<String, Instant> comunicadas = comunicadas(ids);
        Map<String, List<HechoDeTermino>> terminos = hechos.de(ids);
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        return preguntas.stream()
                .map(una -> {
                    @Nullable Instant comunicada = comunicadas.get(una.id());
                    return fila(
                            una,
                            situaciones.de(una, comunicada),
                            CuentaDelTermino.de(Objects.requireNonNull(terminos.get(una.id())), calendario)
                                    .transcurridos(situaciones.hasta(comunicada), calendario));
                })
                .toList();
    }

    private FilaDePregunta fila(PreguntaCiudadana una, SituacionVista situacion, int usados) {
        return new FilaDePregunta(
                una.radicado(),
                VistasDePreguntas.comienzo(una.texto()),
                una.tema(),
                new Nombrado(una.canal().name(), una.canal().nombre()),
                una.recibida(),
                una.vencimiento(),
                new Nombrado(una.estado().name(), una.estado().nombre()),
                situacion.situacion(),
                situacion.plazo(),
                usados,
                nombres.deRol(una.rolResponde()));
    }

    private Map<String, Instant> comunicadas(Collection<String> preguntas) {
        Map<String, Instant> momentos = new HashMap<>();
        jdbc.sql(
                        """
                        select pregunta, min(comunicada) as comunicada from cc_respuesta
                        where pregunta in (:preguntas) and comunicada is not null group by pregunta""")
                .param("preguntas", preguntas)
                .query(fila -> {
                    momentos.put(
                            fila.getString("pregunta"), Objects.requireNonNull(InstanteSql.leer(fila, "comunicada")));
                });
        return momentos;
    }
}
