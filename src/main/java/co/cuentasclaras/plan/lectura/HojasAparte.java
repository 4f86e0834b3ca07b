package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.Plan.GrupoDeValor;
import co.cuentasclaras.plan.Plan.Objetivo;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.Libro;
import co.cuentasclaras.tabla.Pestana;
import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import co.cuentasclaras.tabla.Rotulo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan says beside its activities: on sheets of their own, or in tables under them, each below its name. */
final class HojasAparte {

    /** How each is called, and what its columns may be. */
    private enum HojaAparte {
        OBJETIVOS(
                Set.of("objetivos"),
                Set.of(
                        "clave",
                        "codigo",
                        "no",
                        "numero",
                        "general",
                        "clase",
                        "tipo",
                        "objetivo",
                        "texto",
                        "descripcion",
                        "indicador",
                        "meta")),
        GRUPOS(
                Set.of("grupos", "grupos_de_valor", "grupos_de_interes"),
                Set.of("grupo", "grupo_de_valor", "nombre", "canal", "canales")),
        AUDIENCIAS(
                Set.of("audiencias", "audiencias_publicas"),
                Set.of("clave", "nombre", "audiencia", "dia", "fecha", "suspendida")),
        NO_APLICA(Set.of("no_aplica", "no_aplican"), Set.of("codigo", "actividad", "motivo", "razon"));

        private final Set<String> nombres;
        private final Set<String> columnas;

        HojaAparte(Set<String> nombres, Set<String> columnas) {
            this.nombres = nombres;
            this.columnas = columnas;
        }

        private boolean seLlama(String nombre) {
            return nombres.contains(Rotulo.clave(nombre));
        }

        /** Nothing else may stand there: a table that says more is one of activities. */
        private boolean sonSusTitulos(FilaDePestana fila) {
            return dichos(fila).map(Rotulo::clave).allMatch(columnas::contains);
        }
    }

    private final Libro libro;

    HojasAparte(Libro libro) {
        this.libro = libro;
    }

    static boolean es(Pestana pestana) {
        return Stream.of(HojaAparte.values()).anyMatch(una -> una.seLlama(pestana.nombre()));
    }

    /** The tables that stand under others in one sheet, as in a CSV file, become sheets of their own. */
    static Libro separadas(Libro libro) {
        return libro.conPestanas(libro.pestanas().stream()
                .flatMap(pestana -> es(pestana) ? Stream.of(pestana) : separada(pestana))
                .toList());
    }

    /** What does not fit under the titles of such a table is an activity again. */
    private static Stream<Pestana> separada(Pestana pestana) {
        List<FilaDePestana> propias = new ArrayList<>();
        Map<String, List<FilaDePestana>> aparte = new LinkedHashMap<>();
        List<FilaDePestana> lugar = propias;
        int ancho = 0;
        for (int i = 0; i < pestana.filas().size(); i++) {
            FilaDePestana fila = pestana.filas().get(i);
            List<FilaDePestana> debajo =
                    pestana.filas().subList(i + 1, pestana.filas().size());
            Optional<FilaDePestana> titulos = titulos(fila, debajo);
            if (titulos.isPresent()) {
                ancho = titulos.get().ancho();
                lugar = aparte.computeIfAbsent(dichos(fila).findFirst().orElseThrow(), nueva -> new ArrayList<>());
            } else {
                (fila.ancho() > ancho ? propias : lugar).add(fila);
            }
        }
        return Stream.concat(
                Stream.of(new Pestana(pestana.nombre(), pestana.oculta(), propias)),
                aparte.entrySet().stream().map(una -> new Pestana(una.getKey(), pestana.oculta(), una.getValue())));
    }

    /** Those of the table that begins below this row, when the row says nothing but its name. */
    private static Optional<FilaDePestana> titulos(FilaDePestana fila, List<FilaDePestana> debajo) {
        List<String> dichos = dichos(fila).distinct().limit(2).toList();
        return dichos.size() != 1
                ? Optional.empty()
                : Stream.of(HojaAparte.values())
                        .filter(una -> una.seLlama(dichos.get(0)))
                        .findFirst()
                        .flatMap(una -> debajo.stream()
                                .filter(otra -> !otra.estaVacia())
                                .findFirst()
                                .filter(una::sonSusTitulos));
    }

    private static Stream<String> dichos(FilaDePestana fila) {
        return fila.celdas().stream().map(Celda::texto).filter(texto -> !texto.isBlank());
    }

    List<Objetivo> objetivos() {
        List<Objetivo> objetivos = new ArrayList<>();
        for (FilaAparte fila : filas(HojaAparte.OBJETIVOS)) {
            String texto = fila.de("objetivo", "texto", "descripcion");
            if (!texto.isEmpty()) {
                String clave = fila.de("clave", "codigo", "no", "numero");
                objetivos.add(new Objetivo(
                        clave.isEmpty() ? String.valueOf(objetivos.size() + 1) : clave,
                        esSi(fila.de("general"))
                                || Rotulo.clave(fila.de("clase", "tipo")).equals("general"),
                        texto,
                        fila.de("indicador"),
                        fila.de("meta")));
            }
        }
        return objetivos;
    }

    List<GrupoDeValor> grupos() {
        return filas(HojaAparte.GRUPOS).stream()
                .map(fila ->
                        new GrupoDeValor(fila.de("grupo", "grupo_de_valor", "nombre"), fila.de("canal", "canales")))
                .filter(grupo -> !grupo.nombre().isEmpty())
                .toList();
    }

    List<AudienciaDelPlan> audiencias() {
        return filas(HojaAparte.AUDIENCIAS).stream()
                .filter(fila -> !fila.de("nombre", "audiencia").isEmpty())
                .map(fila -> new AudienciaDelPlan(
                        fila.de("clave"),
                        fila.de("nombre", "audiencia"),
                        fila.dia("dia", "fecha"),
                        esSi(fila.de("suspendida"))))
                .toList();
    }

    Map<String, String> noAplica() {
        Map<String, String> razones = new LinkedHashMap<>();
        filas(HojaAparte.NO_APLICA).forEach(fila -> razones.put(fila.de("codigo"), fila.de("motivo", "razon")));
        razones.remove("");
        return razones;
    }

    private static boolean esSi(String escrito) {
        return Set.of("si", "x", "true", "verdadero").contains(Rotulo.clave(escrito));
    }

    private List<FilaAparte> filas(HojaAparte cual) {
        Optional<Pestana> suya = libro.pestanas().stream()
                .filter(pestana -> cual.seLlama(pestana.nombre()))
                .findFirst();
        List<FilaAparte> filas = new ArrayList<>();
        Map<String, Integer> columnas = new HashMap<>();
        for (FilaDePestana fila : suya.map(Pestana::filas).orElse(List.of())) {
            if (fila.estaVacia()) {
                continue;
            }
            if (columnas.isEmpty()) {
                for (int i = 0; i < fila.celdas().size(); i++) {
                    columnas.putIfAbsent(Rotulo.clave(fila.celda(i).texto()), i);
                }
            } else {
                filas.add(new FilaAparte(fila, columnas));
            }
        }
        return filas;
    }

    /** A row, by the names of its columns. */
    private record FilaAparte(FilaDePestana fila, Map<String, Integer> columnas) {

        String de(String... nombres) {
            return celda(nombres).texto().strip();
        }

        @Nullable
        LocalDate dia(String... nombres) {
            Celda celda = celda(nombres);
            return celda.fecha() != null
                    ? celda.fecha()
                    : new LectorDeFechas(LectorDeFechas.orden(List.of(celda.texto())), 0, null, null)
                            .leer(celda.texto())
                            .filter(fecha -> fecha.tramos().size() == 1 && !fecha.sinAnio())
                            .map(fecha ->
                                    FechaEnProsa.primerDia(fecha.tramos().get(0).hasta()))
                            .orElse(null);
        }

        private Celda celda(String... nombres) {
            for (String nombre : nombres) {
                Integer columna = columnas.get(nombre);
                if (columna != null) {
                    return fila.celda(columna);
                }
            }
            return Celda.VACIA;
        }
    }
}
