package co.cuentasclaras.hoja;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.Semaforo;
import co.cuentasclaras.comun.Paleta;
import co.cuentasclaras.cronograma.Periodo;
import co.cuentasclaras.idioma.Palabras;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plan against actual over the days of a cycle: for each activity a lane with what was planned below, and above it the
 * dates of today and what happened. Drawn here alone, for the page in Cockpit and for the sheet.
 */
public final class Carriles {

    private static final int APARTE = 4;

    private final AvanceCiclo avance;
    private final String hoy;
    private final LocalDate desde;
    private final int dias;

    Carriles(AvanceCiclo avance) {
        this(avance, "Hoy");
    }

    private Carriles(AvanceCiclo avance, String hoy) {
        this.avance = avance;
        this.hoy = hoy;
        this.desde = avance.desde();
        this.dias = (int) ChronoUnit.DAYS.between(desde, avance.hasta()) + 1;
    }

    /** Where something is drawn, and how big the letters are. */
    record Recuadro(Trazo trazo, double x, double y, double ancho, double alto, double letra) {

        double x(double parte) {
            return x + parte * ancho;
        }

        double y(double parte) {
            return y + parte * alto;
        }
    }

    /**
     * The pictures of which the page is made, each as wide as the page makes it.
     *
     * @param dias how many days that width is
     * @param hoy at which part of it today is
     * @param regla months and years, for the top
     * @param fondo the lines of months, of today and of the hearing, for the whole height
     * @param carriles the lane of each activity, by its code
     */
    public record Partes(int dias, double hoy, String regla, String fondo, Map<String, String> carriles) {}

    public static Partes partes(AvanceCiclo avance) {
        return new Carriles(avance).partes();
    }

    /** The same of a day that is not today. */
    public static Partes partesAlDia(AvanceCiclo avance) {
        return new Carriles(avance, "Ese día").partes();
    }

    private Partes partes() {
        Map<String, String> carriles = new LinkedHashMap<>();
        avance.todas()
                .forEach(
                        actividad -> carriles.put(actividad.codigo(), suelto("26", lugar -> carril(actividad, lugar))));
        return new Partes(
                dias,
                parte(avance.hoy()),
                suelto("52", this::regla),
                suelto(
                        "100%",
                        lugar -> {
                            meses(lugar);
                            rayas(lugar);
                        }),
                carriles);
    }

    private static String suelto(String alto, Consumer<Recuadro> dibujo) {
        Trazo trazo = new Trazo("%");
        dibujo.accept(new Recuadro(trazo, 0, 0, 100, 100, 11));
        return "<svg width=\"100%%\" height=\"%s\" aria-hidden=\"true\" focusable=\"false\">%s</svg>"
                .formatted(alto, trazo);
    }

    void regla(Recuadro lugar) {
        for (YearMonth mes = YearMonth.from(desde); !mes.atDay(1).isAfter(avance.hasta()); mes = mes.plusMonths(1)) {
            double x = lugar.x(parte(mes.atDay(1)));
            linea(lugar, x, 0.72, Paleta.color("gris-claro"), 1, null);
            rotulo(lugar, x, 0.89, false, Palabras.mes(mes));
            if (mes.getMonthValue() == 1 || mes.equals(YearMonth.from(desde))) {
                rotulo(lugar, x, 0.67, true, String.valueOf(mes.getYear()));
            }
        }
        avance.audienciasConDia()
                .forEach(audiencia -> letrero(
                        lugar,
                        0.44,
                        audiencia.vencimiento(),
                        "azul-oscuro",
                        Objects.requireNonNullElse(audiencia.audiencia(), "Audiencia")));
        letrero(lugar, 0.2, avance.hoy(), "hoy", hoy);
    }

    void meses(Recuadro lugar) {
        for (LocalDate dia = desde; !dia.isAfter(avance.hasta()); dia = dia.plusMonths(1)) {
            linea(lugar, lugar.x(parte(dia)), 0, Paleta.color("gris-claro"), 1, null);
        }
    }

    void rayas(Recuadro lugar) {
        avance.audienciasConDia().forEach(audiencia -> raya(lugar, audiencia.vencimiento(), "azul-oscuro", "4 3"));
        raya(lugar, avance.hoy(), "hoy", null);
    }

    void carril(AvanceActividad actividad, Recuadro lugar) {
        Periodo vigente = actividad.vigente();
        LocalDate vencimiento = vigente.vencimiento();
        LocalDate hasta = Objects.requireNonNullElse(actividad.diaTerminada(), avance.hoy());
        LocalDate iniciada = actividad.diaIniciada();
        boolean tarde = hasta.isAfter(vencimiento)
                && (actividad.estado() == Semaforo.VENCIDA || actividad.estado() == Semaforo.HECHA_TARDE);
        barra(lugar, actividad.plan(), 0.72, 0.16, Paleta.color("borde"), Paleta.color("borde"));
        String borde = Paleta.color(actividad.estado(), "color");
        barra(lugar, vigente, 0.18, 0.46, Paleta.color(actividad.estado(), "claro"), borde);
        LocalDate enTiempo = tarde ? vencimiento : hasta;
        if (iniciada != null && !iniciada.isAfter(enTiempo)) {
            String lleno = Paleta.color(actividad.estado(), "lleno");
            barra(lugar, new Periodo(iniciada, enTiempo), 0.18, 0.46, lleno, borde);
        }
        if (tarde) {
            String rojo = Paleta.color("rojo");
            barra(lugar, new Periodo(vencimiento.plusDays(1), hasta), 0.29, 0.24, rojo, rojo);
        }
        if (actividad.corrimiento() != 0) {
            double fin = parte((tarde ? hasta : vencimiento).plusDays(1));
            boolean cabe = fin < 0.93;
            lugar.trazo()
                    .texto(
                            lugar.x(cabe ? fin : parte(vigente.inicio())),
                            lugar.y(0.6),
                            cabe ? APARTE : -APARTE,
                            lugar.letra(),
                            Paleta.color("tinta"),
                            true,
                            "%+d d. h.".formatted(actividad.corrimiento()).replace('-', '−'));
        }
    }

    private void barra(Recuadro lugar, Periodo periodo, double y, double alto, String relleno, String borde) {
        double inicio = parte(periodo.inicio());
        double fin = parte(periodo.vencimiento().plusDays(1));
        lugar.trazo()
                .rectangulo(
                        lugar.x(inicio),
                        lugar.y(y),
                        (fin - inicio) * lugar.ancho(),
                        alto * lugar.alto(),
                        relleno,
                        borde);
    }

    /** Each on a line of its own, for the two days may be near or the same. */
    private void letrero(Recuadro lugar, double y, LocalDate dia, String color, String texto) {
        int aparte = parte(dia) < 0.9 ? APARTE : -APARTE;
        if (seVe(dia)) {
            lugar.trazo().texto(mitad(lugar, dia), lugar.y(y), aparte, lugar.letra(), Paleta.color(color), true, texto);
        }
    }

    private void raya(Recuadro lugar, LocalDate dia, String color, @Nullable String rayas) {
        if (seVe(dia)) {
            linea(lugar, mitad(lugar, dia), 0, Paleta.color(color), 1.4, rayas);
        }
    }

    private boolean seVe(LocalDate dia) {
        return !dia.isBefore(desde) && !dia.isAfter(avance.hasta());
    }

    private static void rotulo(Recuadro lugar, double x, double y, boolean negrita, String texto) {
        String color = Paleta.color("tinta-suave");
        lugar.trazo().texto(x, lugar.y(y), APARTE, lugar.letra(), color, negrita, texto);
    }

    private static void linea(Recuadro lugar, double x, double y, String color, double grueso, @Nullable String rayas) {
        lugar.trazo().linea(x, lugar.y(y), x, lugar.y(1), color, grueso, rayas);
    }

    private double mitad(Recuadro lugar, LocalDate dia) {
        return lugar.x(parte(dia) + 0.5 / dias);
    }

    /** Which part of the width lies before a day. */
    private double parte(LocalDate dia) {
        return ChronoUnit.DAYS.between(desde, dia) / (double) dias;
    }
}
