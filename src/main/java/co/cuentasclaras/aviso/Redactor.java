package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.AvisoRepasado.Vigente;
import co.cuentasclaras.aviso.Situaciones.SituacionActividad;
import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.comun.Paleta;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes the mail of one person from their notices and the situation of the day: days left or late are counted when it
 * is written, not when the notice was queued. Besides the person it names who decided and who has the task now.
 */
@Component
class Redactor {

    /** Who is only told of what is late reads the sum, and these of it. */
    private static final int A_LA_VISTA = 5;

    private final DiasNoHabiles diasNoHabiles;
    private final Enlaces enlaces;
    private final ITemplateEngine plantillas = plantillas();

    Redactor(DiasNoHabiles diasNoHabiles, Enlaces enlaces) {
        this.diasNoHabiles = diasNoHabiles;
        this.enlaces = enlaces;
    }

    /**
     * The mail that tells these notices.
     *
     * @param usuario for whom it is
     * @param avisos what is still true, not empty
     */
    Redaccion redactar(String usuario, Collection<Vigente> avisos, LocalDate hoy, Panorama panorama) {
        List<Renglon> renglones = renglones(usuario, avisos, hoy, panorama);
        Asunto palabras = new Asunto(renglones, usuario, panorama);
        String asunto = palabras.asunto();
        Context contexto = new Context(Palabras.COLOMBIA);
        contexto.setVariable("asunto", asunto);
        contexto.setVariable("queHacer", palabras.saludo());
        contexto.setVariable("secciones", secciones(renglones));
        contexto.setVariable(
                "pie",
                avisos.stream()
                        .map(Vigente::actividad)
                        .map(Redactor::ciclo)
                        .distinct()
                        .toList());
        contexto.setVariable("tareas", enlaces.tareas());
        return new Redaccion(
                asunto,
                plantillas.process("correo.txt", contexto),
                Paleta.conColores(plantillas.process("correo.html", contexto)));
    }

    Redaccion redactar(Carta carta) {
        Context contexto = new Context(Palabras.COLOMBIA);
        contexto.setVariable("asunto", carta.asunto());
        contexto.setVariable("parrafos", carta.parrafos());
        contexto.setVariable("literal", carta.literal());
        return new Redaccion(
                carta.asunto(),
                plantillas.process("carta.txt", contexto),
                Paleta.conColores(plantillas.process("carta.html", contexto)));
    }

    private List<Renglon> renglones(String usuario, Collection<Vigente> avisos, LocalDate hoy, Panorama panorama) {
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        Map<ClaveActividad, List<Vigente>> porActividad = avisos.stream()
                .collect(Collectors.groupingBy(
                        vigente -> vigente.aviso().clave(), LinkedHashMap::new, Collectors.toList()));
        boolean variosCiclos = porActividad.keySet().stream()
                        .map(ClaveActividad::ciclo)
                        .distinct()
                        .count()
                > 1;
        return porActividad.values().stream()
                .map(grupo -> renglon(usuario, grupo, hoy, calendario, panorama, variosCiclos))
                .sorted(Comparator.comparing(Renglon::urgencia)
                        .thenComparing(Renglon::vencimiento)
                        .thenComparing(Renglon::nombre))
                .toList();
    }

    private Renglon renglon(
            String usuario,
            List<Vigente> grupo,
            LocalDate hoy,
            CalendarioLaboral calendario,
            Panorama panorama,
            boolean variosCiclos) {
        Vigente principal =
                grupo.stream().max(Comparator.comparing(Vigente::tipo)).orElseThrow();
        SituacionActividad actividad = principal.actividad();
        LocalDate vencimiento = actividad.vencimiento();
        boolean espero = actividad.llegada() != null;
        boolean recienLlegada = espero && !hoy.isAfter(actividad.enTermino());
        String plazo = recienLlegada
                ? "llegó después de su fecha porque esperaba a otra"
                : PlazoEscrito.de(hoy, actividad.enTermino(), calendario);
        Urgencia urgencia = principal.tipo().urgencia(hoy, recienLlegada ? hoy.plusDays(1) : vencimiento);
        String suPlazo = urgencia.plazo().orElse(plazo);
        boolean suplencia = (urgencia.esTrabajo() || urgencia == Urgencia.CAMBIO) && actividad.esSuplencia(usuario);
        boolean deOtro = urgencia == Urgencia.CEDIDA
                || urgencia == Urgencia.SUSPENDIDA
                || urgencia == Urgencia.RETIRADA
                || principal.tarea() == null
                || urgencia == Urgencia.AUDIENCIA && !usuario.equals(actividad.persona());
        boolean deLaAudiencia =
                principal.tipo() == TipoAviso.AUDIENCIA_MOVIDA || principal.tipo() == TipoAviso.AUDIENCIA_SUSPENDIDA;
        Optional<LocalDate> antes = grupo.stream()
                .map(vigente -> vigente.aviso().antes())
                .filter(dia -> dia != null)
                .findFirst();
        List<String> notas = new ArrayList<>();
        if (variosCiclos) {
            notas.add(ciclo(actividad) + ".");
        }
        if (!deLaAudiencia) {
            notas.add(responsable(actividad, urgencia, panorama));
        }
        if (espero) {
            notas.add(actividad.llegada() + ".");
        }
        if (urgencia.esTrabajo()
                || urgencia == Urgencia.RECIBIDA
                || urgencia == Urgencia.CAMBIO
                || urgencia == Urgencia.APOYA) {
            notas.add(queSeEspera(actividad));
        }
        if (suplencia) {
            notas.add(suplencia(actividad, panorama));
        }
        boolean sustituye = principal.tipo() != TipoAviso.SUSTITUCION
                && (urgencia.esTrabajo() || urgencia == Urgencia.CAMBIO)
                && usuario.equals(actividad.persona());
        if (sustituye) {
            panorama.nombre(actividad.por())
                    .map(ausente -> "La responde por %s, que está ausente.".formatted(ausente))
                    .ifPresent(notas::add);
        }
        panorama.suplenciaDeMando(urgencia, usuario)
                .map(rol -> "Se le avisa como suplente de " + rol + ".")
                .ifPresent(notas::add);
        // What an earlier version queued does not say from which day.
        boolean cambia = !deLaAudiencia && (antes.isPresent() || urgencia == Urgencia.CAMBIO);
        if (cambia && urgencia != Urgencia.CAMBIO) {
            notas.add("Cambió de fecha: antes vencía el " + FechaEscrita.conDiaDeLaSemana(antes.get()) + ".");
        }
        if (cambia && antes.filter(vencimiento::equals).isPresent()) {
            notas.add("Vence el mismo día de antes, y ahora comienza el "
                    + FechaEscrita.conDiaDeLaSemana(actividad.inicio()) + ".");
        }
        boolean deUnaPregunta = actividad.etapa().equals(Situaciones.PREGUNTAS);
        String encabezado = urgencia.encabezado()
                .map(palabras -> deUnaPregunta ? Urgencia.deUnaPregunta(palabras) : palabras)
                .orElseGet(() -> Palabras.conMayuscula(plazo));
        return new Renglon(
                urgencia,
                suplencia
                        ? "Como suplente de " + actividad.nombreRol() + ", "
                                + encabezado.substring(0, 1).toLowerCase(Palabras.COLOMBIA) + encabezado.substring(1)
                        : encabezado,
                actividad.nombre(),
                actividad.etapa(),
                actividad.nombreRol(),
                vencimiento,
                fecha(vencimiento, urgencia == Urgencia.CAMBIO || deLaAudiencia ? antes.orElse(null) : null),
                suPlazo,
                cambia,
                suplencia,
                notas,
                grupo.stream()
                        .flatMap(vigente -> decision(vigente, panorama).stream())
                        .distinct()
                        .toList(),
                deOtro ? null : enlaces.tarea(principal.tarea()));
    }

    private static String ciclo(SituacionActividad actividad) {
        return "Rendición de cuentas de la vigencia " + actividad.vigencia() + " · " + actividad.entidad();
    }

    /** The day, after the one that it was before. */
    private static String fecha(LocalDate vencimiento, @Nullable LocalDate antes) {
        String ahora = FechaEscrita.conDiaDeLaSemana(vencimiento);
        return antes == null || antes.equals(vencimiento)
                ? ahora
                : FechaEscrita.conDiaDeLaSemana(antes) + " → " + ahora;
    }

    private static String responsable(SituacionActividad actividad, Urgencia urgencia, Panorama panorama) {
        String persona = urgencia == Urgencia.CONOCER
                        || urgencia == Urgencia.CEDIDA
                        || urgencia == Urgencia.DECIDIR
                        || urgencia == Urgencia.RETIENE
                        || urgencia == Urgencia.APOYA
                ? encargado(actividad, panorama).map(nombre -> ", " + nombre).orElse("")
                : "";
        return (urgencia == Urgencia.CEDIDA ? "Ahora responde: " : "Responsable: ") + actividad.nombreRol() + persona
                + ".";
    }

    private static String queSeEspera(SituacionActividad actividad) {
        String producto = "Producto: " + actividad.producto() + ".";
        if (!actividad.exigeEvidencia()) {
            return producto;
        }
        if (actividad.tarea() == null) {
            return producto + " Exige evidencia.";
        }
        return producto
                + switch (actividad.evidencias()) {
                    case 0 -> " Exige evidencia y todavía no hay ninguna.";
                    case 1 -> " Exige evidencia: ya hay una.";
                    default -> " Exige evidencia: ya hay %d.".formatted(actividad.evidencias());
                };
    }

    private static String suplencia(SituacionActividad actividad, Panorama panorama) {
        return "Se le avisa como suplente de " + actividad.nombreRol()
                + encargado(actividad, panorama)
                        .map(nombre -> ": la tarea la tiene " + nombre + ".")
                        .orElse(".");
    }

    /** Who holds its task, and in whose place. */
    private static Optional<String> encargado(SituacionActividad actividad, Panorama panorama) {
        return panorama.nombre(actividad.persona())
                .map(nombre -> nombre
                        + panorama.nombre(actividad.por())
                                .map(ausente -> " por " + ausente)
                                .orElse(""));
    }

    /** Who decided what is told, and why. */
    private static Optional<String> decision(Vigente vigente, Panorama panorama) {
        String detalle = vigente.aviso().detalle();
        String motivo = detalle == null || detalle.isBlank() ? "" : " Motivo: " + detalle;
        Optional<String> quien = panorama.nombre(vigente.aviso().quien());
        return switch (vigente.tipo()) {
            case RELEVO, REASIGNACION ->
                Optional.of(quien.map(nombre -> (Objects.equals(
                                                                vigente.aviso().quien(),
                                                                vigente.actividad()
                                                                        .persona())
                                                        ? "La tomó "
                                                        : "Lo decidió ")
                                                + nombre + ".")
                                        .orElse("")
                                + motivo)
                        .map(String::strip)
                        .filter(texto -> !texto.isEmpty());
            case INSISTENCIA ->
                Optional.of(quien.orElse("El líder de la rendición de cuentas") + " pide atenderla." + motivo);
            case DECISION_VENCIDA ->
                Optional.of(
                        "El líder de la rendición de cuentas no ha decidido qué hacer con ella, y su plazo ya pasó.");
            case CAMBIO_FECHA, AUDIENCIA_MOVIDA, AUDIENCIA_SUSPENDIDA, RETIRO ->
                Optional.of(motivo.strip()).filter(texto -> !texto.isEmpty());
            case SUSTITUCION, TRASPASO, SOLTADA, OFRECIMIENTO, RESPUESTA_OFRECIMIENTO, MENCION ->
                Optional.ofNullable(detalle);
            case RECORDATORIO_VENCIDA, ESCALAMIENTO_LIDER, ESCALAMIENTO_GERENCIA, RETENCION ->
                Optional.ofNullable(detalle);
            default -> Optional.empty();
        };
    }

    private List<Seccion> secciones(List<Renglon> renglones) {
        return renglones.stream()
                .collect(Collectors.groupingBy(Renglon::urgencia, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(seccion -> seccion(seccion.getKey(), seccion.getValue()))
                .toList();
    }

    /** What all its lines would repeat is said once, above. */
    private Seccion seccion(Urgencia urgencia, List<Renglon> suyos) {
        List<String> comunes = suyos.size() == 1
                ? List.of()
                : suyos.get(0).decisiones().stream()
                        .filter(una ->
                                suyos.stream().allMatch(uno -> uno.decisiones().contains(una)))
                        .toList();
        List<String> notas = new ArrayList<>(comunes);
        List<Renglon> visibles = suyos;
        if (urgencia == Urgencia.DECIDIR) {
            long preguntas = suyos.stream()
                    .filter(uno -> uno.etapa().equals(Situaciones.PREGUNTAS))
                    .count();
            if (preguntas < suyos.size()) {
                notas.add("De cada una decida si la reprograma, la reasigna o insiste.");
            }
            if (preguntas > 0) {
                notas.add(
                        "De cada pregunta decida si la reasigna o insiste: su término es de ley y nadie lo reprograma.");
            }
        }
        if (urgencia == Urgencia.CONOCER && suyos.size() > 1) {
            notas.add(0, "Por etapa: " + cuenta(suyos, Renglon::etapa) + ".");
            notas.add(1, "Por responsable: " + cuenta(suyos, Renglon::nombreRol) + ".");
            notas.add(
                    2,
                    "La más antigua es «%s», que %s."
                            .formatted(suyos.get(0).nombre(), suyos.get(0).plazo()));
            visibles = suyos.subList(0, Math.min(A_LA_VISTA, suyos.size()));
            if (visibles.size() < suyos.size()) {
                notas.add("Abajo están las %d más antiguas; todas están en el tablero.".formatted(A_LA_VISTA));
            }
        }
        return new Seccion(
                urgencia.titulo(),
                urgencia.apremia(),
                notas,
                visibles.stream().map(uno -> uno.sin(comunes)).toList());
    }

    private static String cuenta(List<Renglon> renglones, Function<Renglon, String> que) {
        return renglones.stream().collect(Collectors.groupingBy(que, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(grupo -> grupo.getKey() + ", " + grupo.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Its own engine, not a bean: that of the pages keeps its defaults. */
    private static ITemplateEngine plantillas() {
        SpringTemplateEngine motor = new SpringTemplateEngine();
        motor.addTemplateResolver(plantillas("*.html", TemplateMode.HTML));
        motor.addTemplateResolver(plantillas("*.txt", TemplateMode.TEXT));
        return motor;
    }

    private static ClassLoaderTemplateResolver plantillas(String patron, TemplateMode modo) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(Redactor.class.getClassLoader());
        resolver.setPrefix("correo/");
        resolver.getResolvablePatternSpec().addPattern(patron);
        resolver.setTemplateMode(modo);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }

    /** A section of the templates. */
    record Seccion(String titulo, boolean apremia, List<String> notas, List<Renglon> renglones) {}
}
