package co.cuentasclaras.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import co.cuentasclaras.ciclo.process.ModelosDelPrograma;
import co.cuentasclaras.plan.Contexto.Recuerdos;
import co.cuentasclaras.plan.Hallazgo.Clase;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Rol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds the one thing that was spoilt in a plan in which there is nothing to find. */
@DisplayName("En un plan se halla")
class HallazgosTest {

    /** Of a body whose hearing is on Thursday 20 March 2025. */
    private static final String BUENO =
            """
            elaborarEstrategiaRendicion; Escribir la estrategia; 2024-09; 2024-09; planeacion
            capacitarEquipoLider; Capacitar al equipo; 2024-10; 2024-10; planeacion
            realizarAsambleaComunitaria; Reunir a la comunidad; 2024-11; 2024-11; comunicaciones
            elaborarInformeGestion; Escribir el informe; 2025-01; 2025-01; planeacion
            aprobarInformeGestion; Aprobar el informe; 2025-02-03; 2025-02-05; gerencia
            publicarInformePrevio; Publicar el informe; 2025-02-06; 2025-02-14; comunicaciones
            entregarInformeGestion/concejo; Llevar el informe al Concejo; 2025-02; 2025-02; gerencia
            invitarMedios; Invitar a la prensa; 2025-02-17; 2025-02-28; comunicaciones
            realizarAudiencia; Hacer la audiencia; 2025-03-20; 2025-03-20; gerencia
            levantarActa; Levantar el acta; audiencia+1h; audiencia+5h; planeacion
            responderPreguntasVirtuales; Responder las preguntas; audiencia+1h; audiencia+15h; comunicaciones
            evaluarInternamente; Evaluar lo hecho; 2025-05; 2025-05; control-interno
            foro-jovenes; Realizar un foro con jóvenes; 2024-12; 2024-12; comunicaciones""";

    private static final int ASAMBLEA = 4;
    private static final int APROBAR = 6;
    private static final int PUBLICAR = 7;
    private static final int INVITAR = 9;
    private static final int AUDIENCIA = 10;
    private static final int ACTA = 11;
    private static final int RESPONDER = 12;
    private static final int FORO = 14;
    private static final int NUEVA = 15;

    private static final PoliticaDelPlan POLITICA = new PoliticaDelPlan(15, 15, 9);

    private static final Contexto CONTEXTO = new Contexto(
            "Entidad de Prueba",
            2024,
            ModelosDelPrograma.leer(),
            List.of(
                    new Rol("planeacion", "Planeación", Perfil.EJECUTA, "ana", "berta"),
                    new Rol("comunicaciones", "Comunicaciones", Perfil.EJECUTA, "berta", "ana"),
                    new Rol("gerencia", "Gerencia", Perfil.DIRIGE, "carla", "ana"),
                    new Rol("control-interno", "Control Interno", Perfil.VIGILA, "dora", "elsa"),
                    new Rol("juridica", "Jurídica", Perfil.EJECUTA, "fe", null),
                    new Rol("tics", "Sistemas", Perfil.EJECUTA, null, null)),
            CalendarioLaboral.deColombia(Set.of()),
            Recuerdos.NINGUNO);

    private static PlanDePrueba bueno() {
        return PlanDePrueba.de(2024, BUENO).audiencia("", "Audiencia pública", "2025-03-20");
    }

    private static List<Hallazgo> hallazgos(PlanDePrueba plan) {
        return new Hallazgos(POLITICA).de(plan.plan(), CONTEXTO);
    }

    @Test
    @DisplayName("nada, si todo está en orden")
    void nada() {
        assertThat(hallazgos(bueno())).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("casos")
    @DisplayName("lo que cada regla mira")
    void cada(String regla, String caso, UnaryOperator<PlanDePrueba> danar, int fila, String columna, String mensaje) {
        assertThat(hallazgos(danar.apply(bueno()))).singleElement().satisfies(hallazgo -> {
            assertThat(hallazgo.regla()).isEqualTo(regla);
            assertThat(hallazgo.fila()).isEqualTo(fila);
            assertThat(hallazgo.columna()).isEqualTo(columna);
            assertThat(hallazgo.mensaje()).isEqualTo(mensaje);
        });
    }

    static Stream<Arguments> casos() {
        return Stream.of(formas(), codigos(), audiencias(), orden(), ley(), datos())
                .flatMap(unos -> unos);
    }

    private static Stream<Arguments> formas() {
        return Stream.of(
                caso(
                        "sinNombre",
                        "celda vacía",
                        p -> p.con(FORO, "actividad", " "),
                        FORO,
                        "actividad",
                        "La celda está vacía; escriba qué se hace."),
                caso(
                        "sinResponsable",
                        "celda vacía",
                        p -> p.con(FORO, "responsable", ""),
                        FORO,
                        "responsable",
                        "La celda está vacía; escriba el rol que responde por la actividad."),
                caso(
                        "sinFecha",
                        "celda vacía",
                        p -> p.con(FORO, "fin", "").con(FORO, "inicio", ""),
                        FORO,
                        "fin",
                        "La celda está vacía; escriba el día o el mes en que termina, o los días hábiles que la separan"
                                + " de la audiencia."),
                caso(
                        "fechaIlegible",
                        "palabras",
                        p -> p.con(FORO, "fin", "pronto"),
                        FORO,
                        "fin",
                        "No se entiende la fecha «pronto»; escriba un mes (2023-02), un día (2023-03-23) o los días"
                                + " hábiles que la separan de la audiencia (audiencia-10h, audiencia, audiencia+15h)."),
                caso(
                        "fechaIlegible",
                        "no existe",
                        p -> p.con(FORO, "fin", "2024-12-32"),
                        FORO,
                        "fin",
                        "La fecha «2024-12-32» no existe en el calendario; corrija el mes o el día."),
                caso(
                        "fueraDelCiclo",
                        "escrita",
                        p -> p.con(FORO, "fin", "2026-01"),
                        FORO,
                        "fin",
                        "La fecha «2026-01» está fuera del ciclo de la vigencia 2024, que va del 1 de enero de 2024 al"
                                + " 31 de diciembre de 2025; corrija el año."),
                caso(
                        "fueraDelCiclo",
                        "antes, contada",
                        p -> p.con(FORO, "inicio", "audiencia-400h"),
                        FORO,
                        "inicio",
                        "La fecha «3 de agosto de 2023» está fuera del ciclo de la vigencia 2024, que va del 1 de enero"
                                + " de 2024 al 31 de diciembre de 2025; corrija el año."),
                caso(
                        "fueraDelCiclo",
                        "hecha",
                        p -> p.con(ASAMBLEA, "hecha", "2023-11-02").con(ASAMBLEA, "prueba", "https://x"),
                        ASAMBLEA,
                        "hecha",
                        "La fecha «2 de noviembre de 2023» está fuera del ciclo de la vigencia 2024, que va del 1 de"
                                + " enero de 2024 al 31 de diciembre de 2025; corrija el año."),
                caso(
                        "terminaAntesDeEmpezar",
                        "días",
                        p -> p.con(FORO, "inicio", "2025-01"),
                        FORO,
                        "fin",
                        "Termina el 31 de diciembre de 2024, antes de empezar el 2 de enero de 2025; corrija el inicio o"
                                + " el fin."),
                caso(
                        "rolDesconocido",
                        "responde",
                        p -> p.con(FORO, "responsable", "juventud"),
                        FORO,
                        "responsable",
                        "No existe el rol «juventud»; use uno de estos: comunicaciones, control-interno, gerencia,"
                                + " juridica, planeacion, tics."),
                caso(
                        "rolDesconocido",
                        "apoya",
                        p -> p.con(FORO, "apoyan", "gerencia,juventud"),
                        FORO,
                        "apoyan",
                        "No existe el rol «juventud»; use uno de estos: comunicaciones, control-interno, gerencia,"
                                + " juridica, planeacion, tics."),
                caso(
                        "textoLargo",
                        "frente",
                        p -> p.con(FORO, "frente", "f".repeat(81)),
                        FORO,
                        "frente",
                        "El texto tiene 81 caracteres y caben 80; escríbalo más corto."),
                caso(
                        "textoDanado",
                        "otra codificación",
                        p -> p.con(FORO, "producto", "RadicaciÃ³n"),
                        FORO,
                        "producto",
                        "«RadicaciÃ³n» tiene letras dañadas; vuelva a escribirlas."),
                caso(
                        "textoDanado",
                        "de control",
                        p -> p.con(FORO, "producto", "Acta\u0007"),
                        FORO,
                        "producto",
                        "El texto tiene un carácter que no se puede leer; vuelva a escribirlo."),
                caso(
                        "valorNegativo",
                        "pesos",
                        p -> p.con(FORO, "valorPlaneado", "-1"),
                        FORO,
                        "valorPlaneado",
                        "El valor es menor que cero; escriba los pesos que se planean gastar."));
    }

    private static Stream<Arguments> codigos() {
        return Stream.of(
                caso(
                        "codigoIlegible",
                        "espacios",
                        p -> p.con(FORO, "codigo", "foro de jóvenes"),
                        FORO,
                        "codigo",
                        "El código «foro de jóvenes» tiene signos que no puede tener; use letras sin tildes, números y"
                                + " guiones, sin espacios."),
                caso(
                        "codigoIlegible",
                        "vacío",
                        p -> p.con(FORO, "codigo", ""),
                        FORO,
                        "codigo",
                        "La celda está vacía; escriba un código propio, corto y sin espacios."),
                caso(
                        "codigoRepetido",
                        "propio",
                        p -> p.agregar(NUEVA, "foro-jovenes; Otro foro; 2025-01; 2025-01; gerencia"),
                        NUEVA,
                        "codigo",
                        "La actividad «foro-jovenes» ya está: es «Realizar un foro con jóvenes» (fila 14); deje una sola"
                                + " o cámbiele el código a una."),
                caso(
                        "codigoDelModelo",
                        "mayúsculas",
                        p -> p.con(FORO, "codigo", "RealizarWorldCafe"),
                        FORO,
                        "codigo",
                        "No existe la actividad «RealizarWorldCafe»; escriba «realizarWorldCafe», con las mismas"
                                + " mayúsculas y minúsculas."),
                caso(
                        "codigoDelModelo",
                        "sin entrega",
                        p -> p.con(8, "codigo", "entregarInformeGestion"),
                        8,
                        "codigo",
                        "«entregarInformeGestion» se hace varias veces; escriba cada una como"
                                + " «entregarInformeGestion/nombre», con un nombre corto en minúsculas sin tildes, números"
                                + " y guiones."),
                caso(
                        "codigoDelModelo",
                        "con entrega",
                        p -> p.con(ASAMBLEA, "codigo", "realizarAsambleaComunitaria/norte"),
                        ASAMBLEA,
                        "codigo",
                        "«realizarAsambleaComunitaria» se hace una sola vez; escriba «realizarAsambleaComunitaria», o"
                                + " déjela como actividad propia con otro código."),
                caso(
                        "codigoDelModelo",
                        "de ninguna audiencia",
                        p -> p.audiencia("2", "Audiencia del sur", null)
                                .agregar(NUEVA, "realizarAudiencia@2; Hacer la segunda; audiencia; audiencia; gerencia")
                                .con(ASAMBLEA, "codigo", "realizarAsambleaComunitaria@2"),
                        ASAMBLEA,
                        "codigo",
                        "«realizarAsambleaComunitaria» se hace una vez para todas las audiencias; quítele «@2», o déjela"
                                + " como actividad propia con otro código."),
                caso(
                        "sinEtapa",
                        "no se conoce",
                        p -> p.con(FORO, "pagina", "").con(FORO, "etapa", "Fase 3"),
                        FORO,
                        "etapa",
                        "No se sabe a cuál página de los modelos corresponde la etapa «Fase 3»; escójala."),
                caso(
                        "esperaDesconocida",
                        "no está",
                        p -> p.con(FORO, "espera", "otra"),
                        FORO,
                        "espera",
                        "Espera a «otra», que no está en el plan; escriba el código de una de sus filas o deje la celda"
                                + " vacía."),
                caso(
                        "esperaEnCirculo",
                        "a sí misma",
                        p -> p.con(FORO, "espera", "foro-jovenes"),
                        FORO,
                        "espera",
                        "Se espera a sí misma y nunca empezaría; deje la celda vacía."),
                caso(
                        "esperaEnCirculo",
                        "dos",
                        p -> p.con(FORO, "espera", "mesa")
                                .agregar(NUEVA, "mesa; Mesa; 2024-12; 2024-12; gerencia; espera=foro-jovenes"),
                        FORO,
                        "espera",
                        "Se esperan unas a otras y nunca empezarían: «Realizar un foro con jóvenes» (fila 14) y «Mesa»"
                                + " (fila 15); quite una de las esperas."),
                caso(
                        "noAplicaConFila",
                        "las dos cosas",
                        p -> p.noAplica("levantarActa", "No hay"),
                        ACTA,
                        "codigo",
                        "El plan dice que «levantarActa» no aplica y a la vez la programa; quite la fila o quítela de lo"
                                + " que no aplica."));
    }

    private static Stream<Arguments> audiencias() {
        return Stream.of(
                caso(
                        "audienciaDesconocida",
                        "en el código",
                        p -> p.con(ACTA, "codigo", "levantarActa@sur"),
                        ACTA,
                        "codigo",
                        "Es de la audiencia «sur», que no está en el plan; agréguela con su día o use una de estas:"
                                + " Audiencia pública."),
                caso(
                        "audienciaSinFila",
                        "solo en la lista",
                        p -> p.audiencia("2", "Audiencia del sur", null),
                        0,
                        "codigo",
                        "«Audiencia del sur» está en la lista de audiencias y ninguna fila dice que se realiza; agregue su"
                                + " fila, o quítela también de la lista."),
                caso(
                        "audienciaDesdeSiMisma",
                        "relativa",
                        p -> p.con(AUDIENCIA, "fin", "audiencia"),
                        AUDIENCIA,
                        "fin",
                        "La audiencia no puede contarse desde ella misma; escriba un mes o un día."),
                caso(
                        "audienciaConDosDias",
                        "fila y lista",
                        p -> p.con(AUDIENCIA, "fin", "2025-03-21"),
                        AUDIENCIA,
                        "fin",
                        "Esta fila dice que la audiencia es el 21 de marzo de 2025 y la lista de audiencias dice que es"
                                + " el 20 de marzo de 2025; deje el mismo día en las dos."),
                caso(
                        "audienciaEnDiaSenalado",
                        "festivo",
                        p -> p.con(AUDIENCIA, "fin", "2025-03-24").audiencia("", "Audiencia pública", "2025-03-24"),
                        AUDIENCIA,
                        "fin",
                        "La audiencia «Audiencia pública» es el lunes 24 de marzo de 2025, que es festivo, y poca gente"
                                + " podrá asistir; si puede, pásela a otro día."),
                caso(
                        "audienciaEnDiaSenalado",
                        "Semana Santa",
                        p -> p.con(AUDIENCIA, "fin", "2025-04-16").audiencia("", "Audiencia pública", "2025-04-16"),
                        AUDIENCIA,
                        "fin",
                        "La audiencia «Audiencia pública» es el miércoles 16 de abril de 2025, que es de Semana Santa, y"
                                + " poca gente podrá asistir; si puede, pásela a otro día."),
                caso(
                        "sinConvocatoria",
                        "una sola audiencia",
                        p -> p.sin(INVITAR).noAplica("invitarMedios", "No"),
                        AUDIENCIA,
                        "fin",
                        "La audiencia «Audiencia pública» no tiene ninguna invitación; agregue al menos una de su"
                                + " convocatoria."),
                caso(
                        "sinConvocatoria",
                        "la segunda",
                        p -> p.audiencia("2", "Audiencia del sur", "2025-06-12")
                                .agregar(NUEVA, "realizarAudiencia@2; Hacer la segunda; 2025-06; 2025-06-12; gerencia")
                                .agregar(
                                        16,
                                        "responderPreguntasVirtuales@2; Responder; audiencia; audiencia+9h; gerencia"),
                        NUEVA,
                        "fin",
                        "La audiencia «Audiencia del sur» no tiene ninguna invitación; agregue al menos una de su"
                                + " convocatoria."),
                caso(
                        "convocatoriaTardia",
                        "cuatro días",
                        p -> p.con(INVITAR, "fin", "2025-03-14"),
                        INVITAR,
                        "fin",
                        "Es la primera invitación a la audiencia «Audiencia pública» y vence 6 días antes de ella; la"
                                + " política pide al menos 15 días, y es mejor un mes. Adelántela."),
                caso(
                        "sinInformePrevio",
                        "no se publica",
                        p -> p.sin(PUBLICAR).noAplica("publicarInformePrevio", "No"),
                        AUDIENCIA,
                        "fin",
                        "El informe de gestión no se publica antes de la audiencia «Audiencia pública»; agregue su"
                                + " publicación, para que la ciudadanía llegue informada."),
                caso(
                        "informeTardio",
                        "una semana",
                        p -> p.con(PUBLICAR, "fin", "2025-03-10")
                                .sin(INVITAR)
                                .noAplica("invitarMedios", "No")
                                .agregar(
                                        NUEVA,
                                        "voz-a-voz; Invitar de casa en casa; 2025-02; 2025-02; planeacion;"
                                                + " pagina=antes-audiencia"),
                        PUBLICAR,
                        "fin",
                        "El informe se publica 10 días antes de la audiencia «Audiencia pública»; la política pide al"
                                + " menos 15 días, y es mejor un mes. Adelante la publicación."),
                caso(
                        "sinRespuestas",
                        "nadie",
                        p -> p.sin(RESPONDER).noAplica("responderPreguntasVirtuales", "No"),
                        AUDIENCIA,
                        "fin",
                        "Ninguna actividad responde las preguntas de la audiencia «Audiencia pública»; la ley da quince"
                                + " días hábiles para responderlas por escrito y publicarlas. Agréguela."),
                caso(
                        "terminoLegal",
                        "más largo",
                        p -> p.con(RESPONDER, "fin", "audiencia+16h"),
                        RESPONDER,
                        "fin",
                        "La ley da 15 días hábiles después de la audiencia, hasta el 11 de abril de 2025, y esta fila"
                                + " vence el 14 de abril de 2025. Escriba «audiencia+15h»."));
    }

    private static Stream<Arguments> orden() {
        return Stream.of(
                caso(
                        "antesDeLoQueEspera",
                        "dibujada, entre páginas",
                        p -> p.con(PUBLICAR, "fin", "2025-03-03"),
                        INVITAR,
                        "fin",
                        "Vence el 28 de febrero de 2025, y para que empiece debe estar terminada «Publicar el informe»"
                                + " (fila 7), que vence el 3 de marzo de 2025. Póngale una fecha posterior o adelante la"
                                + " otra; si queda así, llegará vencida a su responsable."),
                caso(
                        "antesDeLoQueEspera",
                        "más allá de lo que no aplica",
                        p -> p.sin(PUBLICAR)
                                .noAplica("publicarInformePrevio", "No")
                                .con(APROBAR, "fin", "2025-03-03")
                                .con(8, "fin", "2025-03")
                                .agregar(NUEVA, "web; Publicar en la web el informe; 2025-02; 2025-02; planeacion"),
                        INVITAR,
                        "fin",
                        "Vence el 28 de febrero de 2025, y para que empiece debe estar terminada «Aprobar el informe»"
                                + " (fila 6), que vence el 3 de marzo de 2025. Póngale una fecha posterior o adelante la"
                                + " otra; si queda así, llegará vencida a su responsable."),
                caso(
                        "antesDeLoQueEspera",
                        "dicha en el plan",
                        p -> p.con(FORO, "espera", "elaborarInformeGestion"),
                        FORO,
                        "fin",
                        "Vence el 31 de diciembre de 2024, y para que empiece debe estar terminada «Escribir el informe»"
                                + " (fila 5), que vence el 31 de enero de 2025. Póngale una fecha posterior o adelante la"
                                + " otra; si queda así, llegará vencida a su responsable."),
                caso(
                        "despuesDeLaAudiencia",
                        "la prepara",
                        p -> p.agregar(NUEVA, "gestionarLogistica; Alistar el salón; 2025-03; 2025-03; planeacion")
                                .noAplica("gestionarLogistica", null),
                        NUEVA,
                        "fin",
                        "Prepara la audiencia «Audiencia pública», que es el 20 de marzo de 2025, y vence después, el 31"
                                + " de marzo de 2025. Adelante esta fecha o mueva la audiencia."),
                caso(
                        "antesDeLaAudiencia",
                        "le sigue",
                        p -> p.con(ACTA, "inicio", "2025-03").con(ACTA, "fin", "2025-03-14"),
                        ACTA,
                        "fin",
                        "Se hace después de la audiencia «Audiencia pública», que es el 20 de marzo de 2025, y vence"
                                + " antes, el 14 de marzo de 2025. Póngale una fecha posterior o cuéntela desde la"
                                + " audiencia, por ejemplo «audiencia+5h»."),
                caso(
                        "despuesDelCiclo",
                        "respuestas en enero",
                        p -> p.audiencia("", "Audiencia pública", "2025-12-12").con(AUDIENCIA, "fin", "2025-12-12"),
                        RESPONDER,
                        "fin",
                        "«audiencia+15h» es el 6 de enero de 2026, después del 31 de diciembre de 2025, en que termina el"
                                + " ciclo. Adelante la audiencia o acorte el plazo; si queda así, el ciclo no termina"
                                + " antes de ese día."),
                caso(
                        "esperaDelModelo",
                        "no se oye",
                        p -> p.con(ACTA, "espera", "foro-jovenes"),
                        ACTA,
                        "espera",
                        "No esperará a «Realizar un foro con jóvenes» (fila 14): es una actividad de los modelos y solo"
                                + " espera lo que ellos dibujan. Deje la celda vacía, o hágala propia con otro código."));
    }

    private static Stream<Arguments> ley() {
        return Stream.of(
                caso(
                        "unSoloEspacio",
                        "solo la audiencia",
                        p -> p.sin(ASAMBLEA, FORO).noAplica("realizarAsambleaComunitaria", "No"),
                        0,
                        "actividad",
                        "El plan tiene un solo espacio de diálogo con la ciudadanía. Agregue otros, como foros, mesas de"
                                + " trabajo, ferias o asambleas; quien no los tiene debe hacer al menos dos audiencias en"
                                + " el año."),
                caso(
                        "sinCapacitacion",
                        "ninguna",
                        p -> p.sin(3).noAplica("capacitarEquipoLider", "No"),
                        0,
                        "actividad",
                        "Ninguna actividad capacita a quienes rinden cuentas ni a la ciudadanía; agregue una."),
                caso(
                        "sinEvaluacion",
                        "ninguna",
                        p -> p.sin(13).noAplica("evaluarInternamente", "No"),
                        0,
                        "actividad",
                        "Ninguna actividad evalúa la rendición de cuentas; agregue una, por ejemplo la evaluación"
                                + " interna."),
                caso(
                        "vigilaYEjecuta",
                        "un foro",
                        p -> p.con(FORO, "responsable", "control-interno"),
                        FORO,
                        "responsable",
                        "Control Interno evalúa la rendición de cuentas y no ejecuta sus actividades; escriba otro"
                                + " responsable."),
                caso(
                        "muchasEnUnaSemana",
                        "nueve",
                        p -> {
                            IntStream.range(0, 9)
                                    .forEach(n -> p.agregar(
                                            20 + n,
                                            "t" + n + "; Tarea " + n + "; 2025-07-01; 2025-07-0" + (1 + n % 4)
                                                    + "; planeacion"));
                            return p;
                        },
                        20,
                        "responsable",
                        "A Planeación se le vencen 9 actividades en la semana del 30 de junio de 2025: "
                                + IntStream.range(0, 8)
                                        .mapToObj(n -> "«Tarea " + n + "» (fila " + (20 + n) + ")")
                                        .collect(Collectors.joining(", "))
                                + " y «Tarea 8» (fila 28). Reparta sus fechas o sus responsables."),
                caso(
                        "sinTitularOSuplente",
                        "sin suplente",
                        p -> p.con(FORO, "responsable", "juridica"),
                        FORO,
                        "responsable",
                        "Jurídica no tiene suplente; nómbrelo antes de empezar, para que alguien reciba sus"
                                + " actividades."),
                caso(
                        "sinTitularOSuplente",
                        "sin nadie",
                        p -> p.con(FORO, "responsable", "tics"),
                        FORO,
                        "responsable",
                        "Sistemas no tiene titular ni suplente; nómbrelo antes de empezar, para que alguien reciba sus"
                                + " actividades."),
                caso(
                        "venceEnDiaNoHabil",
                        "sábado",
                        p -> p.con(FORO, "fin", "2024-12-14"),
                        FORO,
                        "fin",
                        "Vence el sábado 14 de diciembre de 2024, que no es día hábil; así se conserva. Si no es a"
                                + " propósito, escriba el 16 de diciembre de 2024."));
    }

    private static Stream<Arguments> datos() {
        return Stream.of(
                caso(
                        "objetivoSinActividad",
                        "suelto",
                        p -> p.objetivo("o1", "Facilitar el control social"),
                        0,
                        "objetivo",
                        "El objetivo «Facilitar el control social» no tiene ninguna actividad; diga en alguna fila que es"
                                + " suya, o agregue una."),
                caso(
                        "objetivoDesconocido",
                        "no está",
                        p -> p.con(FORO, "objetivo", "o9"),
                        FORO,
                        "objetivo",
                        "El objetivo «o9» no está entre los del plan; agréguelo o escriba uno de ellos."),
                caso(
                        "valorSinClase",
                        "pesos",
                        p -> p.con(FORO, "valorPlaneado", "2500000"),
                        FORO,
                        "claseRecurso",
                        "Tiene un valor planeado y no dice de qué clase es el recurso; escríbala, por ejemplo humano,"
                                + " técnico o financiero."),
                caso(
                        "hechaSinPrueba",
                        "sin enlace",
                        p -> p.con(FORO, "hecha", "2024-12-05"),
                        FORO,
                        "prueba",
                        "Ya se hizo y no trae el enlace que lo prueba; escríbalo para que la evidencia quede en el"
                                + " ciclo."),
                caso(
                        "noAplicaSinMotivo",
                        "una",
                        p -> p.noAplica("transmitirEnVivo", null),
                        0,
                        "codigo",
                        "No está en el plan y no se dice por qué: «Transmitir la audiencia». No se hará; escriba"
                                + " el motivo por el que no aplica."),
                caso(
                        "propuesto",
                        "el inicio",
                        p -> p.con(FORO, "propuestas", "inicio").con(ACTA, "propuestas", "inicio"),
                        ACTA,
                        "inicio",
                        "El archivo no dice «Inicio» de «Levantar el acta» (fila 11) y «Realizar un foro con jóvenes»"
                                + " (fila 14); se propuso. Revise si es así."));
    }

    private static Arguments caso(
            String regla, String caso, UnaryOperator<PlanDePrueba> danar, int fila, String columna, String mensaje) {
        return arguments(regla, caso, danar, fila, columna, mensaje);
    }

    @ParameterizedTest(name = "fila {0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    8  | codigo   | entregarInformeGestion/       | codigoIlegible
                    8  | codigo   | entregarInformeGestion/a/b    | codigoIlegible
                    8  | codigo   | entregarInformeGestion/Cámara | codigoIlegible
                    10 | inicio   | audiencia-3h                  | audienciaDesdeSiMisma
                    11 | fin      | audiencia                     | terminaAntesDeEmpezar
                    14 | fin      | audiencia:sur-3h              | audienciaDesconocida
                    14 | fin      | 9999-12-31                    | fueraDelCiclo
                    14 | fin      | 2023-02-30                    | fechaIlegible
                    14 | producto | Radicaci¢n                    | textoDanado
                    """)
    @DisplayName("también lo que la gente escribe mal de otra manera, en su fila y su columna")
    void deOtraManera(int fila, String columna, String escrito, String regla) {
        assertThat(hallazgos(bueno().con(fila, columna, escrito)))
                .filteredOn(uno -> uno.clase() == Clase.ERROR)
                .extracting(Hallazgo::fila, Hallazgo::columna, Hallazgo::regla)
                .containsExactly(tuple(fila, columna, regla));
    }

    @Test
    @DisplayName("un código que no cabe")
    void codigoLargo() {
        assertThat(hallazgos(bueno().con(FORO, "codigo", "x".repeat(121))))
                .filteredOn(uno -> uno.clase() == Clase.ERROR)
                .extracting(Hallazgo::fila, Hallazgo::columna)
                .containsExactly(tuple(FORO, "codigo"));
    }

    @Test
    @DisplayName("lo que dice cada regla de la lista, y ninguna se queda sin probar")
    void todas() {
        assertThat(casos().map(caso -> caso.get()[0]).collect(Collectors.toSet()))
                .containsAll(Hallazgos.REGLAS.stream()
                        .map(ReglaDelPlan::nombre)
                        .filter(nombre ->
                                !Set.of("sinActividades", "sinAudiencia").contains(nombre))
                        .toList());
        assertThat(Hallazgos.REGLAS).extracting(ReglaDelPlan::nombre).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("en uno vacío, que no tiene actividades")
    void vacio() {
        assertThat(hallazgos(PlanDePrueba.de(2024, "x; x; 2024-01; 2024-01; gerencia")
                        .sin(2)))
                .filteredOn(hallazgo -> hallazgo.clase() == Clase.ERROR)
                .singleElement()
                .satisfies(hallazgo -> assertThat(hallazgo.mensaje())
                        .isEqualTo("El plan no tiene ninguna actividad; agregue al menos una fila."));
    }

    @Test
    @DisplayName("en uno sin audiencia, qué se hace en ella o se cuenta desde ella, cada cosa en su fila")
    void sinAudiencia() {
        assertThat(hallazgos(bueno().sinAudiencias()))
                .extracting(hallazgo -> hallazgo.regla() + " " + hallazgo.fila() + " " + hallazgo.columna())
                .containsExactly(
                        "audienciaDesconocida 9 codigo",
                        "audienciaDesconocida 10 codigo",
                        "audienciaDesconocida 11 codigo",
                        "audienciaDesconocida 12 codigo",
                        "sinAudiencia 0 audiencia");
    }

    @Test
    @DisplayName("nada de lo que se cuenta desde una audiencia suspendida, hasta que tenga día")
    void suspendida() {
        assertThat(hallazgos(bueno().audiencia("", "Audiencia pública", null)
                        .con(AUDIENCIA, "fin", "audiencia")
                        .con(AUDIENCIA, "inicio", "audiencia")))
                .isEmpty();
    }

    @Test
    @DisplayName("en la audiencia suspendida, la celda que quedó vacía")
    void suspendidaSinFecha() {
        assertThat(hallazgos(bueno().audiencia("", "Audiencia pública", null)
                        .con(AUDIENCIA, "fin", "")
                        .con(AUDIENCIA, "inicio", "")))
                .extracting(Hallazgo::regla, Hallazgo::fila, Hallazgo::columna)
                .containsExactly(tuple("sinFecha", AUDIENCIA, "fin"));
    }

    @Test
    @DisplayName("nada tarde en lo que ya se hizo")
    void hecha() {
        assertThat(hallazgos(bueno().con(APROBAR, "fin", "2025-03-10")
                        .con(8, "fin", "2025-03")
                        .con(APROBAR, "hecha", "2025-01-10")
                        .con(APROBAR, "prueba", "https://entidad.example/acta")))
                .isEmpty();
    }

    @Test
    @DisplayName("en otra audiencia lo suyo, y no lo de la primera")
    void cadaAudienciaLoSuyo() {
        assertThat(hallazgos(bueno().audiencia("2", "Audiencia del sur", "2025-06-12")
                        .agregar(NUEVA, "realizarAudiencia@2; Hacer la del sur; 2025-06; 2025-06-12; gerencia")
                        .agregar(16, "invitarMedios@2; Invitar al sur; 2025-05; 2025-05-27; comunicaciones")
                        .agregar(17, "levantarActa@2; Acta del sur; 2025-06-02; 2025-06-06; planeacion")
                        .agregar(18, "responderPreguntasVirtuales@2; Responder; audiencia; audiencia+9h; gerencia")))
                .extracting(hallazgo -> hallazgo.regla() + " " + hallazgo.fila())
                .containsExactly("antesDeLaAudiencia 17");
    }

    @Test
    @DisplayName("lo que cuenta la página de las reglas, y nada más")
    void documentadas() throws IOException {
        assertThat(Files.readString(Path.of("src/docs/reglas-del-plan.md")))
                .as("the table of src/docs/reglas-del-plan.md")
                .endsWith(Hallazgos.REGLAS.stream()
                        .map(regla -> "| %s | `%s` | %s | %s |%n"
                                .formatted(
                                        regla.clase().name().toLowerCase(Locale.ROOT),
                                        regla.nombre(),
                                        regla.halla(),
                                        regla.articulo()))
                        .collect(Collectors.joining()));
    }

    @Test
    @DisplayName("en cada aviso quién lo dice")
    void articulos() {
        assertThat(Hallazgos.REGLAS)
                .filteredOn(regla -> regla.clase() == Clase.AVISO)
                .allSatisfy(regla -> assertThat(regla.articulo()).isNotBlank());
    }

    @Test
    @DisplayName("lo mismo en menos de un segundo en quinientas filas que se esperan en fila")
    void muchas() {
        PlanDePrueba plan = bueno();
        for (int n = 0; n < 500; n++) {
            plan.agregar(
                    100 + n,
                    "p" + n + "; Tarea " + n + "; 2025-07; 2025-07; planeacion"
                            + (n == 0 ? "" : "; espera=p" + (n - 1)));
        }
        Plan muchas = plan.plan();
        long antes = System.nanoTime();
        assertThat(new Hallazgos(POLITICA).de(muchas, CONTEXTO)).hasSize(1);
        assertThat(System.nanoTime() - antes).isLessThan(1_000_000_000L);
    }
}
