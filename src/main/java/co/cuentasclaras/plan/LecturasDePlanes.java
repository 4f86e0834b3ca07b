package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.ActividadEnCurso;
import co.cuentasclaras.cronograma.Actividades;
import co.cuentasclaras.cronograma.TareasDelCronograma;
import co.cuentasclaras.plan.DiferenciaDePlanes.FilaDistinta;
import co.cuentasclaras.plan.Elecciones.ColumnaLeida;
import co.cuentasclaras.plan.Hallazgo.Clase;
import co.cuentasclaras.plan.PlanGuardado.ArchivoDelPlan;
import co.cuentasclaras.plan.Pregunta.Parte;
import co.cuentasclaras.plan.lectura.LecturaDePlan;
import co.cuentasclaras.responsable.Roles;
import co.cuentasclaras.tabla.Libro;
import co.cuentasclaras.tabla.Libros;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each version of a plan says and what is not right in it, today. */
@Component
class LecturasDePlanes {

    private static final String PREGUNTA = "pregunta";

    /** From here on an own activity is told to be like one of the models. */
    private static final double CASI = 0.5;

    private final Planes planes;
    private final Libros libros;
    private final LecturaDePlan lector;
    private final Hallazgos hallazgos;
    private final Contextos contextos;
    private final Roles roles;
    private final Actividades actividades;
    private final TareasDelCronograma tareas;

    LecturasDePlanes(
            Planes planes,
            Libros libros,
            LecturaDePlan lector,
            Hallazgos hallazgos,
            Contextos contextos,
            Roles roles,
            Actividades actividades,
            TareasDelCronograma tareas) {
        this.planes = planes;
        this.libros = libros;
        this.lector = lector;
        this.hallazgos = hallazgos;
        this.contextos = contextos;
        this.roles = roles;
        this.actividades = actividades;
        this.tareas = tareas;
    }

    PlanLeido leer(PlanGuardado guardado) {
        Optional<EnCiclo> cambia = enCiclo(guardado);
        Contexto contexto = contextos.de(guardado, cambia.map(EnCiclo::version).orElse(null));
        ArchivoDelPlan archivo = guardado.archivo();
        Plan contenido = guardado.contenido();
        if (archivo == null || contenido != null) {
            Plan plan = Objects.requireNonNull(contenido);
            return leido(
                    guardado,
                    contexto,
                    cambia,
                    new Lectura(Elecciones.NINGUNA, List.of(), Map.of(), plan),
                    hallazgos.de(plan, contexto));
        }
        Lectura lectura =
                lector.leer(libro(guardado.id(), archivo, guardado.correcciones()), guardado.correcciones(), contexto);
        return leido(guardado, contexto, cambia, lectura, hallados(lectura, contexto));
    }

    /** @param hay what the cycle has, by code; without what was taken out of it */
    private record EnCiclo(String ciclo, VersionEnMarcha version, Map<String, ActividadEnCurso> hay) {}

    /** What a version shall change that is not applied yet. */
    private Optional<EnCiclo> enCiclo(PlanGuardado guardado) {
        String ciclo = guardado.ciclo();
        if (ciclo == null || guardado.punto() == PuntoDelPlan.NADA) {
            return Optional.empty();
        }
        return planes.vigente(ciclo).map(vigente -> {
            List<ActividadEnCurso> todas = actividades.deCiclo(ciclo);
            return new EnCiclo(
                    ciclo,
                    new VersionEnMarcha(
                            Objects.requireNonNull(vigente.contenido()),
                            todas.stream()
                                    .filter(una -> una.estaTerminada() && una.retirada() == null)
                                    .map(ActividadEnCurso::codigo)
                                    .collect(Collectors.toSet()),
                            todas.stream().map(ActividadEnCurso::codigo).collect(Collectors.toSet())),
                    todas.stream()
                            .filter(una -> una.retirada() == null)
                            .collect(Collectors.toMap(ActividadEnCurso::codigo, Function.identity())));
        });
    }

    private PlanLeido leido(
            PlanGuardado guardado,
            Contexto contexto,
            Optional<EnCiclo> cambia,
            Lectura lectura,
            List<Hallazgo> hallados) {
        if (cambia.isEmpty()) {
            return leido(guardado, contexto, lectura, hallados, null);
        }
        DiferenciaDePlanes diferencia =
                DiferenciaDePlanes.entre(cambia.get().version().plan(), lectura.plan(), roles::nombre);
        List<Hallazgo> todos = new ArrayList<>(hallados);
        todos.addAll(loHecho(diferencia, cambia.get()));
        todos.addAll(loQueNoCabe(diferencia, lectura.plan(), cambia.get().ciclo()));
        return leido(guardado, contexto, lectura, todos, diferencia);
    }

    private static PlanLeido leido(
            PlanGuardado guardado,
            Contexto contexto,
            Lectura lectura,
            List<Hallazgo> hallados,
            @Nullable DiferenciaDePlanes diferencia) {
        return new PlanLeido(
                guardado,
                contexto,
                lectura.plan(),
                lectura.elecciones(),
                lectura.preguntas(),
                lectura.escritos(),
                hallados,
                diferencia);
    }

    /** What is done cannot be changed by another version, and one that changes nothing is none. */
    private static List<Hallazgo> loHecho(DiferenciaDePlanes diferencia, EnCiclo cambia) {
        if (!diferencia.hay()) {
            return List.of(new Hallazgo(
                    Clase.ERROR,
                    0,
                    "",
                    "no cambia nada de la versión en marcha; cargue el plan con sus cambios.",
                    null,
                    "igual"));
        }
        Set<String> hechas = cambia.version().hechas();
        return Stream.concat(diferencia.quitadas().stream(), diferencia.cambiadas().stream())
                .filter(fila -> hechas.contains(fila.codigo()))
                .map(fila -> new Hallazgo(
                        Clase.ERROR,
                        fila.cambios().isEmpty() ? 0 : fila.fila(),
                        fila.cambios().isEmpty() ? "codigo" : "",
                        "«%s» ya se hizo y no se cambia: deje su fila como estaba.".formatted(fila.nombre()),
                        null,
                        "hecha"))
                .toList();
    }

    /** The models of a cycle that began before they had a place for more run only what it began with. */
    private List<Hallazgo> loQueNoCabe(DiferenciaDePlanes diferencia, Plan plan, String ciclo) {
        Set<String> porHacer = plan.filas().stream()
                .filter(fila -> fila.hecha() == null)
                .map(FilaDelPlan::codigo)
                .collect(Collectors.toSet());
        List<FilaDistinta> agregadas = diferencia.agregadas().stream()
                .filter(fila -> porHacer.contains(fila.codigo()))
                .toList();
        return agregadas.isEmpty() || tareas.admitePropias(ciclo)
                ? List.of()
                : agregadas.stream()
                        .map(fila -> new Hallazgo(
                                Clase.ERROR,
                                fila.fila(),
                                "",
                                "este ciclo empezó con los modelos de una versión anterior, que no admiten actividades nuevas: quite «%s» del plan."
                                        .formatted(fila.nombre()),
                                null,
                                "modelos-de-antes"))
                        .toList();
    }

    /** @param columnasDejadas the titles of what the file says besides */
    record PlanEntero(Plan plan, List<String> columnasDejadas) {}

    /**
     * What a file says that nobody corrects.
     *
     * @throws PlanConImpedimentos with all that keeps a cycle from beginning with it
     */
    PlanEntero entero(Libro libro, Contexto contexto) {
        Lectura lectura = lector.leer(libro, Correcciones.NINGUNA, contexto);
        List<Hallazgo> impedimentos = hallados(lectura, contexto).stream()
                .filter(hallazgo -> hallazgo.clase() != Clase.AVISO)
                .toList();
        if (!impedimentos.isEmpty()) {
            throw PlanConImpedimentos.paraIniciar(impedimentos);
        }
        return new PlanEntero(
                lectura.plan(),
                lectura.elecciones().columnas().stream()
                        .filter(columna -> columna.campo().isEmpty())
                        .map(ColumnaLeida::titulo)
                        .filter(titulo -> !titulo.isEmpty())
                        .toList());
    }

    /** What nobody was asked about and is the entity's own, though it is not unlike an activity of the models. */
    private static List<Hallazgo> casiDelModelo(Lectura lectura) {
        Set<Integer> preguntadas = lectura.preguntas().stream()
                .filter(pregunta -> pregunta.clase() == Parte.ACTIVIDAD)
                .flatMap(pregunta -> pregunta.filas().stream())
                .collect(Collectors.toSet());
        return lectura.elecciones().actividades().stream()
                .filter(una -> una.propuesto() && una.codigo().isEmpty() && !preguntadas.contains(una.fila()))
                .flatMap(una -> una.candidatos().stream()
                        .limit(1)
                        .filter(candidata -> candidata.puntaje() >= CASI)
                        .map(candidata -> new Hallazgo(
                                Clase.AVISO,
                                una.fila(),
                                CampoDelPlan.ACTIVIDAD.getId(),
                                "quedó como actividad propia, y se parece (%d %%) a «%s»%s. Si es la misma, dígalo en el paso «Responder»."
                                        .formatted(
                                                Math.round(candidata.puntaje() * 100),
                                                candidata.nombre(),
                                                filaDe(candidata.codigo(), lectura.plan())),
                                null,
                                "casiDelModelo")))
                .toList();
    }

    private static String filaDe(String actividad, Plan plan) {
        return plan.filas().stream()
                .filter(fila -> Codigo.esUno(fila.codigo())
                        && Codigo.leer(fila.codigo()).actividad().equals(actividad))
                .findFirst()
                .map(fila -> ", que ya es la fila " + fila.fila())
                .orElse("");
    }

    private Libro libro(String plan, ArchivoDelPlan archivo, Correcciones correcciones) {
        return libros.leer(planes.archivo(plan), archivo.nombre(), correcciones.codificacion());
    }

    /** What nobody answered is not right either. */
    private List<Hallazgo> hallados(Lectura lectura, Contexto contexto) {
        List<Hallazgo> hallados = new ArrayList<>();
        if (contexto.entidad().isEmpty()) {
            hallados.add(new Hallazgo(Clase.ERROR, 0, "entidad", "escriba el nombre de la entidad.", null, "entidad"));
        }
        lectura.preguntas()
                .forEach(pregunta -> hallados.add(new Hallazgo(
                        Clase.ERROR,
                        pregunta.filas().stream().findFirst().orElse(0),
                        pregunta.campo(),
                        pregunta.texto(),
                        null,
                        PREGUNTA)));
        hallados.addAll(casiDelModelo(lectura));
        hallados.addAll(hallazgos.de(lectura.plan(), contexto));
        return hallados;
    }
}
