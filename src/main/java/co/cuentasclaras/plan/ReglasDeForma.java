package co.cuentasclaras.plan;

import co.cuentasclaras.comun.Codigo;
import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.CodigosDelModelo.PaginaDelModelo;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.cronograma.FechaPlan.RelativaAudiencia;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.plan.Hallazgo.Clase;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.PlanEnDias.FilaEnDias;
import co.cuentasclaras.plan.ReglaDelPlan.Queja;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.tabla.LetrasDanadas;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a plan must be for a cycle to begin with it. */
final class ReglasDeForma {

    static final List<ReglaDelPlan> TODAS = List.of(
            error("sinActividades", "el plan no tiene ninguna actividad", ReglasDeForma::sinActividades),
            error("sinNombre", "una fila no dice qué se hace", plan -> vacias(plan, "actividad", "qué se hace")),
            error("sinResponsable", "una actividad no tiene responsable", ReglasDeForma::sinResponsable),
            error("sinFecha", "una actividad no dice cuándo termina", ReglasDeForma::sinFecha),
            error("fechaIlegible", "una fecha no se entiende o no existe", ReglasDeForma::fechaIlegible),
            error("fueraDelCiclo", "una fecha no está en los dos años del ciclo", ReglasDeForma::fueraDelCiclo),
            error("terminaAntesDeEmpezar", "una actividad termina antes de empezar", ReglasDeForma::terminaAntes),
            error("rolDesconocido", "responde o apoya un rol que no existe", ReglasDeForma::rolDesconocido),
            error("textoLargo", "un texto no cabe", ReglasDeForma::textoLargo),
            error("textoDanado", "un texto tiene letras que no se pueden leer", ReglasDeForma::textoDanado),
            error("codigoIlegible", "un código tiene signos que no puede tener", ReglasDeForma::codigoIlegible),
            error("codigoRepetido", "dos filas tienen el mismo código", ReglasDeForma::codigoRepetido),
            error("codigoDelModelo", "un código no es como el modelo lo pide", ReglasDeForma::codigoDelModelo),
            error("sinEtapa", "una actividad propia no tiene la página en la que corre", ReglasDeForma::sinEtapa),
            error(
                    "audienciaDesconocida",
                    "una fila es de una audiencia que el plan no tiene, o se cuenta desde ella",
                    ReglasDeForma::audienciaDesconocida),
            error("audienciaSinFila", "una audiencia de la lista no tiene su fila", ReglasDeForma::audienciaSinFila),
            error(
                    "audienciaDesdeSiMisma",
                    "la fecha de una audiencia se cuenta desde ella misma",
                    ReglasDeForma::audienciaDesdeSiMisma),
            error(
                    "audienciaConDosDias",
                    "la fila de una audiencia y la lista de audiencias dicen días distintos",
                    ReglasDeForma::audienciaConDosDias),
            error("esperaDesconocida", "una fila espera a otra que no está", ReglasDeForma::esperaDesconocida),
            error("esperaEnCirculo", "varias filas se esperan unas a otras", ReglasDeForma::esperaEnCirculo),
            error("noAplicaConFila", "algo que no aplica tiene fila", ReglasDeForma::noAplicaConFila),
            error("valorNegativo", "un valor es menor que cero", ReglasDeForma::valorNegativo));

    /** As long as their columns in the tables. */
    private static final Map<String, Integer> LARGOS = Map.ofEntries(
            Map.entry("codigo", Codigo.LARGO),
            Map.entry("etapa", 80),
            Map.entry("frente", 80),
            Map.entry("actividad", 255),
            Map.entry("producto", 255),
            Map.entry("origen", 255),
            Map.entry("objetivo", 80),
            Map.entry("indicador", 500),
            Map.entry("recurso", 255),
            Map.entry("claseRecurso", 80),
            Map.entry("fuente", 255),
            Map.entry("prueba", 2000));

    private ReglasDeForma() {}

    private static ReglaDelPlan error(String nombre, String halla, Function<PlanEnDias, Stream<Queja>> mira) {
        return new ReglaDelPlan(nombre, Clase.ERROR, "", halla, mira);
    }

    private static Stream<Queja> sinActividades(PlanEnDias plan) {
        return plan.filas().isEmpty()
                ? Stream.of(Queja.delPlan("", "El plan no tiene ninguna actividad; agregue al menos una fila."))
                : Stream.empty();
    }

    // ---- cells ----

    private static Stream<Queja> vacias(PlanEnDias plan, String columna, String que) {
        return plan.filas().stream()
                .filter(una -> textos(una.fila()).getOrDefault(columna, "").isBlank())
                .map(una -> vacia(una, columna, que));
    }

    private static Queja vacia(FilaEnDias una, String columna, String que) {
        return Queja.en(una, columna, "La celda está vacía; escriba " + que + ".");
    }

    private static Stream<Queja> sinResponsable(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(una -> una.fila().responsable().isBlank())
                .map(una -> vacia(una, "responsable", "el rol que responde por la actividad"));
    }

    private static Stream<Queja> sinFecha(PlanEnDias plan) {
        return plan.filas().stream().flatMap(una -> fechas(una)
                .filter(fecha -> fecha.texto().isBlank())
                // Of what says no end that is understood nothing can be proposed either.
                .filter(fecha ->
                        fecha.esFin() || PlanEnDias.leer(una.fila().fin()).isPresent())
                .map(fecha -> vacia(
                        una,
                        fecha.columna(),
                        fecha.esFin()
                                ? "el día o el mes en que termina, o los días hábiles que la separan de la audiencia"
                                : "cuándo empieza")));
    }

    private static Stream<Queja> fechaIlegible(PlanEnDias plan) {
        return plan.filas().stream().flatMap(una -> fechas(una)
                .filter(fecha -> !fecha.texto().isBlank())
                .flatMap(fecha -> ilegible(fecha.texto())
                        .map(mensaje -> Queja.en(una, fecha.columna(), Palabras.conMayuscula(mensaje)))
                        .stream()));
    }

    private static Optional<String> ilegible(String texto) {
        try {
            FechaPlan.leer(texto);
            return Optional.empty();
        } catch (IllegalArgumentException porQue) {
            return Optional.of(String.valueOf(porQue.getMessage()));
        }
    }

    private static Stream<Queja> fueraDelCiclo(PlanEnDias plan) {
        int vigencia = plan.plan().vigencia();
        LocalDate primero = LocalDate.of(vigencia, 1, 1);
        LocalDate ultimo = LocalDate.of(vigencia + 1, 12, 31);
        return plan.filas().stream()
                .flatMap(una -> Stream.concat(
                        fechas(una)
                                .filter(fecha -> {
                                    LocalDate dia = fecha.dia();
                                    return dia != null
                                            && (dia.isBefore(primero) || dia.isAfter(ultimo) && !fecha.esContada());
                                })
                                .map(fecha -> fuera(
                                        una,
                                        fecha.columna(),
                                        fecha.esContada()
                                                ? FechaEscrita.de(Objects.requireNonNull(fecha.dia()))
                                                : fecha.texto(),
                                        vigencia)),
                        Stream.ofNullable(una.fila().hecha())
                                .filter(dia -> dia.isBefore(primero) || dia.isAfter(ultimo))
                                .map(dia -> fuera(una, "hecha", FechaEscrita.de(dia), vigencia))));
    }

    private static Queja fuera(FilaEnDias una, String columna, String fecha, int vigencia) {
        return Queja.en(
                una,
                columna,
                "La fecha «" + fecha + "» está fuera del ciclo de la vigencia " + vigencia
                        + ", que va del 1 de enero de " + vigencia + " al 31 de diciembre de " + (vigencia + 1)
                        + "; corrija el año.");
    }

    private static Stream<Queja> terminaAntes(PlanEnDias plan) {
        return plan.filas().stream().flatMap(una -> {
            LocalDate inicio = una.inicio();
            LocalDate fin = una.fin();
            return inicio != null && fin != null && fin.isBefore(inicio)
                    ? Stream.of(Queja.en(
                            una,
                            "fin",
                            "Termina el " + FechaEscrita.de(fin) + ", antes de empezar el " + FechaEscrita.de(inicio)
                                    + "; corrija el inicio o el fin."))
                    : Stream.empty();
        });
    }

    private static Stream<Queja> rolDesconocido(PlanEnDias plan) {
        Set<String> roles =
                plan.contexto().roles().stream().map(Rol::id).collect(Collectors.toCollection(TreeSet::new));
        String cuales = "; use uno de estos: " + String.join(", ", roles) + ".";
        return plan.filas().stream()
                .flatMap(una -> Stream.concat(
                        Stream.of(una.fila().responsable())
                                .filter(rol -> !rol.isBlank() && !roles.contains(rol))
                                .map(rol -> Queja.en(una, "responsable", "No existe el rol «" + rol + "»" + cuales)),
                        una.fila().apoyan().stream()
                                .filter(rol -> !roles.contains(rol))
                                .map(rol -> Queja.en(una, "apoyan", "No existe el rol «" + rol + "»" + cuales))));
    }

    private static Stream<Queja> textoLargo(PlanEnDias plan) {
        return plan.filas().stream().flatMap(una -> textos(una.fila()).entrySet().stream()
                .filter(celda -> celda.getValue().length() > caben(celda.getKey()))
                .map(celda -> Queja.en(
                        una,
                        celda.getKey(),
                        "El texto tiene " + celda.getValue().length() + " caracteres y caben " + caben(celda.getKey())
                                + "; escríbalo más corto.")));
    }

    private static int caben(String columna) {
        return LARGOS.getOrDefault(columna, Integer.MAX_VALUE);
    }

    private static Stream<Queja> textoDanado(PlanEnDias plan) {
        return plan.filas().stream().flatMap(una -> textos(una.fila()).entrySet().stream()
                .flatMap(celda -> LetrasDanadas.en(celda.getValue())
                        .map(queja -> Queja.en(una, celda.getKey(), Palabras.conMayuscula(queja)))
                        .stream()));
    }

    private static Stream<Queja> valorNegativo(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(una -> una.fila().valorPlaneado() != null
                        && una.fila().valorPlaneado().signum() < 0)
                .map(una -> Queja.en(
                        una, "valorPlaneado", "El valor es menor que cero; escriba los pesos que se planean gastar."));
    }

    // ---- codes ----

    private static Stream<Queja> codigoIlegible(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(una -> una.codigo() == null && una.fila().codigo().length() <= Codigo.LARGO)
                .map(una -> una.fila().codigo().isBlank()
                        ? vacia(una, "codigo", "un código propio, corto y sin espacios")
                        : Queja.en(
                                una,
                                "codigo",
                                "El código «" + una.fila().codigo()
                                        + "» tiene signos que no puede tener; use letras sin"
                                        + " tildes, números y guiones, sin espacios."));
    }

    private static Stream<Queja> codigoRepetido(PlanEnDias plan) {
        Map<String, FilaEnDias> vistas = new HashMap<>();
        return plan.filas().stream()
                .filter(una -> una.codigo() != null)
                .flatMap(
                        una -> Optional.ofNullable(vistas.putIfAbsent(una.fila().codigo(), una))
                                .map(otra -> Queja.en(
                                        una,
                                        "codigo",
                                        "La actividad «" + una.fila().codigo() + "» ya está: es " + otra.enPalabras()
                                                + "; deje una sola o cámbiele el código a una."))
                                .stream());
    }

    private static Stream<Queja> codigoDelModelo(PlanEnDias plan) {
        return plan.filas().stream()
                .flatMap(una -> Optional.ofNullable(una.codigo())
                        .flatMap(codigo -> comoLoPideElModelo(plan, codigo))
                        .map(mensaje -> Queja.en(una, "codigo", mensaje))
                        .stream());
    }

    private static Optional<String> comoLoPideElModelo(PlanEnDias plan, Codigo codigo) {
        String actividad = codigo.actividad();
        Optional<ActividadDelModelo> dibujada = plan.codigos().actividad(actividad);
        if (dibujada.isEmpty()) {
            return plan.codigos().actividades().stream()
                    .map(ActividadDelModelo::codigo)
                    .filter(actividad::equalsIgnoreCase)
                    .findFirst()
                    .map(conocido -> "No existe la actividad «" + actividad + "»; escriba «" + conocido
                            + "», con las mismas mayúsculas y minúsculas.");
        }
        if (dibujada.get().multiple() && codigo.entrega() == null) {
            return Optional.of("«" + actividad + "» se hace varias veces; escriba cada una como «" + actividad
                    + "/nombre», con un nombre corto en minúsculas sin tildes, números y guiones.");
        }
        if (!dibujada.get().multiple() && codigo.entrega() != null) {
            return Optional.of("«" + actividad + "» se hace una sola vez; escriba «" + actividad
                    + "», o déjela como actividad propia con otro código.");
        }
        if (codigo.audiencia() != null && !plan.codigos().esDeAudiencia(actividad)) {
            return Optional.of("«" + actividad + "» se hace una vez para todas las audiencias; quítele «@"
                    + codigo.audiencia() + "», o déjela como actividad propia con otro código.");
        }
        return Optional.empty();
    }

    private static Stream<Queja> sinEtapa(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(una -> una.codigo() != null && plan.delModelo(una).isEmpty())
                .filter(una -> plan.pagina(una.fila().pagina())
                        .filter(PaginaDelModelo::admitePropias)
                        .isEmpty())
                .map(una -> Queja.en(
                        una,
                        "etapa",
                        una.fila().etapa().isBlank()
                                ? "La celda está vacía; escriba en qué etapa se hace la actividad."
                                : "No se sabe a cuál página de los modelos corresponde la etapa «"
                                        + una.fila().etapa() + "»; escójala."));
    }

    private static Stream<Queja> noAplicaConFila(PlanEnDias plan) {
        return plan.plan().noAplica().keySet().stream()
                .sorted()
                .flatMap(codigo -> plan
                        .fila(codigo)
                        .map(una -> Queja.en(
                                una,
                                "codigo",
                                "El plan dice que «" + codigo + "» no aplica y a la vez la programa; quite la fila o"
                                        + " quítela de lo que no aplica."))
                        .stream());
    }

    // ---- hearings ----

    private static Stream<Queja> audienciaDesconocida(PlanEnDias plan) {
        return plan.filas().stream().flatMap(una -> {
            Codigo codigo = una.codigo();
            String clave = PlanEnDias.clave(codigo);
            if (plan.audiencia(clave).isEmpty() && (!clave.isEmpty() || una.audiencia() != null)) {
                return Stream.of(Queja.en(
                        una,
                        "codigo",
                        clave.isEmpty()
                                ? "Se hace en una audiencia pública que el plan no tiene; agregue la audiencia con"
                                        + " su día, o diga en el paso «Responder» que es una actividad propia."
                                : "Es de la audiencia «" + clave + "», que no está en el plan; " + agregue(plan)));
            }
            return fechas(una)
                    .filter(fecha -> fecha.contadaDesde() != null)
                    .filter(fecha -> plan.audiencia(Objects.requireNonNull(fecha.contadaDesde()))
                            .isEmpty())
                    .map(fecha -> Queja.en(
                            una,
                            fecha.columna(),
                            plan.plan().audiencias().isEmpty()
                                    ? "«" + fecha.texto() + "» se cuenta desde la audiencia y el plan no tiene ninguna;"
                                            + " escriba un mes o un día, o agregue la audiencia."
                                    : "«" + fecha.texto() + "» se cuenta desde una audiencia que no está en el plan; "
                                            + agregue(plan)));
        });
    }

    private static Stream<Queja> audienciaSinFila(PlanEnDias plan) {
        Set<String> conFila = plan.filas().stream()
                .filter(plan::esAudiencia)
                .map(una -> PlanEnDias.clave(una.codigo()))
                .collect(Collectors.toSet());
        return plan.plan().audiencias().stream()
                .filter(una -> !conFila.contains(una.clave()))
                .map(una -> Queja.delPlan(
                        "codigo",
                        "«" + una.nombre()
                                + "» está en la lista de audiencias y ninguna fila dice que se realiza; agregue su"
                                + " fila, o quítela también de la lista."));
    }

    private static String agregue(PlanEnDias plan) {
        String conocidas = plan.plan().audiencias().stream()
                .map(una -> una.nombre() + (una.clave().isEmpty() ? "" : " («@" + una.clave() + "»)"))
                .collect(Collectors.joining(", "));
        return conocidas.isEmpty()
                ? "agréguela con su día."
                : "agréguela con su día o use una de estas: " + conocidas + ".";
    }

    private static Stream<Queja> audienciaDesdeSiMisma(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(plan::esAudiencia)
                .filter(una -> !estaSuspendida(plan, una))
                .flatMap(una -> fechas(una)
                        .filter(fecha -> fecha.esContada())
                        .map(fecha -> Queja.en(
                                una,
                                fecha.columna(),
                                "La audiencia no puede contarse desde ella misma; escriba un mes o un día.")));
    }

    private static boolean estaSuspendida(PlanEnDias plan, FilaEnDias una) {
        String clave = una.audiencia();
        return plan.esAudiencia(una)
                && clave != null
                && plan.audiencia(clave).filter(AudienciaDelPlan::suspendida).isPresent();
    }

    private static Stream<Queja> audienciaConDosDias(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(plan::esAudiencia)
                .filter(una -> fechas(una).noneMatch(FechaDeFila::esContada))
                .flatMap(una -> {
                    LocalDate deLaFila = una.fin();
                    LocalDate deLaLista = plan.diaDeAudiencia(una.audiencia() == null ? "" : una.audiencia());
                    return deLaFila == null || deLaLista == null || deLaFila.equals(deLaLista)
                            ? Stream.empty()
                            : Stream.of(Queja.en(
                                    una,
                                    "fin",
                                    "Esta fila dice que la audiencia es el " + FechaEscrita.de(deLaFila)
                                            + " y la lista de audiencias dice que es el " + FechaEscrita.de(deLaLista)
                                            + "; deje el mismo día en las dos."));
                });
    }

    // ---- waiting ----

    private static Stream<Queja> esperaDesconocida(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(una -> !una.fila().espera().isBlank())
                .filter(una -> plan.fila(una.fila().espera()).isEmpty())
                .map(una -> Queja.en(
                        una,
                        "espera",
                        "Espera a «" + una.fila().espera() + "», que no está en el plan; escriba el código de una de"
                                + " sus filas o deje la celda vacía."));
    }

    private static Stream<Queja> esperaEnCirculo(PlanEnDias plan) {
        Set<FilaEnDias> contadas = new HashSet<>();
        return plan.filas().stream()
                .filter(una -> !contadas.contains(una) && plan.todoAntesDe(una).contains(una))
                .map(una -> {
                    List<FilaEnDias> circulo = plan.filas().stream()
                            .filter(otra -> plan.todoAntesDe(una).contains(otra)
                                    && plan.todoAntesDe(otra).contains(una))
                            .toList();
                    contadas.addAll(circulo);
                    return Queja.en(
                            una,
                            "espera",
                            circulo.size() == 1
                                    ? "Se espera a sí misma y nunca empezaría; deje la celda vacía."
                                    : "Se esperan unas a otras y nunca empezarían: "
                                            + Palabras.enumerar(circulo.stream()
                                                    .map(FilaEnDias::enPalabras)
                                                    .toList())
                                            + "; quite una de las esperas.");
                });
    }

    // ---- what the rules look at in a row ----

    /** A cell that holds a date. */
    private record FechaDeFila(String columna, String texto, @Nullable LocalDate dia, @Nullable String contadaDesde) {

        boolean esFin() {
            return columna.equals("fin");
        }

        boolean esContada() {
            return contadaDesde != null;
        }
    }

    private static Stream<FechaDeFila> fechas(FilaEnDias una) {
        return Stream.of(
                new FechaDeFila(
                        "inicio",
                        una.fila().inicio(),
                        una.inicio(),
                        contadaDesde(una, una.fila().inicio())),
                new FechaDeFila(
                        "fin",
                        una.fila().fin(),
                        una.fin(),
                        contadaDesde(una, una.fila().fin())));
    }

    private static @Nullable String contadaDesde(FilaEnDias una, String texto) {
        return PlanEnDias.leer(texto)
                                .map(fecha -> fecha.en(PlanEnDias.clave(una.codigo())))
                                .orElse(null)
                        instanceof RelativaAudiencia contada
                ? contada.audiencia()
                : null;
    }

    private static Map<String, String> textos(FilaDelPlan fila) {
        Map<String, String> textos = new LinkedHashMap<>();
        textos.put("codigo", fila.codigo());
        textos.put("etapa", fila.etapa());
        textos.put("frente", fila.frente());
        textos.put("actividad", fila.actividad());
        textos.put("producto", fila.producto());
        textos.put("objetivo", fila.objetivo());
        textos.put("indicador", fila.indicador());
        textos.put("recurso", fila.recurso());
        textos.put("claseRecurso", fila.claseRecurso());
        textos.put("fuente", fila.fuente());
        textos.put("origen", fila.origen());
        textos.put("prueba", fila.prueba());
        return textos;
    }
}
