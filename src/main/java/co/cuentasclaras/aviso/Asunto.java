package co.cuentasclaras.aviso;

import co.cuentasclaras.aviso.Situaciones.CargaDePersona;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Subject and first sentence of a mail: what is new, and how many of the person's own activities are late or near. */
final class Asunto {

    /** A longer subject is cut: nobody loses anything, for the mail itself says all of it. */
    private static final int LARGO_ASUNTO = 150;

    private final List<Renglon> renglones;
    private final Map<Urgencia, List<Renglon>> porUrgencia;
    private final String usuario;
    private final Panorama panorama;

    Asunto(List<Renglon> renglones, String usuario, Panorama panorama) {
        this.renglones = renglones;
        this.porUrgencia = renglones.stream().collect(Collectors.groupingBy(Renglon::urgencia));
        this.usuario = usuario;
        this.panorama = panorama;
    }

    String asunto() {
        return Textos.cortar(
                solo().map(uno -> uno.encabezado() + ": " + uno.nombre())
                        .orElseGet(() -> Palabras.conMayuscula(partes())),
                LARGO_ASUNTO);
    }

    String saludo() {
        String queHacer = solo().map(Asunto::queHacer).orElseGet(() -> partes() + ".");
        String nombre = panorama.saludo(usuario);
        return nombre.isEmpty() ? Palabras.conMayuscula(queHacer) : nombre + ", " + queHacer;
    }

    private static String queHacer(Renglon uno) {
        String queHacer = uno.urgencia().queHacer();
        return uno.etapa().equals(Situaciones.PREGUNTAS) ? Urgencia.deUnaPregunta(queHacer) : queHacer;
    }

    /** The one line, when its own words say all; of the hearing its day is said. */
    private Optional<Renglon> solo() {
        return renglones.size() == 1 && de(Urgencia.AUDIENCIA).isEmpty()
                ? Optional.of(renglones.get(0))
                : Optional.empty();
    }

    private String partes() {
        List<String> partes = new ArrayList<>();
        de(Urgencia.AUDIENCIA).stream().findFirst().map(this::audiencia).ifPresent(partes::add);
        if (!de(Urgencia.SUSPENDIDA).isEmpty()) {
            partes.add("la audiencia pública está suspendida");
        }
        manos(Urgencia.RETIRADA, "salió del plan", "salieron del plan %d actividades")
                .ifPresent(partes::add);
        manos(Urgencia.RECIBIDA, "ahora está a su cargo", "ahora están a su cargo %d actividades más")
                .ifPresent(partes::add);
        manos(Urgencia.CEDIDA, "ya no está a su cargo", "ya no están a su cargo %d actividades")
                .ifPresent(partes::add);
        if (!de(Urgencia.DECIDIR).isEmpty()) {
            partes.add(cuantas(
                    panorama.cargas().porDecidir(), "vencida espera su decisión", "vencidas esperan su decisión"));
        }
        if (renglones.stream().anyMatch(uno -> uno.urgencia().esTrabajo() && !uno.suplencia())) {
            partes.add(carga());
        }
        if (renglones.stream().anyMatch(Renglon::suplencia)) {
            partes.add(cuantas(
                            Math.max(panorama.carga(usuario).suplencias(), (int) renglones.stream()
                                    .filter(Renglon::suplencia)
                                    .count()),
                            "actividad",
                            "actividades")
                    + " como suplente");
        }
        long cambios = renglones.stream().filter(Renglon::cambia).count();
        if (cambios > 0 && de(Urgencia.AUDIENCIA).isEmpty()) {
            partes.add(
                    cambios == 1
                            ? "cambió la fecha de una actividad"
                            : "cambió la fecha de %d actividades".formatted(cambios));
        }
        if (!de(Urgencia.CONOCER).isEmpty()) {
            int todas = panorama.cargas().vencidas();
            int suyas = de(Urgencia.CONOCER).size();
            partes.add(cuantas(suyas, "actividad sigue vencida", "actividades siguen vencidas")
                    + ", para su conocimiento"
                    + (todas > suyas ? " (%d vencidas en total)".formatted(todas) : ""));
        }
        manos(Urgencia.RETIENE, "otras esperan a que termine", "otras esperan a que terminen %d actividades")
                .ifPresent(partes::add);
        manos(Urgencia.APOYA, "usted apoya", "usted apoya %d actividades").ifPresent(partes::add);
        manos(Urgencia.RESPONDER, "le ofrecen", "le ofrecen %d actividades").ifPresent(partes::add);
        manos(Urgencia.SABER, "hay novedades de", "hay novedades de %d actividades")
                .ifPresent(partes::add);
        return String.join("; ", partes);
    }

    private String audiencia(Renglon una) {
        long cambios = renglones.stream().filter(Renglon::cambia).count();
        return "la audiencia pública pasó al " + FechaEscrita.conDiaDeLaSemana(una.vencimiento())
                + (cambios == 0
                        ? ""
                        : cambios == 1
                                ? " y cambia la fecha de una actividad suya"
                                : " y cambian las fechas de %d actividades suyas".formatted(cambios));
    }

    private Optional<String> manos(Urgencia seccion, String una, String varias) {
        List<Renglon> suyas = de(seccion);
        return switch (suyas.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(una + " «" + suyas.get(0).nombre() + "»");
            default -> Optional.of(varias.formatted(suyas.size()));
        };
    }

    private String carga() {
        CargaDePersona carga = panorama.carga(usuario);
        List<String> apremios = new ArrayList<>();
        contar(apremios, carga.vencidas(), "vencida", "vencidas");
        contar(apremios, carga.hoy(), "vence hoy", "vencen hoy");
        contar(apremios, carga.pronto(), "vence pronto", "vencen pronto");
        return "tiene " + cuantas(carga.abiertas(), "actividad", "actividades") + " por terminar"
                + (apremios.isEmpty() ? "" : ": " + String.join(", ", apremios));
    }

    private static void contar(List<String> partes, int numero, String una, String varias) {
        if (numero > 0) {
            partes.add(cuantas(numero, una, varias));
        }
    }

    private static String cuantas(int numero, String una, String varias) {
        return numero + " " + (numero == 1 ? una : varias);
    }

    private List<Renglon> de(Urgencia urgencia) {
        return porUrgencia.getOrDefault(urgencia, List.of());
    }
}
