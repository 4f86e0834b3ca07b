package co.cuentasclaras.hoja;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.idioma.FechaEscrita;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Draws a cycle as one SVG file in the shape of an A3 sheet: plan against actual, by stage and front. It needs no other
 * file, and no style sheet either, which the policy of our pages would not let it bring.
 */
public final class DibujoCronograma {

    /** A3 landscape less a margin of a centimetre, in CSS pixels. */
    private static final int ANCHO = 1511;

    private static final int ALTO = 1047;
    private static final int CABEZA = 74;
    private static final int PIE = 40;
    private static final int X_RESPONSABLE = 400;
    private static final int X_SITUACION = 590;
    private static final int X_DIAS = 740;
    private static final double FILA_MAXIMA = 18;

    private static final DateTimeFormatter MES = DateTimeFormatter.ofPattern("MMM", Locale.forLanguageTag("es-CO"));

    private final StringBuilder svg = new StringBuilder(40_000);
    private final AvanceCiclo avance;
    private final LocalDate desde;
    private final double porDia;
    private final double fila;
    private final double letra;
    private final int alto;

    private DibujoCronograma(AvanceCiclo avance) {
        this.avance = avance;
        this.desde = avance.desde();
        this.porDia = (ANCHO - X_DIAS) / (double) (ChronoUnit.DAYS.between(desde, avance.hasta()) + 1);
        long filas = avance.actividades().size() + grupos();
        this.fila = Math.min(FILA_MAXIMA, (ALTO - CABEZA - PIE) / (double) Math.max(1, filas));
        this.letra = Math.min(11, fila * 0.72);
        this.alto = (int) Math.ceil(CABEZA + filas * fila + PIE);
    }

    /** The file's text. */
    public static String de(AvanceCiclo avance) {
        return new DibujoCronograma(avance).dibujar();
    }

    private String dibujar() {
        String titulo = "Cronograma de " + avance.ciclo().titulo();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="titulo-cronograma" \
                font-family="system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif" fill="#1b2733">
                <title id="titulo-cronograma">%s</title>
                """
                        .formatted(ANCHO, alto, escapar(titulo + ", el " + FechaEscrita.de(avance.hoy()))));
        rectangulo(0, 0, ANCHO, alto, "#ffffff", null);
        texto(0, 20, 18, "#083d6e", true, "start", titulo);
        texto(0, 40, 12, "#51606f", false, "start", subtitulo());
        rejilla();
        double y = CABEZA;
        String grupo = "";
        for (AvanceActividad actividad : avance.actividades()) {
            String suyo = actividad.grupo();
            if (!suyo.equals(grupo)) {
                grupo = suyo;
                rectangulo(0, y, ANCHO, fila, "#eef3f8", null);
                texto(4, base(y), letra, "#083d6e", true, "start", grupo);
                y += fila;
            }
            fila(actividad, y);
            y += fila;
        }
        rayas(y);
        leyenda(y + 16);
        return svg.append("</svg>\n").toString();
    }

    private String subtitulo() {
        String hoy = "Al " + FechaEscrita.de(avance.hoy());
        return avance.audiencia()
                .map(audiencia -> hoy + " · Audiencia pública: " + FechaEscrita.de(audiencia.vencimiento())
                        + (audiencia.corrimiento() == 0
                                ? ""
                                : " (" + audiencia.corrimientoEnPalabras().toLowerCase(Locale.ROOT) + ")"))
                .orElse(hoy);
    }

    private void fila(AvanceActividad actividad, double y) {
        Periodo vigente = actividad.vigente();
        linea(0, y + fila, ANCHO, y + fila, "#eef1f5", 0.6, null);
        texto(4, base(y), letra, "#1b2733", false, "start", corto(actividad.nombre(), X_RESPONSABLE - 12));
        String dueno = actividad.nombrePersona() == null ? actividad.responsable() : actividad.nombrePersona();
        texto(X_RESPONSABLE, base(y), letra, "#1b2733", false, "start", corto(dueno, X_SITUACION - X_RESPONSABLE - 8));
        texto(
                X_SITUACION,
                base(y),
                letra,
                tinta(actividad.estado()),
                actividad.estado() == Semaforo.VENCIDA,
                "start",
                corto(signo(actividad.estado()) + " " + actividad.plazo(), X_DIAS - X_SITUACION - 6));

        barra(actividad.plan().inicio(), actividad.plan().vencimiento(), y + fila * 0.72, fila * 0.16, "#9aa7b4", null);
        barra(
                vigente.inicio(),
                vigente.vencimiento(),
                y + fila * 0.18,
                fila * 0.46,
                claro(actividad.estado()),
                tinta(actividad.estado()));
        LocalDate hasta = Objects.requireNonNullElse(actividad.diaTerminada(), avance.hoy());
        LocalDate iniciada = actividad.diaIniciada();
        if (iniciada != null && !iniciada.isAfter(vigente.vencimiento())) {
            LocalDate enTiempo = hasta.isBefore(vigente.vencimiento()) ? hasta : vigente.vencimiento();
            if (!enTiempo.isBefore(iniciada)) {
                barra(iniciada, enTiempo, y + fila * 0.18, fila * 0.46, tinta(actividad.estado()), null);
            }
        }
        if (hasta.isAfter(vigente.vencimiento())) {
            barra(vigente.vencimiento().plusDays(1), hasta, y + fila * 0.29, fila * 0.24, "#9b1c1c", null);
        }
        if (actividad.corrimiento() != 0) {
            LocalDate borde = hasta.isAfter(vigente.vencimiento()) ? hasta : vigente.vencimiento();
            double x = x(borde.plusDays(1));
            boolean cabe = x < ANCHO - 50;
            texto(
                    cabe ? x + 4 : x(vigente.inicio()) - 4,
                    base(y),
                    letra * 0.9,
                    "#1b2733",
                    true,
                    cabe ? "start" : "end",
                    "%+d d. h.".formatted(actividad.corrimiento()));
        }
    }

    private void rejilla() {
        YearMonth ultimo = YearMonth.from(avance.hasta());
        for (YearMonth mes = YearMonth.from(desde); !mes.isAfter(ultimo); mes = mes.plusMonths(1)) {
            double x = x(mes.atDay(1));
            linea(x, CABEZA - 18, x, alto - PIE, "#e7ecf1", 0.8, null);
            texto(
                    x + 3,
                    CABEZA - 6,
                    10,
                    "#51606f",
                    false,
                    "start",
                    MES.format(mes).replace(".", ""));
            if (mes.getMonthValue() == 1 || mes.equals(YearMonth.from(desde))) {
                texto(x + 3, CABEZA - 20, 10, "#51606f", true, "start", String.valueOf(mes.getYear()));
            }
        }
        texto(4, CABEZA - 6, 10, "#51606f", true, "start", "Actividad");
        texto(X_RESPONSABLE, CABEZA - 6, 10, "#51606f", true, "start", "Responsable");
        texto(X_SITUACION, CABEZA - 6, 10, "#51606f", true, "start", "Situación");
    }

    private void rayas(double hasta) {
        avance.audiencia().ifPresent(audiencia -> raya(audiencia.vencimiento(), hasta, "#083d6e", "5 3", "Audiencia"));
        raya(avance.hoy(), hasta, "#b3261e", null, "Hoy");
    }

    private void raya(LocalDate dia, double hasta, String color, @Nullable String trazos, String nombre) {
        if (dia.isBefore(desde) || dia.isAfter(avance.hasta())) {
            return;
        }
        double x = x(dia) + porDia / 2;
        linea(x, CABEZA - 28, x, hasta, color, 1.4, trazos);
        boolean cabe = x < ANCHO - 60;
        texto(cabe ? x + 4 : x - 4, CABEZA - 31, 10, color, true, cabe ? "start" : "end", nombre);
    }

    /** In two rows, for the rules are sentences. */
    private void leyenda(double y) {
        double x = 4;
        double renglon = y;
        for (Semaforo estado : Semaforo.values()) {
            String texto = estado.nombre() + ": " + estado.regla();
            double ancho = 26 + texto.length() * 4.9;
            if (x + ancho > ANCHO) {
                x = 4;
                renglon += 12;
            }
            texto(x, renglon, 9, tinta(estado), true, "start", signo(estado));
            texto(x + 13, renglon, 9, "#51606f", false, "start", texto);
            x += ancho;
        }
        texto(ANCHO, y + 12, 9, "#51606f", false, "end", "Barra gris: plan inicial. d. h.: días hábiles.");
    }

    private long grupos() {
        long cuantos = 0;
        String anterior = "";
        for (AvanceActividad actividad : avance.actividades()) {
            cuantos += actividad.grupo().equals(anterior) ? 0 : 1;
            anterior = actividad.grupo();
        }
        return cuantos;
    }

    private double base(double y) {
        return y + fila / 2 + letra * 0.35;
    }

    private double x(LocalDate dia) {
        return X_DIAS + ChronoUnit.DAYS.between(desde, dia) * porDia;
    }

    private void barra(LocalDate de, LocalDate a, double y, double grueso, String relleno, @Nullable String borde) {
        double inicio = x(de);
        rectangulo(inicio, y, Math.max(2, x(a.plusDays(1)) - inicio), grueso, relleno, borde);
    }

    private void rectangulo(double x, double y, double ancho, double alto, String relleno, @Nullable String borde) {
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"%s/>%n"
                .formatted(
                        n(x),
                        n(y),
                        n(ancho),
                        n(alto),
                        relleno,
                        borde == null ? "" : " stroke=\"" + borde + "\" stroke-width=\"0.8\""));
    }

    private void linea(
            double x1, double y1, double x2, double y2, String color, double grueso, @Nullable String trazos) {
        svg.append("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%s\"%s/>%n"
                .formatted(
                        n(x1),
                        n(y1),
                        n(x2),
                        n(y2),
                        color,
                        n(grueso),
                        trazos == null ? "" : " stroke-dasharray=\"" + trazos + "\""));
    }

    private void texto(
            double x, double y, double tamano, String color, boolean negrita, String ancla, String contenido) {
        svg.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\" fill=\"%s\"%s text-anchor=\"%s\">%s</text>%n"
                .formatted(
                        n(x),
                        n(y),
                        n(tamano),
                        color,
                        negrita ? " font-weight=\"600\"" : "",
                        ancla,
                        escapar(contenido)));
    }

    /** As many letters as surely fit. */
    private String corto(String texto, double ancho) {
        int caben = (int) (ancho / (letra * 0.54));
        return texto.length() <= caben ? texto : texto.substring(0, Math.max(1, caben - 1)) + "…";
    }

    private static String n(double numero) {
        return String.format(Locale.ROOT, "%.1f", numero);
    }

    private static String escapar(String texto) {
        return texto.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String signo(Semaforo estado) {
        return switch (estado) {
            case POR_COMENZAR -> "○";
            case EN_MARCHA -> "▶";
            case VENCE_PRONTO -> "◆";
            case VENCIDA -> "▲";
            case HECHA, HECHA_TARDE -> "✓";
        };
    }

    private static String tinta(Semaforo estado) {
        return switch (estado) {
            case POR_COMENZAR -> "#51606f";
            case EN_MARCHA -> "#0b5394";
            case VENCE_PRONTO -> "#7a4a00";
            case VENCIDA -> "#9b1c1c";
            case HECHA_TARDE -> "#565000";
            case HECHA -> "#14603a";
        };
    }

    private static String claro(Semaforo estado) {
        return switch (estado) {
            case POR_COMENZAR -> "#f4f6f9";
            case EN_MARCHA -> "#e6f0fa";
            case VENCE_PRONTO -> "#fdf1da";
            case VENCIDA -> "#fdeaea";
            case HECHA_TARDE -> "#f3f1d2";
            case HECHA -> "#e2f3e9";
        };
    }
}
