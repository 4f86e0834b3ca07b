package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.plan.Elecciones.ColumnaLeida;
import co.cuentasclaras.plan.Hallazgo.Clase;
import co.cuentasclaras.plan.PlanGuardado.ArchivoDelPlan;
import co.cuentasclaras.plan.Pregunta.Parte;
import co.cuentasclaras.plan.VersionesPorAplicar.CicloPorCambiar;
import co.cuentasclaras.plan.lectura.LecturaDePlan;
import co.cuentasclaras.responsable.CreacionDeRoles;
import co.cuentasclaras.tabla.Libro;
import co.cuentasclaras.tabla.Libros;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final VersionesPorAplicar versiones;
    private final CreacionDeRoles creacion;

    LecturasDePlanes(
            Planes planes,
            Libros libros,
            LecturaDePlan lector,
            Hallazgos hallazgos,
            Contextos contextos,
            VersionesPorAplicar versiones,
            CreacionDeRoles creacion) {
        this.planes = planes;
        this.libros = libros;
        this.lector = lector;
        this.hallazgos = hallazgos;
        this.contextos = contextos;
        this.versiones = versiones;
        this.creacion = creacion;
    }

    PlanLeido leer(PlanGuardado guardado) {
        Optional<CicloPorCambiar> cambia = versiones.ciclo(guardado);
        Contexto contexto =
                contextos.de(guardado, cambia.map(CicloPorCambiar::version).orElse(null));
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
        Libro libro = libro(guardado.id(), archivo, guardado.correcciones());
        Lectura sola = lector.leer(libro, guardado.correcciones(), contexto);
        Lectura lectura = VigenciaDicha.nota(libro, archivo.nombre(), guardado.vigencia(), guardado.esDeCiclo())
                .map(sola::conNota)
                .orElse(sola);
        List<Hallazgo> hallados = hallados(lectura, contexto);
        guardado.correcciones().rolesNuevos().forEach(nuevo -> creacion.impedimento(
                        nuevo.id(), nuevo.nombre(), nuevo.titular())
                .map(porQue -> new Hallazgo(Clase.ERROR, 0, CampoDelPlan.RESPONSABLE.getId(), porQue, null, "rolNuevo"))
                .ifPresent(hallados::add));
        return leido(guardado, contexto, cambia, lectura, hallados);
    }

    private PlanLeido leido(
            PlanGuardado guardado,
            Contexto contexto,
            Optional<CicloPorCambiar> cambia,
            Lectura lectura,
            List<Hallazgo> hallados) {
        if (cambia.isEmpty()) {
            return leido(guardado, contexto, lectura, hallados, null, null);
        }
        DiferenciaDePlanes diferencia = versiones.diferencia(cambia.get(), lectura.plan());
        List<Hallazgo> todos = new ArrayList<>(hallados);
        todos.addAll(versiones.hallazgos(cambia.get(), lectura.plan(), diferencia));
        return leido(
                guardado,
                contexto,
                lectura,
                todos,
                diferencia,
                versiones.efecto(cambia.get(), lectura.plan(), diferencia));
    }

    private static PlanLeido leido(
            PlanGuardado guardado,
            Contexto contexto,
            Lectura lectura,
            List<Hallazgo> hallados,
            @Nullable DiferenciaDePlanes diferencia,
            @Nullable EfectoDeVersion efecto) {
        return new PlanLeido(
                guardado,
                contexto,
                lectura.plan(),
                lectura.elecciones(),
                lectura.preguntas(),
                lectura.escritos(),
                hallados,
                diferencia,
                efecto);
    }

    /**
     * @param columnasDejadas the titles of what the file says besides
     * @param formato what the file is
     */
    record PlanEntero(Plan plan, List<String> columnasDejadas, Libro.Formato formato) {}

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
                        .toList(),
                libro.formato());
    }

    /** What nobody was asked about and is the entity's own, though it is not unlike an activity of the models. */
    private static List<Hallazgo> casiDelModelo(Lectura lectura) {
        Set<Integer> preguntadas = filasPreguntadas(lectura, Parte.ACTIVIDAD);
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

    private static Set<Integer> filasPreguntadas(Lectura lectura, Parte parte) {
        return lectura.preguntas().stream()
                .filter(pregunta -> pregunta.clase() == parte)
                .flatMap(pregunta -> pregunta.filas().stream())
                .collect(Collectors.toSet());
    }

    private static String filaDe(String actividad, Plan plan) {
        return plan.filas().stream()
                .filter(fila -> Codigo.esUno(fila.codigo())
                        && Codigo.leer(fila.codigo()).actividad().equals(actividad))
                .findFirst()
                .map(fila -> ", que ya es la fila " + FilaDelPlan.enPalabras(fila.fila()))
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
        Set<Integer> sinOficina = filasPreguntadas(lectura, Parte.OFICINA);
        hallazgos.de(lectura.plan(), contexto).stream()
                // Its cell is not empty: the question says what it says.
                .filter(uno -> !(uno.regla().equals("sinResponsable") && sinOficina.contains(uno.fila())))
                .forEach(hallados::add);
        hallados.addAll(casiDelModelo(lectura));
        return hallados;
    }
}
