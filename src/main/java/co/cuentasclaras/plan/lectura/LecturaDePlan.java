package co.cuentasclaras.plan.lectura;

import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.plan.CampoDelPlan;
import co.cuentasclaras.plan.Contexto;
import co.cuentasclaras.plan.Correcciones;
import co.cuentasclaras.plan.Elecciones;
import co.cuentasclaras.plan.Elecciones.ColumnaLeida;
import co.cuentasclaras.plan.Elecciones.HojaDelLibro;
import co.cuentasclaras.plan.FilaDelPlan;
import co.cuentasclaras.plan.Lectura;
import co.cuentasclaras.plan.Plan;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.tabla.Libro;
import co.cuentasclaras.tabla.Pestana;
import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import co.cuentasclaras.tabla.Rotulo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes a plan of a file and of what was decided about it. It keeps nothing and asks nobody. */
@Component
public class LecturaDePlan {

    public Lectura leer(Libro libro, Correcciones correcciones, Contexto contexto) {
        Pestana hoja = libro.pestanas().get(0);
        List<ColumnaLeida> columnas = new ArrayList<>();
        for (var celda : hoja.filas().get(0).celdas()) {
            String campo = CampoDelPlan.deId(Rotulo.clave(celda.texto()))
                    .map(CampoDelPlan::getId)
                    .orElse("");
            columnas.add(new ColumnaLeida(
                    String.valueOf((char) ('A' + columnas.size())), celda.texto(), campo, true, List.of()));
        }
        List<FilaDelPlan> filas = new ArrayList<>();
        Map<Integer, Map<String, String>> escritos = new HashMap<>();
        for (FilaDePestana fila : hoja.filas().subList(1, hoja.filas().size())) {
            Map<String, String> celdas = new HashMap<>();
            for (int i = 0; i < columnas.size(); i++) {
                celdas.put(columnas.get(i).campo(), fila.celda(i).texto());
            }
            celdas.putAll(correcciones.celdas().getOrDefault(fila.numero(), Map.of()));
            escritos.put(fila.numero(), celdas);
            filas.add(fila(fila.numero(), celdas, contexto));
        }
        return new Lectura(
                new Elecciones(
                        libro.codificacion(),
                        List.of(),
                        libro.pestanas().stream()
                                .map(una -> new HojaDelLibro(
                                        una.nombre(), una.oculta(), una.filas().size()))
                                .toList(),
                        hoja.nombre(),
                        1,
                        List.of(),
                        libro.notas(),
                        columnas,
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        List.of()),
                List.of(),
                escritos,
                new Plan(
                        contexto.entidad(),
                        contexto.vigencia(),
                        filas,
                        audiencia(filas),
                        List.of(),
                        List.of(),
                        correcciones.noAplica()));
    }

    private static List<AudienciaDelPlan> audiencia(List<FilaDelPlan> filas) {
        return filas.stream()
                .filter(fila -> fila.codigo().equals("realizarAudiencia"))
                .filter(fila -> FechaPlan.leer(fila.fin()) instanceof FechaPlan.Dia)
                .map(fila -> new AudienciaDelPlan(
                        "", "Audiencia pública", ((FechaPlan.Dia) FechaPlan.leer(fila.fin())).fecha(), false))
                .toList();
    }

    private static FilaDelPlan fila(int numero, Map<String, String> celdas, Contexto contexto) {
        String codigo = celdas.getOrDefault("codigo", "");
        return new FilaDelPlan(
                numero,
                codigo,
                celdas.getOrDefault("etapa", ""),
                celdas.getOrDefault("frente", ""),
                contexto.modelos()
                        .actividad(codigo.split("/", 2)[0])
                        .map(actividad -> actividad.pagina())
                        .orElse("diseno"),
                celdas.getOrDefault("actividad", ""),
                celdas.getOrDefault("producto", ""),
                celdas.getOrDefault("inicio", ""),
                celdas.getOrDefault("fin", ""),
                celdas.getOrDefault("responsable", ""),
                List.of(),
                celdas.getOrDefault("evidencia", "").startsWith("s"),
                "",
                "",
                "",
                null,
                "",
                "",
                null,
                "",
                celdas.getOrDefault("origen", ""),
                null,
                "",
                Set.of());
    }
}
