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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes the mail of one person from their notices and the situation of the day: days left or late are counted when it
 * is written, not when the notice was queued. Names nobody but the person in the greeting.
 */
@Component
class Redactor {

    /** A longer subject is cut: nobody loses anything, for the mail itself says all of it. */
    private static final int LARGO_ASUNTO = 150;

    private final DiasNoHabiles diasNoHabiles;
    private final String url;
    private final ITemplateEngine plantillas = plantillas();

    Redactor(DiasNoHabiles diasNoHabiles, @Value("${cuentasclaras.url:http://localhost:8080}") String url) {
        this.diasNoHabiles = diasNoHabiles;
        this.url = url.replaceAll("/+$", "");
    }

    /**
     * The mail that tells these notices.
     *
     * @param nombre name of the greeting, may be empty
     * @param avisos what is still true, not empty
     */
    Redaccion redactar(String nombre, Collection<Vigente> avisos, LocalDate hoy) {
        List<Renglon> renglones = renglones(avisos, hoy);
        Map<Urgencia, List<Renglon>> porUrgencia =
                renglones.stream().collect(Collectors.groupingBy(Renglon::urgencia, TreeMap::new, Collectors.toList()));
        String asunto = Textos.cortar(asunto(renglones, porUrgencia), LARGO_ASUNTO);
        Context contexto = new Context(Palabras.COLOMBIA);
        contexto.setVariable("asunto", asunto);
        contexto.setVariable("queHacer", saludo(nombre, queHacer(renglones, porUrgencia)));
        contexto.setVariable(
                "secciones",
                porUrgencia.entrySet().stream()
                        .map(e -> new Seccion(e.getKey().titulo(), e.getKey().apremia(), e.getValue()))
                        .toList());
        contexto.setVariable(
                "pie",
                avisos.stream()
                        .map(Vigente::actividad)
                        .map(a -> "Rendición de cuentas de la vigencia " + a.vigencia() + " · " + a.entidad())
                        .distinct()
                        .toList());
        contexto.setVariable("tareas", url + "/camunda/app/tasklist/default/");
        return new Redaccion(
                asunto,
                plantillas.process("correo.txt", contexto),
                Paleta.conColores(plantillas.process("correo.html", contexto)));
    }

    private List<Renglon> renglones(Collection<Vigente> avisos, LocalDate hoy) {
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        Map<ClaveActividad, List<Vigente>> porActividad = avisos.stream()
                .collect(Collectors.groupingBy(
                        vigente -> vigente.aviso().clave(), LinkedHashMap::new, Collectors.toList()));
        return porActividad.values().stream()
                .map(grupo -> renglon(grupo, hoy, calendario))
                .sorted(Comparator.comparing(Renglon::urgencia)
                        .thenComparing(Renglon::vencimiento)
                        .thenComparing(Renglon::nombre))
                .toList();
    }

    private Renglon renglon(List<Vigente> grupo, LocalDate hoy, CalendarioLaboral calendario) {
        Vigente principal =
                grupo.stream().max(Comparator.comparing(Vigente::tipo)).orElseThrow();
        SituacionActividad actividad = principal.actividad();
        LocalDate vencimiento = actividad.vencimiento();
        String plazo = PlazoEscrito.de(hoy, vencimiento, calendario);
        Urgencia urgencia = principal.tipo().urgencia(hoy, vencimiento);
        List<String> notas = new ArrayList<>();
        notas.add(
                urgencia == Urgencia.DECIDIR
                        ? "La actividad «" + actividad.nombre() + "» de " + actividad.nombreRol() + " " + plazo
                                + ": decida si reprograma, reasigna o insiste."
                        : "Responsable: " + actividad.nombreRol() + ".");
        grupo.stream().flatMap(vigente -> nota(vigente).stream()).distinct().forEach(notas::add);
        return new Renglon(
                urgencia,
                principal
                        .tipo()
                        .encabezado(urgencia)
                        .or(urgencia::encabezado)
                        .orElseGet(() -> Palabras.conMayuscula(plazo)),
                actividad.nombre(),
                vencimiento,
                FechaEscrita.conDiaDeLaSemana(vencimiento),
                plazo,
                notas,
                enlace(principal.tarea()));
    }

    private static Optional<String> nota(Vigente vigente) {
        String detalle = vigente.aviso().detalle();
        return vigente.tipo()
                .nota()
                .map(hecho -> detalle == null || detalle.isBlank() ? hecho : hecho + " Motivo: " + detalle);
    }

    private static String asunto(List<Renglon> renglones, Map<Urgencia, List<Renglon>> porUrgencia) {
        if (renglones.size() > 1) {
            return Palabras.conMayuscula(resumen(porUrgencia));
        }
        return renglones.get(0).encabezado() + ": " + renglones.get(0).nombre();
    }

    private static String queHacer(List<Renglon> renglones, Map<Urgencia, List<Renglon>> porUrgencia) {
        return renglones.size() > 1
                ? resumen(porUrgencia) + "."
                : renglones.get(0).urgencia().queHacer();
    }

    private static String resumen(Map<Urgencia, List<Renglon>> porUrgencia) {
        int conocer = porUrgencia.getOrDefault(Urgencia.CONOCER, List.of()).size();
        int atender = porUrgencia.values().stream().mapToInt(List::size).sum() - conocer;
        if (atender == 0) {
            return conocer + " actividades siguen vencidas, para su conocimiento";
        }
        List<String> partes = new ArrayList<>();
        contar(partes, porUrgencia, Urgencia.DECIDIR, "espera su decisión", "esperan su decisión");
        contar(partes, porUrgencia, Urgencia.VENCIDA, "vencida", "vencidas");
        contar(partes, porUrgencia, Urgencia.HOY, "vence hoy", "vencen hoy");
        String resumen =
                atender == 1 ? "tiene 1 actividad por atender" : "tiene " + atender + " actividades por atender";
        if (!partes.isEmpty()) {
            resumen += ": " + String.join(", ", partes);
        }
        return conocer == 0 ? resumen : resumen + "; y " + conocer + " para su conocimiento";
    }

    private static void contar(
            List<String> partes,
            Map<Urgencia, List<Renglon>> porUrgencia,
            Urgencia urgencia,
            String una,
            String varias) {
        int cuantas = porUrgencia.getOrDefault(urgencia, List.of()).size();
        if (cuantas > 0) {
            partes.add(cuantas + " " + (cuantas == 1 ? una : varias));
        }
    }

    private static String saludo(String nombre, String queHacer) {
        return nombre.isEmpty() ? Palabras.conMayuscula(queHacer) : nombre + ", " + queHacer;
    }

    private String enlace(@Nullable String tarea) {
        String tasklist = url + "/camunda/app/tasklist/default/";
        return tarea == null ? tasklist : tasklist + "#/?task=" + URLEncoder.encode(tarea, StandardCharsets.UTF_8);
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
    record Seccion(String titulo, boolean apremia, List<Renglon> renglones) {}
}
