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
import org.jspecify.annotations.Nullable;

/** The sheets beside the one of the activities, as an exported plan has them. */
final class HojasAparte {

    private static final Set<String> OBJETIVOS = Set.of("objetivos");
    private static final Set<String> GRUPOS = Set.of("grupos", "grupos_de_valor", "grupos_de_interes");
    private static final Set<String> AUDIENCIAS = Set.of("audiencias", "audiencias_publicas");
    private static final Set<String> NO_APLICA = Set.of("no_aplica", "no_aplican");

    private final Libro libro;

    HojasAparte(Libro libro) {
        this.libro = libro;
    }

    static boolean es(Pestana pestana) {
        String nombre = Rotulo.clave(pestana.nombre());
        return List.of(OBJETIVOS, GRUPOS, AUDIENCIAS, NO_APLICA).stream().anyMatch(una -> una.contains(nombre));
    }

    List<Objetivo> objetivos() {
        List<Objetivo> objetivos = new ArrayList<>();
        for (FilaAparte fila : filas(OBJETIVOS)) {
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
        return filas(GRUPOS).stream()
                .map(fila ->
                        new GrupoDeValor(fila.de("grupo", "grupo_de_valor", "nombre"), fila.de("canal", "canales")))
                .filter(grupo -> !grupo.nombre().isEmpty())
                .toList();
    }

    List<AudienciaDelPlan> audiencias() {
        return filas(AUDIENCIAS).stream()
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
        filas(NO_APLICA).forEach(fila -> razones.put(fila.de("codigo"), fila.de("motivo", "razon")));
        razones.remove("");
        return razones;
    }

    private static boolean esSi(String escrito) {
        return Set.of("si", "x", "true", "verdadero").contains(Rotulo.clave(escrito));
    }

    private List<FilaAparte> filas(Set<String> nombres) {
        Optional<Pestana> suya = libro.pestanas().stream()
                .filter(pestana -> nombres.contains(Rotulo.clave(pestana.nombre())))
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
