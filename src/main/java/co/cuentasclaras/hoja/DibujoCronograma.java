package co.cuentasclaras.hoja;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.AvanceCiclo.ActividadNoAplica;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.comun.Paleta;
import co.cuentasclaras.cronograma.AudienciaPublica;
import co.cuentasclaras.hoja.Carriles.Recuadro;
import co.cuentasclaras.idioma.FechaEscrita;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Draws a cycle as one SVG file in the shape of an A3 sheet: names beside the lanes, by stage and front. It needs no other
 * file, and no style sheet either, which the policy of our pages would not let it bring.
 */
public final class DibujoCronograma {

    /** A3 landscape less a margin of a centimetre, in CSS pixels. */
    private static final int ANCHO = 1511;

    private static final int ALTO = 1047;
    private static final int CABEZA = 74;
    private static final int REGLA = 52;
    private static final int PIE = 40;
    private static final int X_RESPONSABLE = 400;
    private static final int X_SITUACION = 590;
    private static final int X_DIAS = 740;
    private static final double FILA_MAXIMA = 18;
    private static final double LETRA = 11;

    /** As many letters of the largest size as fit beside each other, up to the end of a word. */
    private static final Pattern RENGLON = Pattern.compile(".{1,240}(?:\\s|$)");

    private final Trazo trazo = new Trazo("");
    private final AvanceCiclo avance;
    private final Carriles carriles;
    private final List<String> noAplica;
    private final double fila;
    private final double letra;
    private final double alto;

    private DibujoCronograma(AvanceCiclo avance) {
        this.avance = avance;
        this.carriles = new Carriles(avance);
        this.noAplica = renglones(avance.noAplica());
        long filas = filas().size() + grupos() + filasNoAplica();
        this.fila = Math.min(FILA_MAXIMA, (ALTO - CABEZA - PIE) / (double) Math.max(1, filas));
        this.letra = Math.min(LETRA, fila * 0.72);
        this.alto = Math.ceil(CABEZA + filas * fila + PIE);
    }

    /** The file's text. */
    public static String de(AvanceCiclo avance) {
        return new DibujoCronograma(avance).dibujar();
    }

    private String dibujar() {
        String titulo = "Cronograma de " + avance.ciclo().titulo();
        trazo.rectangulo(0, 0, ANCHO, alto, Paleta.color("papel"), null);
        texto(0, 20, 18, "azul-oscuro", true, titulo);
        texto(0, 40, 12, "tinta-suave", false, subtitulo());
        texto(4, CABEZA - 6, LETRA, "tinta-suave", true, "Actividad");
        texto(X_RESPONSABLE, CABEZA - 6, LETRA, "tinta-suave", true, "Responsable");
        texto(X_SITUACION, CABEZA - 6, LETRA, "tinta-suave", true, "Situación");
        carriles.regla(dias(CABEZA - REGLA, REGLA, LETRA));
        Recuadro todo = dias(CABEZA, alto - CABEZA - PIE - filasNoAplica() * fila, LETRA);
        carriles.meses(todo);
        double y = CABEZA;
        String grupo = "";
        for (AvanceActividad actividad : filas()) {
            String suyo = grupo(actividad);
            if (!suyo.equals(grupo)) {
                grupo = suyo;
                trazo.rectangulo(0, y, ANCHO, fila, Paleta.color("franja"), null);
                texto(4, base(y), letra, "azul-oscuro", true, grupo);
                y += fila;
            }
            fila(actividad, y);
            y += fila;
        }
        carriles.rayas(todo);
        y = noAplica(y);
        leyenda(y + 16);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %s" role="img" aria-labelledby="titulo-cronograma" \
                font-family="system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif">
                <title id="titulo-cronograma">%s</title>
                %s
                </svg>
                """
                .formatted(
                        ANCHO,
                        Trazo.decimales(alto),
                        Trazo.escapar(titulo + ", el " + FechaEscrita.de(avance.hoy())),
                        trazo);
    }

    private String subtitulo() {
        String hoy = "Al " + FechaEscrita.de(avance.hoy());
        return hoy + " · "
                + (avance.audiencias().isEmpty()
                        ? AvanceCiclo.SIN_AUDIENCIA
                        : avance.audiencias().stream()
                                .flatMap(una -> avance.acto(una).stream().map(acto -> audiencia(una, acto)))
                                .collect(Collectors.joining(" · ")));
    }

    private static String audiencia(AudienciaPublica una, AvanceActividad acto) {
        if (una.suspendida()) {
            return una.nombre() + ": suspendida, sin fecha nueva";
        }
        return una.nombre() + ": " + FechaEscrita.de(acto.vencimiento())
                + (acto.corrimiento() == 0
                        ? ""
                        : " (" + acto.corrimientoEnPalabras().toLowerCase(Locale.ROOT) + ")");
    }

    private long filasNoAplica() {
        return noAplica.isEmpty() ? 0 : noAplica.size() + 1;
    }

    /** What the plan does without, by why, in lines that fit: one each would leave no room for what has days. */
    private static List<String> renglones(List<ActividadNoAplica> unas) {
        Map<String, List<String>> porMotivo = unas.stream()
                .collect(Collectors.groupingBy(
                        ActividadNoAplica::motivo,
                        LinkedHashMap::new,
                        Collectors.mapping(ActividadNoAplica::nombre, Collectors.toList())));
        return porMotivo.entrySet().stream()
                .map(uno -> uno.getKey().replaceFirst("\\.$", "") + ": " + String.join(", ", uno.getValue()) + ".")
                .flatMap(texto -> RENGLON.matcher(texto).results().map(MatchResult::group))
                .map(String::strip)
                .toList();
    }

    /** Below all that has days. */
    private double noAplica(double desde) {
        double y = desde;
        if (!noAplica.isEmpty()) {
            trazo.rectangulo(0, y, ANCHO, fila, Paleta.color("franja"), null);
            texto(4, base(y), letra, "azul-oscuro", true, Semaforo.NO_APLICA.nombre());
            for (String renglon : noAplica) {
                y += fila;
                texto(4, base(y), letra, "tinta-suave", false, renglon);
            }
            y += fila;
        }
        return y;
    }

    private void fila(AvanceActividad actividad, double y) {
        Semaforo estado = actividad.estado();
        String color = Paleta.color(estado, "color");
        trazo.linea(0, y + fila, ANCHO, y + fila, Paleta.color("gris-claro"), 0.6, null);
        String nombre = corto(actividad.nombre(), X_RESPONSABLE - 12);
        if (estado == Semaforo.RETIRADA) {
            trazo.tachado(4, base(y), letra, Paleta.color("tinta-suave"), nombre);
        } else {
            texto(4, base(y), letra, "tinta", false, nombre);
        }
        String responsable = actividad.nombrePersona() == null ? actividad.responsable() : actividad.nombrePersona();
        texto(X_RESPONSABLE, base(y), letra, "tinta", false, corto(responsable, X_SITUACION - X_RESPONSABLE - 8));
        trazo.signo(estado, X_SITUACION, y + (fila - letra) / 2, letra, color);
        String plazo = corto(actividad.plazo(), X_DIAS - X_SITUACION - letra - 10);
        trazo.texto(X_SITUACION + letra, base(y), 4, letra, color, estado == Semaforo.VENCIDA, plazo);
        carriles.carril(actividad, dias(y, fila, letra * 0.9));
    }

    /** In two rows, for the rules are sentences. */
    private void leyenda(double y) {
        double x = 4;
        double renglon = y;
        for (Semaforo estado : AvanceCiclo.cuentas(filas()).keySet()) {
            String texto = estado.nombre() + ": " + estado.regla();
            double ancho = 26 + texto.length() * 4.9;
            if (x + ancho > ANCHO) {
                x = 4;
                renglon += 12;
            }
            trazo.signo(estado, x, renglon - 8, 10, Paleta.color(estado, "color"));
            texto(x + 13, renglon, 9, "tinta-suave", false, texto);
            x += ancho;
        }
        String resto = "Barra gris: plan inicial. d. h.: días hábiles.";
        trazo.texto(ANCHO, y + 12, -1, 9, Paleta.color("tinta-suave"), false, resto);
    }

    /** Each group once, where its first activity is; what a later plan took out comes last. */
    private List<AvanceActividad> filas() {
        return avance
                .todas()
                .collect(Collectors.groupingBy(DibujoCronograma::grupo, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static String grupo(AvanceActividad actividad) {
        return actividad.estado() == Semaforo.RETIRADA ? "Retiradas" : actividad.grupo();
    }

    private long grupos() {
        long cuantos = 0;
        String anterior = "";
        for (AvanceActividad actividad : filas()) {
            cuantos += grupo(actividad).equals(anterior) ? 0 : 1;
            anterior = grupo(actividad);
        }
        return cuantos;
    }

    private Recuadro dias(double y, double alto, double letra) {
        return new Recuadro(trazo, X_DIAS, y, ANCHO - X_DIAS, alto, letra);
    }

    private double base(double y) {
        return y + fila / 2 + letra * 0.35;
    }

    private void texto(double x, double y, double tamano, String color, boolean negrita, String contenido) {
        trazo.texto(x, y, 0, tamano, Paleta.color(color), negrita, contenido);
    }

    /** As many letters as surely fit. */
    private String corto(String texto, double ancho) {
        int caben = (int) (ancho / (letra * 0.54));
        return texto.length() <= caben ? texto : texto.substring(0, Math.max(1, caben - 1)) + "…";
    }
}
