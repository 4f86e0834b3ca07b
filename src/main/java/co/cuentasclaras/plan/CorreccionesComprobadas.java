package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.plan.Correcciones.RolNuevo;
import co.cuentasclaras.plan.Elecciones.ColumnaLeida;
import co.cuentasclaras.responsable.Rol;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is newly decided about a draft names only what is there: its rows, fields, roles, pages and codes. */
final class CorreccionesComprobadas {

    private final Correcciones antes;
    private final Correcciones ahora;
    private final PlanLeido leido;
    private final CodigosDelModelo modelos;

    CorreccionesComprobadas(Correcciones antes, PlanLeido leido) {
        this.antes = antes;
        this.ahora = leido.guardado().correcciones();
        this.leido = leido;
        this.modelos = leido.contexto().modelos();
    }

    /**
     * @param conTodas the plan with the rows that are left out by now
     * @throws CorreccionInvalida at the first one that names what is not there
     */
    void exigir(PlanLeido conTodas) {
        Set<Integer> filas = new HashSet<>(leido.escritos().keySet());
        filas.addAll(conTodas.escritos().keySet());
        filas.addAll(antes.filasQuitadas());
        nuevas(antes.celdas(), ahora.celdas(), (fila, celdas) -> {
            exigirFila("celdas." + fila, fila, filas);
            exigirCampos("celdas." + fila, celdas);
        });
        nuevas(antes.actividades(), ahora.actividades(), (fila, codigo) -> {
            exigirFila("actividades." + fila, fila, filas);
            if (!codigo.isEmpty()) {
                exigirCodigo("actividades." + fila, codigo);
            }
        });
        ahora.filasQuitadas().forEach(fila -> exigirFila("filasQuitadas", fila, filas));
        ahora.filasNuevas().forEach(fila -> exigirCampos("filasNuevas", fila));
        nuevas(antes.columnas(), ahora.columnas(), (letra, campo) -> {
            exigir(
                    leido.elecciones().columnas().stream()
                            .map(ColumnaLeida::letra)
                            .anyMatch(letra::equals),
                    "columnas." + letra,
                    "La hoja no tiene la columna «%s».".formatted(letra));
            if (!campo.isEmpty()) {
                exigirCampo("columnas." + letra, campo);
            }
        });
        ahora.ordenFechas().keySet().forEach(campo -> exigirCampo("ordenFechas." + campo, campo));
        Set<String> roles = Stream.concat(
                        leido.contexto().roles().stream().map(Rol::id),
                        ahora.rolesNuevos().stream().map(RolNuevo::id))
                .collect(Collectors.toSet());
        nuevas(
                antes.oficinas(),
                ahora.oficinas(),
                (oficina, suyos) -> suyos.forEach(rol ->
                        exigir(roles.contains(rol), "oficinas." + oficina, "No existe el rol «%s».".formatted(rol))));
        nuevas(
                antes.etapas(),
                ahora.etapas(),
                (etapa, pagina) -> exigir(
                        pagina.isEmpty() || modelos.pagina(pagina).isPresent(),
                        "etapas." + etapa,
                        "Los modelos no tienen la página «%s».".formatted(pagina)));
        nuevas(antes.noAplica(), ahora.noAplica(), (codigo, motivo) -> exigirCodigo("noAplica." + codigo, codigo));
        nuevas(
                antes.aceptadas(),
                ahora.aceptadas(),
                (cual, motivo) -> exigir(
                        cual.matches("[\\p{Alpha}-]+:-?\\d+"),
                        "aceptadas." + cual,
                        "«%s» no es una contradicción: se escriben como regla:fila.".formatted(cual)));
    }

    private static <K, V> void nuevas(Map<K, V> antes, Map<K, V> ahora, BiConsumer<K, V> comprobar) {
        ahora.forEach((clave, valor) -> {
            if (!Objects.equals(valor, antes.get(clave))) {
                comprobar.accept(clave, valor);
            }
        });
    }

    private static void exigirFila(String campo, int fila, Set<Integer> filas) {
        exigir(filas.contains(fila), campo, "El plan no tiene la fila %s.".formatted(FilaDelPlan.enPalabras(fila)));
    }

    private static void exigirCampos(String donde, Map<String, String> celdas) {
        celdas.keySet().forEach(campo -> exigirCampo(donde + "." + campo, campo));
    }

    private static void exigirCampo(String donde, String campo) {
        exigir(
                CampoDelPlan.deId(campo).isPresent(),
                donde,
                "«%s» no es un campo de un plan; son estos: %s."
                        .formatted(
                                campo,
                                String.join(
                                        ", ",
                                        List.of(CampoDelPlan.values()).stream()
                                                .map(CampoDelPlan::getId)
                                                .toList())));
    }

    /** Of the models, or of the version that the cycle runs. */
    private void exigirCodigo(String campo, String codigo) {
        VersionEnMarcha version = leido.contexto().enMarcha();
        exigir(
                Codigo.esUno(codigo)
                        && (modelos.actividad(Codigo.leer(codigo).actividad()).isPresent()
                                || version != null
                                        && version.usados().stream()
                                                .anyMatch(uno -> Codigo.esUno(uno)
                                                        && Codigo.leer(uno)
                                                                .actividad()
                                                                .equals(Codigo.leer(codigo)
                                                                        .actividad()))),
                campo,
                "No existe la actividad «%s».".formatted(codigo));
    }

    private static void exigir(boolean existe, String campo, String mensaje) {
        if (!existe) {
            throw new CorreccionInvalida(campo, mensaje);
        }
    }
}
