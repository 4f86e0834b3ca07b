package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.tabla.Pestana;
import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A sheet with its header found: a title may stand above it, and it may have two rows.
 *
 * @param encabezado the row of the header, from 1; 0 when there is none
 * @param titulos of its columns from A on
 * @param datos what stands below
 * @param puntaje how sure the header is one: how many columns are known
 */
record Hoja(Pestana pestana, int encabezado, List<String> titulos, List<FilaDePestana> datos, double puntaje) {

    /** So far down a header may be. */
    private static final int MIRADAS = 40;

    /** With fewer known columns a row is no header. */
    private static final double MINIMO = 1.5;

    /** From here on a cell is a title of a column. */
    static final double SEGURO = 0.7;

    static Hoja de(Pestana pestana, Titulos conocidos) {
        Hoja mejor = sinEncabezado(pestana);
        List<FilaDePestana> filas = pestana.filas();
        for (int i = 0; i < Math.min(filas.size(), MIRADAS); i++) {
            Hoja una = con(pestana, i, conocidos);
            if (una.puntaje() > mejor.puntaje() && una.puntaje() >= MINIMO) {
                mejor = una;
            }
        }
        return mejor;
    }

    /** As somebody decided it. */
    static Hoja de(Pestana pestana, int encabezado, Titulos conocidos) {
        for (int i = 0; i < pestana.filas().size(); i++) {
            if (pestana.filas().get(i).numero() == encabezado) {
                return con(pestana, i, conocidos);
            }
        }
        return sinEncabezado(pestana);
    }

    private static Hoja sinEncabezado(Pestana pestana) {
        int ancho = pestana.filas().stream()
                .mapToInt(fila -> fila.celdas().size())
                .max()
                .orElse(0);
        return new Hoja(pestana, 0, Collections.nCopies(ancho, ""), pestana.filas(), 0);
    }

    private static Hoja con(Pestana pestana, int i, Titulos conocidos) {
        List<FilaDePestana> filas = pestana.filas();
        FilaDePestana arriba = filas.get(i);
        FilaDePestana abajo = i + 1 < filas.size() ? filas.get(i + 1) : new FilaDePestana(0, false, List.of());
        boolean dos = esSegundaDelEncabezado(arriba, abajo, conocidos);
        int ancho = filas.stream().mapToInt(fila -> fila.celdas().size()).max().orElse(0);
        List<String> titulos = new ArrayList<>();
        String grupo = "";
        for (int columna = 0; columna < ancho; columna++) {
            String suyo = unaLinea(arriba, columna);
            grupo = suyo.isEmpty() ? grupo : suyo;
            String debajo = dos ? unaLinea(abajo, columna) : "";
            titulos.add(debajo.isEmpty() || debajo.equals(suyo) ? suyo : (grupo + " " + debajo).strip());
        }
        return new Hoja(
                pestana,
                arriba.numero(),
                titulos,
                filas.subList(i + (dos ? 2 : 1), filas.size()),
                puntaje(titulos, conocidos));
    }

    /** What the last part of a title of two rows, or else the whole, may mean. */
    static Map<CampoDelPlan, Double> campos(String titulo, Titulos conocidos) {
        Map<CampoDelPlan, Double> enteros = conocidos.campos(titulo);
        int espacio = titulo.lastIndexOf(' ');
        return !enteros.isEmpty() || espacio < 0 ? enteros : conocidos.campos(titulo.substring(espacio + 1));
    }

    /** The month, week or quarter of a column: its whole title says it, or the last part of a title of two rows. */
    static String periodo(String titulo) {
        return Titulos.periodo(titulo).orElseGet(() -> {
            String ultima = titulo.substring(titulo.lastIndexOf(' ') + 1);
            return Titulos.periodo(ultima).orElse(ultima);
        });
    }

    private static double puntaje(List<String> titulos, Titulos conocidos) {
        Set<CampoDelPlan> vistos = EnumSet.noneOf(CampoDelPlan.class);
        Set<String> distintos = new HashSet<>();
        double puntaje = 0;
        for (String titulo : titulos) {
            if (distintos.add(titulo)) {
                var mejor = campos(titulo, conocidos).entrySet().stream()
                        .filter(una -> !vistos.contains(una.getKey()))
                        .max(Map.Entry.comparingByValue());
                if (mejor.isPresent()) {
                    vistos.add(mejor.get().getKey());
                    puntaje += mejor.get().getValue();
                }
            }
        }
        return puntaje;
    }

    /** Under a merged title stand others: «Fecha programada», and below «Inicio» and «Fin». The sheet's own title is none. */
    private static boolean esSegundaDelEncabezado(FilaDePestana arriba, FilaDePestana abajo, Titulos conocidos) {
        boolean esEncabezado = IntStream.range(0, arriba.celdas().size())
                .mapToObj(columna -> unaLinea(arriba, columna))
                .anyMatch(titulo -> conocidos.seguridad(titulo) > SEGURO);
        if (!esEncabezado) {
            return false;
        }
        int suyos = 0;
        int otros = 0;
        String grupo = "";
        for (int columna = 0; columna < abajo.celdas().size(); columna++) {
            String suyo = unaLinea(arriba, columna);
            grupo = suyo.isEmpty() ? grupo : suyo;
            String debajo = unaLinea(abajo, columna);
            if (debajo.isEmpty() || debajo.equals(unaLinea(arriba, columna))) {
                continue;
            }
            if (conocidos.seguridad(debajo) > SEGURO
                    || Titulos.periodo(grupo + " " + debajo).isPresent()) {
                suyos++;
            } else {
                otros++;
            }
        }
        return suyos >= 2 && suyos > 2 * otros;
    }

    private static String unaLinea(FilaDePestana fila, int columna) {
        return fila.celda(columna).texto().strip().replaceAll("\\s+", " ");
    }

    /** As a spreadsheet names a column: A, B … Z, AA. */
    static String letra(int columna) {
        String letra = "";
        for (int resto = columna; resto >= 0; resto = resto / 26 - 1) {
            letra = (char) ('A' + resto % 26) + letra;
        }
        return letra;
    }
}
