package co.cuentasclaras.aviso;

import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.plazo.DiasNoHabiles;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    static final Locale COLOMBIA = Locale.forLanguageTag("es-CO");

    private static final DateTimeFormatter FECHA = DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' yyyy", COLOMBIA);
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
    Redaccion redactar(String nombre, Collection<AvisoPendiente> avisos, LocalDate hoy) {
        List<Renglon> renglones = renglones(avisos, hoy);
        Map<Urgencia, List<Renglon>> porUrgencia =
                renglones.stream().collect(Collectors.groupingBy(Renglon::urgencia, TreeMap::new, Collectors.toList()));
        String asunto = Textos.cortar(asunto(renglones, porUrgencia), LARGO_ASUNTO);
        Context contexto = new Context(COLOMBIA);
        contexto.setVariable("asunto", asunto);
        contexto.setVariable("queHacer", saludo(Textos.cortar(nombre, 80), queHacer(renglones, porUrgencia)));
        contexto.setVariable(
                "secciones",
                porUrgencia.entrySet().stream()
                        .map(e -> new Seccion(e.getKey().titulo(), e.getKey().name(), e.getValue()))
                        .toList());
        contexto.setVariable(
                "pie",
                avisos.stream()
                        .map(a -> "Rendición de cuentas de la vigencia " + a.vigencia() + " · " + a.entidad())
                        .distinct()
                        .toList());
        contexto.setVariable("tareas", url + "/camunda/app/tasklist/default/");
        return new Redaccion(
                asunto, plantillas.process("correo.txt", contexto), plantillas.process("correo.html", contexto));
    }

    private List<Renglon> renglones(Collection<AvisoPendiente> avisos, LocalDate hoy) {
        CalendarioLaboral calendario = diasNoHabiles.calendario();
        Map<String, List<AvisoPendiente>> porActividad = avisos.stream()
                .collect(Collectors.groupingBy(
                        a -> a.ciclo() + "|" + a.codigo(), LinkedHashMap::new, Collectors.toList()));
        return porActividad.values().stream()
                .map(grupo -> renglon(grupo, hoy, calendario))
                .sorted(Comparator.comparing(Renglon::urgencia)
                        .thenComparing(Renglon::vencimiento)
                        .thenComparing(Renglon::nombre))
                .toList();
    }

    private Renglon renglon(List<AvisoPendiente> grupo, LocalDate hoy, CalendarioLaboral calendario) {
        AvisoPendiente principal = grupo.stream()
                .max(Comparator.comparingInt(AvisoPendiente::peso))
                .orElseThrow();
        LocalDate vencimiento = Objects.requireNonNull(principal.vencimiento());
        String nombre = Objects.requireNonNull(principal.nombre());
        String plazo = PlazoEscrito.de(hoy, vencimiento, calendario);
        List<String> notas = new ArrayList<>();
        if (principal.tipo() == TipoAviso.ESCALAMIENTO_LIDER) {
            notas.add("La actividad «" + nombre + "» de " + principal.dependencia() + " " + plazo
                    + ": decida si reprograma, reasigna o insiste.");
        } else if (principal.dependencia() != null) {
            notas.add("Responsable: " + principal.dependencia() + ".");
        }
        grupo.stream()
                .filter(a -> a.tipo().esDecision())
                .map(Redactor::nota)
                .distinct()
                .forEach(notas::add);
        return new Renglon(
                principal.tipo(),
                urgencia(principal.tipo(), hoy, vencimiento),
                nombre,
                vencimiento,
                FECHA.format(vencimiento),
                plazo,
                notas,
                enlace(principal));
    }

    private static String nota(AvisoPendiente aviso) {
        String hecho =
                switch (aviso.tipo()) {
                    case INSISTENCIA -> "El líder de la rendición de cuentas pide atenderla.";
                    case REASIGNACION -> "Ahora está a su cargo.";
                    default -> "Su fecha de vencimiento cambió.";
                };
        String detalle = aviso.detalle();
        return detalle == null || detalle.isBlank() ? hecho : hecho + " Motivo: " + detalle;
    }

    /** The urgency is of the day the mail is written: a reminder read late lands where it belongs now. */
    private static Urgencia urgencia(TipoAviso tipo, LocalDate hoy, LocalDate vencimiento) {
        if (tipo == TipoAviso.ESCALAMIENTO_LIDER) {
            return Urgencia.DECIDIR;
        }
        if (tipo == TipoAviso.ESCALAMIENTO_GERENCIA) {
            return Urgencia.CONOCER;
        }
        if (vencimiento.isBefore(hoy)) {
            return Urgencia.VENCIDA;
        }
        if (vencimiento.equals(hoy)) {
            return Urgencia.HOY;
        }
        return switch (tipo) {
            case ASIGNACION, REASIGNACION -> Urgencia.NUEVA;
            case CAMBIO_FECHA -> Urgencia.CAMBIO;
            default -> Urgencia.PRONTO;
        };
    }

    private static String asunto(List<Renglon> renglones, Map<Urgencia, List<Renglon>> porUrgencia) {
        if (renglones.size() > 1) {
            return capital(resumen(porUrgencia));
        }
        Renglon unico = renglones.get(0);
        String encabezado =
                switch (unico.urgencia()) {
                    case DECIDIR -> "Decida sobre una actividad vencida";
                    case VENCIDA -> capital(unico.plazo());
                    case HOY -> "Vence hoy";
                    case PRONTO -> capital(unico.plazo());
                    case NUEVA -> unico.tipo() == TipoAviso.REASIGNACION ? "Ahora está a su cargo" : "Nueva actividad";
                    case CAMBIO -> "Cambió la fecha";
                    case CONOCER -> "Sigue vencida";
                };
        return encabezado + ": " + unico.nombre();
    }

    private static String queHacer(List<Renglon> renglones, Map<Urgencia, List<Renglon>> porUrgencia) {
        if (renglones.size() > 1) {
            return resumen(porUrgencia) + ".";
        }
        return switch (renglones.get(0).urgencia()) {
            case DECIDIR -> "decida sobre una actividad vencida: reprográmela, reasígnela o insista.";
            case VENCIDA -> "complete cuanto antes esta actividad, que ya venció.";
            case HOY -> "complete hoy esta actividad: vence hoy.";
            case PRONTO -> "complete esta actividad antes de su vencimiento.";
            case NUEVA -> "tiene una actividad nueva a su cargo.";
            case CAMBIO -> "tenga en cuenta la nueva fecha de esta actividad.";
            case CONOCER -> "conozca esta actividad, que sigue vencida.";
        };
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
        return nombre.isEmpty() ? capital(queHacer) : nombre + ", " + queHacer;
    }

    private static String capital(String texto) {
        return texto.substring(0, 1).toUpperCase(COLOMBIA) + texto.substring(1);
    }

    private String enlace(AvisoPendiente aviso) {
        String tasklist = url + "/camunda/app/tasklist/default/";
        return aviso.tarea() == null
                ? tasklist
                : tasklist + "#/?task=" + URLEncoder.encode(aviso.tarea(), StandardCharsets.UTF_8);
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
    record Seccion(String titulo, String urgencia, List<Renglon> renglones) {}
}
