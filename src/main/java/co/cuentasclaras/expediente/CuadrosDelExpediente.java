package co.cuentasclaras.expediente;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.comun.ClaveActividad;
import co.cuentasclaras.cumplimiento.CumplimientoLeido.Cuadro;
import co.cuentasclaras.cumplimiento.CumplimientoLeido.DatoLeido;
import co.cuentasclaras.cumplimiento.CumplimientoLeido.ParteLeida;
import co.cuentasclaras.cumplimiento.Cumplimientos.Cumplimiento;
import co.cuentasclaras.cumplimiento.LecturaCumplimientos;
import co.cuentasclaras.cumplimiento.LecturaCumplimientos.Archivado;
import co.cuentasclaras.evidencia.Evidencia;
import co.cuentasclaras.plan.PlanIlegible;
import co.cuentasclaras.resultado.Resultados;
import co.cuentasclaras.resultado.Resultados.ActividadEnElPlan;
import co.cuentasclaras.sello.FormaCanonica;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tables of an expediente that a person opens in a spreadsheet. */
@Component
class CuadrosDelExpediente {

    private final LecturaCumplimientos cumplimientos;
    private final Resultados resultados;

    CuadrosDelExpediente(LecturaCumplimientos cumplimientos, Resultados resultados) {
        this.cumplimientos = cumplimientos;
        this.resultados = resultados;
    }

    /** Where the file of each piece of evidence stands; a link has none. */
    Map<String, String> rutas(Corte corte) {
        Map<ClaveActividad, String> etapas = corte.avances().stream()
                .flatMap(avance -> avance.todas()
                        .map(actividad -> Map.entry(
                                new ClaveActividad(avance.ciclo().id(), actividad.codigo()), actividad.etapa())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, String> vigencias = corte.avances().stream()
                .map(AvanceCiclo::ciclo)
                .collect(Collectors.toMap(Ciclo::id, ciclo -> String.valueOf(ciclo.vigencia())));
        RutasDelExpediente dadas = new RutasDelExpediente("evidencias/");
        Map<String, String> rutas = new LinkedHashMap<>();
        for (Evidencia una : corte.evidencias()) {
            if (una.tipo() == Evidencia.TipoEvidencia.ARCHIVO) {
                String etapa = etapas.getOrDefault(new ClaveActividad(una.ciclo(), una.codigo()), "");
                rutas.put(
                        una.id(),
                        corte.ciclo() == null
                                ? dadas.para(una.nombre(), vigencias.getOrDefault(una.ciclo(), ""), etapa, una.codigo())
                                : dadas.para(una.nombre(), etapa, una.codigo()));
            }
        }
        return rutas;
    }

    void evidencias(Corte corte, Map<String, String> rutas, OutputStream destino) throws IOException {
        try (HojaCsv csv = new HojaCsv(
                destino,
                "evidencia",
                "codigo",
                "nombre",
                "clase",
                "tipo",
                "bytes",
                "huella",
                "ruta",
                "direccion",
                "agregada",
                "agregada_por")) {
            for (Evidencia una : corte.evidencias()) {
                csv.fila(
                        una.id(),
                        una.codigo(),
                        una.nombre(),
                        una.tipo().name().toLowerCase(Locale.ROOT),
                        una.medio(),
                        una.tamano(),
                        una.huella(),
                        rutas.get(una.id()),
                        una.url(),
                        FormaCanonica.momento(una.agregada()),
                        una.agregadaPor());
            }
        }
    }

    void actividades(Corte corte, OutputStream destino) throws IOException {
        try (HojaCsv csv = new HojaCsv(
                destino,
                "ciclo",
                "vigencia",
                "codigo",
                "etapa",
                "frente",
                "actividad",
                "producto",
                "responsable",
                "persona",
                "inicio_del_plan",
                "vencimiento_del_plan",
                "inicio",
                "vencimiento",
                "termino_legal",
                "iniciada",
                "terminada",
                "terminada_por",
                "estado",
                "plazo",
                "evidencias",
                "objetivo",
                "valor_planeado",
                "valor_ejecutado")) {
            for (AvanceCiclo avance : corte.avances()) {
                Map<String, ActividadEnElPlan> enElPlan = enElPlan(avance.ciclo());
                for (AvanceActividad una : avance.todas().toList()) {
                    ActividadEnElPlan suya = enElPlan.get(una.codigo());
                    csv.fila(
                            avance.ciclo().id(),
                            avance.ciclo().vigencia(),
                            una.codigo(),
                            una.etapa(),
                            una.frente(),
                            una.nombre(),
                            una.producto(),
                            una.responsable(),
                            una.nombrePersona(),
                            una.plan().inicio(),
                            una.plan().vencimiento(),
                            una.vigente().inicio(),
                            una.vigente().vencimiento(),
                            una.terminoLegal() ? "sí" : "no",
                            momento(una.iniciada()),
                            momento(una.terminada()),
                            una.nombreTerminadaPor(),
                            una.estado().nombre(),
                            una.plazo(),
                            una.evidencias().size(),
                            suya == null ? "" : suya.objetivo(),
                            suya == null ? null : suya.importe().planeado(),
                            suya == null ? null : suya.importe().ejecutado());
                }
            }
        }
    }

    /** Of a plan that was altered, nothing: the file is still given, so that the verification can say so. */
    private Map<String, ActividadEnElPlan> enElPlan(Ciclo ciclo) {
        try {
            return resultados.porActividad(ciclo);
        } catch (PlanIlegible e) {
            return Map.of();
        }
    }

    /** A line for each thing that was told, of each version. */
    void cumplimientos(Corte corte, OutputStream destino) throws IOException {
        try (HojaCsv csv = new HojaCsv(
                destino,
                "ciclo",
                "codigo",
                "tarea",
                "version",
                "entregado",
                "entregado_por",
                "motivo",
                "parte",
                "dato",
                "renglon",
                "columna",
                "valor")) {
            for (AvanceCiclo avance : corte.avances()) {
                List<String> codigos =
                        avance.todas().map(AvanceActividad::codigo).toList();
                for (Archivado uno : cumplimientos.paraArchivar(avance.ciclo().id(), codigos)) {
                    uno.partes().forEach(parte -> parte.datos()
                            .forEach(dato -> escribir(uno.cumplimiento(), parte, dato, csv)));
                }
            }
        }
    }

    private static void escribir(Cumplimiento uno, ParteLeida parte, DatoLeido dato, HojaCsv csv) {
        Cuadro cuadro = dato.cuadro();
        if (cuadro == null) {
            escribir(uno, parte, dato, null, null, dato.valor(), csv);
            return;
        }
        for (int fila = 0; fila < cuadro.filas().size(); fila++) {
            for (int columna = 0; columna < cuadro.columnas().size(); columna++) {
                escribir(
                        uno,
                        parte,
                        dato,
                        fila + 1,
                        cuadro.columnas().get(columna),
                        cuadro.filas().get(fila).get(columna),
                        csv);
            }
        }
    }

    private static void escribir(
            Cumplimiento uno,
            ParteLeida parte,
            DatoLeido dato,
            @Nullable Integer renglon,
            @Nullable String columna,
            @Nullable String valor,
            HojaCsv csv) {
        csv.fila(
                uno.ciclo(),
                uno.codigo(),
                uno.tarea(),
                uno.version(),
                momento(uno.entregado()),
                uno.guardadoPor(),
                uno.motivo(),
                parte.titulo(),
                dato.rotulo(),
                renglon,
                columna,
                valor);
    }

    private static @Nullable String momento(@Nullable Instant momento) {
        return momento == null ? null : FormaCanonica.momento(momento);
    }
}
