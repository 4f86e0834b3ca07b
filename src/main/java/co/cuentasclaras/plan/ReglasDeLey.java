package co.cuentasclaras.plan;

import co.cuentasclaras.cronograma.CodigosDelModelo.ActividadDelModelo;
import co.cuentasclaras.cronograma.FechaPlan;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.idioma.PlazoEscrito;
import co.cuentasclaras.plan.Hallazgo.Clase;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.Plan.Objetivo;
import co.cuentasclaras.plan.PlanEnDias.FilaEnDias;
import co.cuentasclaras.plan.ReglaDelPlan.Queja;
import co.cuentasclaras.plazo.DiaSenalado;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Rol;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What law and policy advise. */
final class ReglasDeLey {

    private static final String POLITICA = "Política de la entidad";
    private static final String MANUAL = "Manual Único de Rendición de Cuentas";
    private static final String LEY_56 = "Ley 1757 de 2015, artículo 56";

    /** Working days for the written answers (Ley 1757 de 2015, art. 56; Ley 4 de 1913, art. 62). */
    private static final int TERMINO = 15;

    private static final Set<String> CONVOCATORIA =
            Set.of("invitarRedesSociales", "invitarEntidadesControl", "invitarMedios", "invitarComunidad");

    private static final Set<String> ESPACIOS = Set.of(
            "realizarAsambleaComunitaria",
            "realizarAuditoriasCiudadanas",
            "realizarWorldCafe",
            "aplicarEncuestaDeliberativa");

    private static final String INVITA = "invita|convoca|citar|citacion";
    private static final String RESPONDE = "respond|respuesta|contest";

    /** By what it says at its beginning, with a verb or without. */
    private static final Pattern ESPACIO = Pattern.compile(
            "[\\d.)\\s-]*(?:(?:realiza|celebra|hacer|adelanta|convoca|desarroll|ejecuta)\\w* .*)?"
                    + "\\b(?:foro|feria|mesa|asamblea|encuentro|cabildo|convers|dialog|audiencia|jornada|world cafe|reunion).*");

    /** What whoever watches over the others does. */
    private static final String VIGILA =
            "evalua|valora|seguimiento|segui[rm]|verifica|audit|monitore|control|revis|medi[rc]|retroaliment";

    /** What is wrong in them runs at another time, on another page or at another office. */
    private static final Set<String> CAMBIAN_EL_CURSO = Set.of("inicio", "fin", "responsable", "etapa", "espera");

    static final List<ReglaDelPlan> TODAS = List.of(
            aviso(
                    "sinAudiencia",
                    "Ley 1757 de 2015, artículo 55",
                    "no hay audiencia pública",
                    ReglasDeLey::sinAudiencia),
            aviso(
                    "unSoloEspacio",
                    "Ley 1757 de 2015, artículos 53 y 54",
                    "hay un solo espacio de diálogo, o ninguno",
                    ReglasDeLey::unSoloEspacio),
            aviso(
                    "audienciaEnDiaSenalado",
                    POLITICA,
                    "la audiencia es en Semana Santa, un domingo, un festivo o a fin de año",
                    ReglasDeLey::audienciaEnDiaSenalado),
            aviso("sinConvocatoria", LEY_56, "una audiencia no tiene invitación propia", ReglasDeLey::sinConvocatoria),
            aviso(
                    "convocatoriaTardia",
                    POLITICA,
                    "la primera invitación sale muy cerca de la audiencia",
                    ReglasDeLey::convocatoriaTardia),
            aviso(
                    "sinInformePrevio",
                    LEY_56,
                    "el informe no se publica antes de la audiencia",
                    ReglasDeLey::sinInformePrevio),
            aviso(
                    "informeTardio",
                    POLITICA,
                    "el informe se publica muy cerca de la audiencia",
                    ReglasDeLey::informeTardio),
            aviso("sinRespuestas", LEY_56, "nadie responde las preguntas de una audiencia", ReglasDeLey::sinRespuestas),
            aviso(
                    "terminoLegal",
                    LEY_56 + "; Ley 4 de 1913, artículo 62",
                    "un término de ley se planea más largo de lo que la ley da",
                    ReglasDeLey::terminoLegal),
            aviso(
                    "sinCapacitacion",
                    LEY_56,
                    "no hay capacitación",
                    falta(
                            Set.of("capacitarEquipoLider"),
                            "capacit|formacion|formar|entrena|induccion|taller",
                            "Ninguna actividad capacita a quienes rinden cuentas ni a la ciudadanía; agregue una.")),
            aviso(
                    "sinEvaluacion",
                    MANUAL + ", etapa de seguimiento y evaluación",
                    "no hay evaluación",
                    falta(
                            Set.of("evaluarInternamente"),
                            "(?:auto|hetero)?evalua|valora|retroaliment",
                            "Ninguna actividad evalúa la rendición de cuentas; agregue una, por ejemplo la evaluación interna.")),
            aviso("vigilaYEjecuta", MANUAL, "Control Interno ejecuta lo que debe evaluar", ReglasDeLey::vigilaYEjecuta),
            aviso(
                    "muchasEnUnaSemana",
                    POLITICA,
                    "a un rol se le vencen muchas actividades en una semana",
                    ReglasDeLey::muchasEnUnaSemana),
            aviso(
                    "sinTitularOSuplente",
                    POLITICA,
                    "un rol que responde no tiene titular o no tiene suplente",
                    ReglasDeLey::sinTitularOSuplente),
            aviso(
                    "objetivoSinActividad",
                    MANUAL + ", etapa de diseño",
                    "un objetivo específico no tiene actividades",
                    ReglasDeLey::objetivoSinActividad),
            aviso(
                    "objetivoDesconocido",
                    MANUAL + ", etapa de diseño",
                    "una fila es de un objetivo que el plan no tiene",
                    ReglasDeLey::objetivoDesconocido),
            aviso("valorSinClase", POLITICA, "un valor no dice la clase de recurso", ReglasDeLey::valorSinClase),
            aviso(
                    "venceEnDiaNoHabil",
                    "Ley 4 de 1913, artículo 62",
                    "una actividad vence un día que no es hábil",
                    ReglasDeLey::venceEnDiaNoHabil),
            aviso(
                    "hechaSinPrueba",
                    POLITICA,
                    "algo ya hecho no trae el enlace que lo prueba",
                    ReglasDeLey::hechaSinPrueba),
            aviso(
                    "noAplicaSinMotivo",
                    POLITICA,
                    "faltan actividades de los modelos y no se dice por qué",
                    ReglasDeLey::noAplicaSinMotivo),
            aviso("propuesto", POLITICA, "el producto propuso lo que el archivo no decía", ReglasDeLey::propuesto));

    private ReglasDeLey() {}

    private static ReglaDelPlan aviso(
            String nombre, String articulo, String halla, Function<PlanEnDias, Stream<Queja>> mira) {
        return new ReglaDelPlan(nombre, Clase.AVISO, articulo, halla, mira);
    }

    // ---- what a plan lacks ----

    /** Nothing in the plan is one of these activities, nor is called so in the words of the entity. */
    private static Function<PlanEnDias, Stream<Queja>> falta(Set<String> codigos, String palabras, String mensaje) {
        return plan -> plan.filas().isEmpty() || plan.filas().stream().anyMatch(una -> esDe(una, codigos, palabras))
                ? Stream.empty()
                : Stream.of(Queja.delPlan("actividad", mensaje));
    }

    private static boolean esDe(FilaEnDias una, Set<String> codigos, String palabras) {
        return una.codigo() != null && codigos.contains(una.codigo().actividad())
                || Palabras.llanas(una.fila().actividad()).matches(".*\\b(?:" + palabras + ").*");
    }

    private static Stream<Queja> sinAudiencia(PlanEnDias plan) {
        return plan.plan().audiencias().isEmpty()
                ? Stream.of(Queja.delPlan(
                        "audiencia",
                        "El plan no tiene audiencia pública; agréguela con su día, o deje claro en la estrategia por qué"
                                + " espacios de diálogo se rinde cuentas."))
                : Stream.empty();
    }

    private static Stream<Queja> unSoloEspacio(PlanEnDias plan) {
        long otros = plan.filas().stream()
                .filter(una -> !plan.esDeAudiencia(una))
                .filter(una ->
                        una.codigo() != null && ESPACIOS.contains(una.codigo().actividad())
                                || ESPACIO.matcher(Palabras.llanas(una.fila().actividad()))
                                        .matches())
                .map(una -> una.codigo() == null
                        ? una.fila().codigo()
                        : una.codigo().actividad())
                .distinct()
                .count();
        long todos = otros + plan.plan().audiencias().size();
        if (todos > 1) {
            return Stream.empty();
        }
        return Stream.of(Queja.delPlan(
                "actividad",
                (todos == 0
                                ? "El plan no tiene ningún espacio de diálogo con la ciudadanía."
                                : "El plan tiene un solo espacio de diálogo con la ciudadanía.")
                        + " Agregue otros, como foros, mesas de trabajo, ferias o asambleas; quien no los tiene debe"
                        + " hacer al menos dos audiencias en el año."));
    }

    private static Stream<Queja> sinConvocatoria(PlanEnDias plan) {
        return porAudiencia(
                plan,
                (audiencia, dia) -> antesDe(plan, audiencia, dia).anyMatch(una -> esDe(una, CONVOCATORIA, INVITA))
                        ? Stream.empty()
                        : Stream.of(deLaAudiencia(
                                plan,
                                audiencia,
                                "La audiencia «%s» no tiene ninguna invitación; agregue al menos una de su convocatoria."
                                        .formatted(audiencia.nombre()))));
    }

    private static Stream<Queja> convocatoriaTardia(PlanEnDias plan) {
        return porAudiencia(
                plan,
                (audiencia, dia) -> antesDe(plan, audiencia, dia)
                        .filter(una -> una.fin() != null && esDe(una, CONVOCATORIA, INVITA))
                        .min(Comparator.comparing(PlanEnDias::vence))
                        .filter(una -> dias(una, dia) >= 0
                                && dias(una, dia) < plan.politica().diasDeConvocatoria())
                        .map(una -> Queja.en(
                                una,
                                "fin",
                                ("Es la primera invitación a la audiencia «%s» y vence %s de ella; la política pide al menos %d"
                                                + " días, y es mejor un mes. Adelántela.")
                                        .formatted(
                                                audiencia.nombre(),
                                                antes(dias(una, dia)),
                                                plan.politica().diasDeConvocatoria())))
                        .stream());
    }

    private static Stream<Queja> sinInformePrevio(PlanEnDias plan) {
        return porAudiencia(
                plan,
                (audiencia, dia) -> publicaciones(plan)
                                .anyMatch(una -> una.fila().hecha() != null || una.fin() == null || dias(una, dia) > 0)
                        ? Stream.empty()
                        : Stream.of(deLaAudiencia(
                                plan,
                                audiencia,
                                ("El informe de gestión no se publica antes de la audiencia «%s»; agregue su publicación, para"
                                                + " que la ciudadanía llegue informada.")
                                        .formatted(audiencia.nombre()))));
    }

    private static Stream<Queja> informeTardio(PlanEnDias plan) {
        return porAudiencia(
                plan,
                (audiencia, dia) -> publicaciones(plan)
                        .filter(una -> una.fila().hecha() == null && una.fin() != null && dias(una, dia) > 0)
                        .min(Comparator.comparing(PlanEnDias::vence))
                        .filter(una -> dias(una, dia) < plan.politica().diasDelInforme())
                        .map(una -> Queja.en(
                                una,
                                "fin",
                                ("El informe se publica %s de la audiencia «%s»; la política pide al menos %d días, y es mejor"
                                                + " un mes. Adelante la publicación.")
                                        .formatted(
                                                antes(dias(una, dia)),
                                                audiencia.nombre(),
                                                plan.politica().diasDelInforme())))
                        .stream());
    }

    /** What publishes the report, also after a hearing: it is before the next one. */
    private static Stream<FilaEnDias> publicaciones(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(una ->
                        esDe(una, Set.of("publicarInformePrevio", "publicarInformeGestion"), "publica\\w* .*informe"));
    }

    private static Stream<Queja> sinRespuestas(PlanEnDias plan) {
        return porAudiencia(
                plan,
                (audiencia, dia) -> despuesDe(plan, audiencia, dia)
                                .anyMatch(una -> plan.delModelo(una)
                                                .filter(ActividadDelModelo::legal)
                                                .isPresent()
                                        || esDe(una, Set.of(), RESPONDE))
                        ? Stream.empty()
                        : Stream.of(deLaAudiencia(
                                plan,
                                audiencia,
                                ("Ninguna actividad responde las preguntas de la audiencia «%s»; la ley da quince días hábiles"
                                                + " para responderlas por escrito y publicarlas. Agréguela.")
                                        .formatted(audiencia.nombre()))));
    }

    // ---- hearings and terms ----

    private static Stream<Queja> audienciaEnDiaSenalado(PlanEnDias plan) {
        return porAudiencia(
                plan,
                (audiencia, dia) -> DiaSenalado.de(dia, plan.calendario())
                        .map(reparo -> deLaAudiencia(
                                plan,
                                audiencia,
                                "La audiencia «%s» es el %s, que %s, y poca gente podrá asistir; si puede, pásela a otro día."
                                        .formatted(audiencia.nombre(), FechaEscrita.conDiaDeLaSemana(dia), reparo)))
                        .stream());
    }

    private static Stream<Queja> terminoLegal(PlanEnDias plan) {
        return porAudiencia(plan, (audiencia, dia) -> {
            LocalDate ultimo = plan.calendario().sumar(dia, TERMINO);
            return plan.porHacer(una -> plan.delModelo(una)
                                    .filter(ActividadDelModelo::legal)
                                    .isPresent()
                            && audiencia.clave().equals(una.audiencia())
                            && PlanEnDias.vence(una).isAfter(ultimo))
                    .map(una -> Queja.en(
                            una,
                            "fin",
                            ("La ley da %s después de la audiencia, hasta el %s, y esta fila vence el %s."
                                            + " Escriba «audiencia+%dh».")
                                    .formatted(
                                            PlazoEscrito.diasHabiles(TERMINO),
                                            FechaEscrita.de(ultimo),
                                            FechaEscrita.de(PlanEnDias.vence(una)),
                                            TERMINO)));
        });
    }

    private static Stream<Queja> venceEnDiaNoHabil(PlanEnDias plan) {
        return plan.porHacer(una -> PlanEnDias.leer(una.fila().fin())
                        .filter(FechaPlan.Dia.class::isInstance)
                        .isPresent())
                .filter(una -> !plan.calendario().esHabil(PlanEnDias.vence(una)))
                .filter(una -> plan.plan().audiencias().stream()
                        .noneMatch(audiencia -> PlanEnDias.vence(una).equals(audiencia.dia())))
                .map(una -> Queja.en(
                        una,
                        "fin",
                        "Vence el %s, que no es día hábil; así se conserva. Si no es a propósito, escriba el %s."
                                .formatted(
                                        FechaEscrita.conDiaDeLaSemana(PlanEnDias.vence(una)),
                                        FechaEscrita.de(plan.calendario().siguienteHabil(PlanEnDias.vence(una))))));
    }

    // ---- people ----

    private static Stream<Queja> vigilaYEjecuta(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(una -> plan.contexto()
                        .rol(una.fila().responsable())
                        .filter(rol -> rol.perfil() == Perfil.VIGILA)
                        .isPresent())
                .filter(una -> !plan.dentroDe(una.fila().pagina(), "seguimiento-evaluacion"))
                .filter(una -> !esDe(una, Set.of(), VIGILA))
                .map(una -> Queja.en(
                        una,
                        "responsable",
                        "%s evalúa la rendición de cuentas y no ejecuta sus actividades; escriba otro responsable."
                                .formatted(nombre(plan, una.fila().responsable()))));
    }

    private static Stream<Queja> muchasEnUnaSemana(PlanEnDias plan) {
        Map<String, Map<LocalDate, List<FilaEnDias>>> carga = plan.porHacer(una -> true)
                .filter(una -> plan.contexto().rol(una.fila().responsable()).isPresent())
                .collect(Collectors.groupingBy(
                        una -> una.fila().responsable(),
                        TreeMap::new,
                        Collectors.groupingBy(ReglasDeLey::lunes, TreeMap::new, Collectors.toList())));
        return carga.entrySet().stream().flatMap(rol -> rol.getValue().entrySet().stream()
                .filter(semana -> semana.getValue().size() >= plan.politica().porSemana())
                .map(semana -> Queja.en(
                        semana.getValue().get(0),
                        "responsable",
                        "A %s se le vencen %d actividades en la semana del %s: %s. Reparta sus fechas o sus responsables."
                                .formatted(
                                        nombre(plan, rol.getKey()),
                                        semana.getValue().size(),
                                        FechaEscrita.de(semana.getKey()),
                                        Palabras.enumerar(semana.getValue().stream()
                                                .map(FilaEnDias::enPalabras)
                                                .toList())))));
    }

    private static LocalDate lunes(FilaEnDias una) {
        return PlanEnDias.vence(una).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Stream<Queja> sinTitularOSuplente(PlanEnDias plan) {
        Map<String, FilaEnDias> primeras = new LinkedHashMap<>();
        plan.filas().forEach(una -> primeras.putIfAbsent(una.fila().responsable(), una));
        return primeras.entrySet().stream()
                .flatMap(entrada -> plan
                        .contexto()
                        .rol(entrada.getKey())
                        .flatMap(ReglasDeLey::quienFalta)
                        .map(falta -> Queja.en(
                                entrada.getValue(),
                                "responsable",
                                "%s no tiene %s; nómbrelo antes de empezar, para que alguien reciba sus actividades."
                                        .formatted(nombre(plan, entrada.getKey()), falta)))
                        .stream());
    }

    private static Optional<String> quienFalta(Rol rol) {
        if (rol.titular() == null) {
            return Optional.of(rol.suplente() == null ? "titular ni suplente" : "titular");
        }
        return rol.suplente() == null ? Optional.of("suplente") : Optional.empty();
    }

    // ---- data ----

    private static Stream<Queja> objetivoSinActividad(PlanEnDias plan) {
        Set<String> conActividad =
                plan.filas().stream().map(una -> una.fila().objetivo()).collect(Collectors.toSet());
        return plan.plan().objetivos().stream()
                .filter(uno -> !uno.general() && !conActividad.contains(uno.clave()))
                .map(uno -> Queja.delPlan(
                        "objetivo",
                        "El objetivo «%s» no tiene ninguna actividad; diga en alguna fila que es suya, o agregue una."
                                .formatted(uno.texto())));
    }

    private static Stream<Queja> objetivoDesconocido(PlanEnDias plan) {
        Set<String> conocidos =
                plan.plan().objetivos().stream().map(Objetivo::clave).collect(Collectors.toSet());
        return plan.filas().stream()
                .filter(una -> !una.fila().objetivo().isBlank()
                        && !conocidos.contains(una.fila().objetivo()))
                .map(una -> Queja.en(
                        una,
                        "objetivo",
                        "El objetivo «%s» no está entre los del plan; agréguelo o escriba uno de ellos."
                                .formatted(una.fila().objetivo())));
    }

    private static Stream<Queja> valorSinClase(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(una -> una.fila().valorPlaneado() != null
                        && una.fila().valorPlaneado().signum() > 0
                        && una.fila().claseRecurso().isBlank())
                .map(una -> Queja.en(
                        una,
                        "claseRecurso",
                        "Tiene un valor planeado y no dice de qué clase es el recurso; escríbala, por ejemplo humano,"
                                + " técnico o financiero."));
    }

    private static Stream<Queja> hechaSinPrueba(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(una -> una.fila().hecha() != null && una.fila().prueba().isBlank())
                .map(una -> Queja.en(
                        una,
                        "prueba",
                        "Ya se hizo y no trae el enlace que lo prueba; escríbalo para que la evidencia quede en el"
                                + " ciclo."));
    }

    private static Stream<Queja> noAplicaSinMotivo(PlanEnDias plan) {
        Set<String> faltan = new TreeSet<>();
        for (ActividadDelModelo una : plan.contexto().modelos().actividades()) {
            if (plan.deActividad(una.codigo()).isEmpty()
                    && plan.plan().noAplica().getOrDefault(una.codigo(), "").isBlank()) {
                faltan.add("«" + una.nombre() + "»");
            }
        }
        return faltan.isEmpty() || plan.filas().isEmpty()
                ? Stream.empty()
                : Stream.of(Queja.delPlan(
                        "codigo",
                        (faltan.size() == 1
                                        ? "No está en el plan y no se dice por qué: %s. No se hará; escriba el motivo por el"
                                                + " que no aplica."
                                        : "No están en el plan y no se dice por qué: %s. No se harán; escriba el motivo por"
                                                + " el que no aplican.")
                                .formatted(algunas(List.copyOf(faltan)))));
    }

    private static Stream<Queja> propuesto(PlanEnDias plan) {
        Map<String, List<FilaEnDias>> porCampo = new TreeMap<>();
        plan.filas().forEach(una -> una.fila().propuestas().stream()
                .filter(campo -> CAMBIAN_EL_CURSO.contains(campo)
                        || campo.equals("codigo") && plan.delModelo(una).isPresent())
                .forEach(campo -> porCampo.computeIfAbsent(campo, nuevo -> new ArrayList<>())
                        .add(una)));
        return porCampo.entrySet().stream()
                .map(campo -> Queja.en(
                        campo.getValue().get(0),
                        campo.getKey(),
                        propuesto(
                                campo.getKey(),
                                algunas(campo.getValue().stream()
                                        .map(FilaEnDias::enPalabras)
                                        .toList()))));
    }

    private static String propuesto(String campo, String deCuales) {
        return campo.equals("codigo")
                ? "Por sus palabras se tomaron como actividades del modelo: " + deCuales + ". Revise si es así."
                : "El archivo no dice %s de %s; se propuso. Revise si es así."
                        .formatted(
                                CampoDelPlan.deId(campo)
                                        .map(CampoDelPlan::getNombre)
                                        .map(nombre -> "«" + nombre + "»")
                                        .orElse(campo),
                                deCuales);
    }

    // ---- words ----

    /** The first ones, and how many more there are. */
    private static String algunas(List<String> cosas) {
        int cuantas = 5;
        return cosas.size() <= cuantas + 1
                ? Palabras.enumerar(cosas)
                : String.join(", ", cosas.subList(0, cuantas)) + " y " + (cosas.size() - cuantas) + " más";
    }

    private static String antes(long dias) {
        return dias == 0 ? "el mismo día" : dias == 1 ? "un día antes" : dias + " días antes";
    }

    private static String nombre(PlanEnDias plan, String rol) {
        return plan.contexto().rol(rol).map(Rol::nombre).orElse(rol);
    }

    private static long dias(FilaEnDias una, LocalDate audiencia) {
        return ChronoUnit.DAYS.between(PlanEnDias.vence(una), audiencia);
    }

    private static Stream<FilaEnDias> deAudiencia(PlanEnDias plan, AudienciaDelPlan audiencia) {
        return plan.filas().stream().filter(una -> audiencia.clave().equals(una.audiencia()));
    }

    /** What is done for a hearing, and what of the entity's own is done by its day and after the hearing before it. */
    private static Stream<FilaEnDias> antesDe(PlanEnDias plan, AudienciaDelPlan audiencia, LocalDate dia) {
        return Stream.concat(
                deAudiencia(plan, audiencia),
                propias(plan)
                        .filter(una -> una.fin() == null
                                || !una.fin().isAfter(dia)
                                        && dias(plan)
                                                .noneMatch(otro -> !otro.isBefore(una.fin()) && otro.isBefore(dia))));
    }

    /** What is done for a hearing, and what of the entity's own is done from its day on and before the hearing after it. */
    private static Stream<FilaEnDias> despuesDe(PlanEnDias plan, AudienciaDelPlan audiencia, LocalDate dia) {
        return Stream.concat(
                deAudiencia(plan, audiencia),
                propias(plan)
                        .filter(una -> una.fin() == null
                                || !una.fin().isBefore(dia)
                                        && dias(plan)
                                                .noneMatch(otro -> !otro.isAfter(una.fin()) && otro.isAfter(dia))));
    }

    /** The entity's own that run within no hearing. */
    private static Stream<FilaEnDias> propias(PlanEnDias plan) {
        return plan.filas().stream()
                .filter(una -> una.audiencia() == null && plan.delModelo(una).isEmpty());
    }

    private static Stream<LocalDate> dias(PlanEnDias plan) {
        return plan.plan().audiencias().stream().flatMap(una -> PlanEnDias.diaDe(una).stream());
    }

    private static Stream<Queja> porAudiencia(
            PlanEnDias plan, BiFunction<AudienciaDelPlan, LocalDate, Stream<Queja>> mira) {
        return plan.plan().audiencias().stream()
                .flatMap(audiencia -> PlanEnDias.diaDe(audiencia).stream().flatMap(dia -> mira.apply(audiencia, dia)));
    }

    /** At the row of the hearing, when the plan has one. */
    private static Queja deLaAudiencia(PlanEnDias plan, AudienciaDelPlan audiencia, String mensaje) {
        return deAudiencia(plan, audiencia)
                .filter(plan::esAudiencia)
                .findFirst()
                .map(una -> Queja.en(una, "fin", mensaje))
                .orElse(Queja.delPlan("audiencia", mensaje));
    }
}
