package co.cuentasclaras.hoja.web;

import co.cuentasclaras.avance.AvanceActividad;
import co.cuentasclaras.avance.AvanceCiclo;
import co.cuentasclaras.avance.CiclosVisibles;
import co.cuentasclaras.ciclo.Ciclos;
import co.cuentasclaras.plan.ArchivosDePlanes;
import co.cuentasclaras.plan.FilaDelPlan;
import co.cuentasclaras.plan.LibroDelPlan.ColumnaDeEstado;
import co.cuentasclaras.plan.web.ArchivoDescargado;
import co.cuentasclaras.resultado.Resultados;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.Rotulo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The plan of a cycle as a spreadsheet, with how each activity stands, for whoever sees its cronograma. */
@RestController
class PlanEnArchivoController {

    private static final int ANCHO = 16;

    private final Ciclos ciclos;
    private final CiclosVisibles visibles;
    private final ArchivosDePlanes archivos;
    private final Resultados resultados;

    PlanEnArchivoController(Ciclos ciclos, CiclosVisibles visibles, ArchivosDePlanes archivos, Resultados resultados) {
        this.ciclos = ciclos;
        this.visibles = visibles;
        this.archivos = archivos;
        this.resultados = resultados;
    }

    /**
     * @param ciclo its id, or its vigencia
     * @param etapa only the rows of a stage, as the plan calls it
     * @param responsable only those of a role
     * @param version an earlier version; without it the one that runs
     */
    @GetMapping("/api/ciclos/{ciclo}/plan.{formato:xlsx|ods|csv}")
    ResponseEntity<byte[]> plan(
            @PathVariable String ciclo,
            @PathVariable String formato,
            @RequestParam(required = false) @Nullable String etapa,
            @RequestParam(required = false) @Nullable String responsable,
            @RequestParam(required = false) @Nullable Integer version) {
        AvanceCiclo avance = visibles.avance(ciclos.exigir(ciclo).id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        try {
            return ArchivoDescargado.de(archivos.deCiclo(
                    avance.ciclo(),
                    version,
                    ArchivoDescargado.formato(formato).orElseThrow(),
                    fila -> esta(etapa, fila.etapa()) && esta(responsable, fila.responsable()),
                    estado(avance)));
        } catch (NoSuchElementException sinVersion) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static boolean esta(@Nullable String pedido, String dicho) {
        return pedido == null || Rotulo.clave(pedido).equals(Rotulo.clave(dicho));
    }

    private List<ColumnaDeEstado> estado(AvanceCiclo avance) {
        Map<String, BigDecimal> gastos = resultados.ejecutado(avance.ciclo());
        Map<String, AvanceActividad> actividades = avance.actividades().stream()
                .collect(Collectors.toMap(AvanceActividad::codigo, Function.identity(), (una, otra) -> una));
        return List.of(
                columna(
                        "Estado en el ciclo",
                        actividades,
                        una -> Celda.de(una.estado().nombre())),
                columna("Vence en el ciclo", actividades, una -> Celda.de(una.vencimiento())),
                columna(
                        "Terminada en el ciclo",
                        actividades,
                        una -> una.diaTerminada() == null ? Celda.VACIA : Celda.de(una.diaTerminada())),
                new ColumnaDeEstado("Ejecutado en el ciclo (COP)", ANCHO, true, fila -> {
                    BigDecimal gasto = gastos.get(fila.codigo());
                    return gasto == null ? Celda.VACIA : Celda.de(gasto);
                }));
    }

    private static ColumnaDeEstado columna(
            String titulo, Map<String, AvanceActividad> actividades, Function<AvanceActividad, Celda> celda) {
        return new ColumnaDeEstado(titulo, ANCHO, false, (FilaDelPlan fila) -> {
            AvanceActividad actividad = actividades.get(fila.codigo());
            return actividad == null ? Celda.VACIA : celda.apply(actividad);
        });
    }
}
