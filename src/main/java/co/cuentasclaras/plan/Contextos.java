package co.cuentasclaras.plan;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.plan.Contexto.Recuerdos;
import co.cuentasclaras.plazo.DiasNoHabiles;
import co.cuentasclaras.responsable.CreacionDeRoles;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import co.cuentasclaras.tabla.Libro;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the plans of the entity are read and judged by today. */
@Component
class Contextos {

    private static final Pattern ANIO = Pattern.compile("(?<!\\d)20[1-9]\\d(?!\\d)");

    private final CodigosDelModelo modelos;
    private final Roles roles;
    private final DiasNoHabiles diasNoHabiles;
    private final MemoriaDePlanes memoria;
    private final Ciclos ciclos;
    private final Clock clock;

    Contextos(
            CodigosDelModelo modelos,
            Roles roles,
            DiasNoHabiles diasNoHabiles,
            MemoriaDePlanes memoria,
            Ciclos ciclos,
            Clock clock) {
        this.modelos = modelos;
        this.roles = roles;
        this.diasNoHabiles = diasNoHabiles;
        this.memoria = memoria;
        this.ciclos = ciclos;
        this.clock = clock;
    }

    /** The roles that its draft makes are as good as those that are there. */
    Contexto de(PlanGuardado plan, @Nullable VersionEnMarcha enMarcha) {
        Stream<Rol> nuevos = plan.correcciones().rolesNuevos().stream()
                .filter(nuevo -> CreacionDeRoles.puedeSer(nuevo.id())
                        && roles.rol(nuevo.id()).isEmpty())
                .map(nuevo -> new Rol(nuevo.id(), nuevo.nombre(), Perfil.EJECUTA, nuevo.titular(), null));
        return new Contexto(
                plan.entidad(),
                plan.vigencia(),
                modelos,
                Stream.concat(roles.todos().stream(), nuevos).toList(),
                diasNoHabiles.calendario(),
                memoria.todos(),
                enMarcha);
    }

    /** Of a file that nobody corrects. */
    Contexto de(String entidad, int vigencia) {
        return new Contexto(entidad, vigencia, modelos, roles.todos(), diasNoHabiles.calendario(), memoria.todos());
    }

    /** Of a file that is no entity's own: what was decided about others says nothing of it. */
    Contexto sinRecuerdos(String entidad, int vigencia) {
        return new Contexto(entidad, vigencia, modelos, roles.todos(), diasNoHabiles.calendario(), Recuerdos.NINGUNO);
    }

    /** What somebody chose in a reading is proposed in the next one. */
    void recordar(Elecciones elecciones) {
        memoria.recordar(elecciones);
    }

    /** The entity of the latest cycle; one installation serves one. */
    String entidad() {
        return ciclos.masReciente().map(Ciclo::entidad).orElse("");
    }

    /**
     * The year of which a file most likely gives account: the one that its title or its name says, or else the first one that it
     * names, if its cycle reaches to the last.
     */
    int vigencia(Libro libro, String archivo) {
        return VigenciaDicha.de(libro, archivo).map(VigenciaDicha::anio).orElseGet(() -> porSusFechas(libro));
    }

    private int porSusFechas(Libro libro) {
        List<Integer> anios = libro.pestanas().stream()
                .filter(Predicate.not(pestana -> pestana.oculta()))
                .flatMap(pestana -> pestana.filas().stream())
                .flatMap(fila -> fila.celdas().stream())
                .flatMap(celda -> Stream.concat(
                        Optional.ofNullable(celda.fecha()).map(LocalDate::getYear).stream(),
                        ANIO.matcher(celda.texto())
                                .results()
                                .map(MatchResult::group)
                                .map(Integer::valueOf)))
                .sorted()
                .toList();
        int hoy = LocalDate.now(clock).getYear();
        if (anios.isEmpty()) {
            return hoy;
        }
        int ultimo = anios.get(anios.size() - 1);
        return anios.get(0) == ultimo ? ultimo : ultimo - 1;
    }
}
