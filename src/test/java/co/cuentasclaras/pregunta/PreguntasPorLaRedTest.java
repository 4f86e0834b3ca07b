package co.cuentasclaras.pregunta;

import static co.cuentasclaras.prueba.Navegador.leer;
import static co.cuentasclaras.prueba.Navegador.mensaje;
import static co.cuentasclaras.prueba.Navegador.texto;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.bitacora.Hecho.PreguntaAcumulada;
import co.cuentasclaras.bitacora.Hecho.PreguntaRadicada;
import co.cuentasclaras.bitacora.Hecho.PreguntaTrasladada;
import co.cuentasclaras.prueba.CicloDePrueba;
import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.Escenario;
import co.cuentasclaras.prueba.Escenas;
import co.cuentasclaras.prueba.Reloj;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The cycle runs by the example since 1 September 2022, a Thursday; it is the 5th, a Monday, at ten. */
@Escenario
@DisplayName("Las preguntas de la ciudadanía, por la red")
class PreguntasPorLaRedTest {

    private static final LocalDate PRIMER_DIA = LocalDate.of(2022, 9, 1);
    private static final LocalDate HOY = LocalDate.of(2022, 9, 5);
    private static final String CLASIFICA = "servicio-ciudadano";
    private static final String REVISA = "secretaria-general";

    @Autowired
    private Escenas escenas;

    @Autowired
    private CicloDePrueba ciclo;

    @Autowired
    private Entidad entidad;

    @Autowired
    private TaskService tareas;

    @BeforeEach
    void enMarcha() {
        escenas.de("el primer día del ciclo", () -> ciclo.iniciar(PRIMER_DIA).vivirHasta(PRIMER_DIA));
        Reloj.poner(HOY, Reloj.LAS_DIEZ);
    }

    // ---- coming in ----

    @Test
    @DisplayName("reciben su número, uno tras otro, y el último día de su término con cada paso")
    void numeroYTermino() {
        JsonNode primera = leer(radicar(Map.of()));
        JsonNode segunda = leer(radicar(Map.of("tipo", "INFORMACION", "recibida", "2022-09-02T23:59:00-05:00")));

        assertThat(primera.path("radicado").asText()).isEqualTo("P-2022-0001");
        assertThat(primera.path("vence").asText()).isEqualTo("2022-09-26");
        assertThat(primera.path("termino").path("pasos")).isNotEmpty();
        assertThat(segunda.path("radicado").asText()).isEqualTo("P-2022-0002");
        assertThat(segunda.path("vence").asText()).isEqualTo("2022-09-16");
        assertThat(ciclo.ultima(PreguntaRadicada.class)).satisfies(una -> {
            assertThat(una.quien()).isEqualTo(CLASIFICA);
            assertThat(una.hecho())
                    .isEqualTo(new PreguntaRadicada(
                            "P-2022-0002",
                            "BUZON",
                            LocalDate.of(2022, 9, 2),
                            LocalDate.of(2022, 9, 16),
                            "INFORMACION"));
        });
    }

    @Test
    @DisplayName("lo que no se puede radicar se dice junto a su campo, y no gasta número")
    void loQueNoSePuede() {
        rechazada(Map.of("recibida", "2022-09-05T10:00:01-05:00"), "recibida", "después de ahora");
        rechazada(Map.of("recibida", "2022-08-31T23:59:59-05:00"), "recibida", "antes de que empezara el ciclo");
        rechazada(Map.of("recibida", "2022-09-05T09:00:00"), "recibida", "zona");
        rechazada(Map.of("texto", " \n "), "texto", "vacía");
        rechazada(Map.of("texto", "x".repeat(4001)), "texto", "4001 letras y caben 4000");
        rechazada(Map.of("canal", "PALOMA"), "canal", "PALOMA");
        rechazada(Map.of("espacio", "noHay"), "espacio", "noHay");
        rechazada(Map.of("tema", "x".repeat(201)), "tema", "201 letras");
        rechazada(Map.of("talonario", "x".repeat(21)), "talonario", "21 letras");

        assertThat(leer(radicar(Map.of("texto", "x".repeat(4000))))
                        .path("radicado")
                        .asText())
                .isEqualTo("P-2022-0001");
    }

    @Test
    @DisplayName("el texto queda letra por letra, sin las marcas que voltean el renglón")
    void letraPorLetra() {
        String escrito = "=HYPERLINK(\"http://x\") <b>¿Y el acueducto?</b>\n¿Cuándo?";
        String radicado = nueva("\u202E" + escrito.replace("\n", "\r\n") + "  ");

        assertThat(ver(radicado).path("texto").asText()).isEqualTo(escrito);
    }

    @Test
    @DisplayName("la que se radica cuando ya venció se acepta, sale vencida y le llega al líder")
    void yaVencida() {
        Reloj.poner(LocalDate.of(2022, 10, 3), Reloj.LAS_DIEZ);

        JsonNode tardia = leer(radicar(Map.of("recibida", "2022-09-05T10:00:00-05:00")));
        ciclo.seguir();

        assertThat(tardia.path("vence").asText()).isEqualTo("2022-09-26");
        assertThat(ver("P-2022-0001").path("situacion").path("id").asText()).isEqualTo("VENCIDA");
        assertThat(tareas.createTaskQuery()
                        .processInstanceBusinessKey("P-2022-0001")
                        .taskDefinitionKey("atenderTerminoVencido")
                        .singleResult()
                        .getAssignee())
                .isEqualTo("lider");
        assertThat(numeros("vencidas=true")).containsExactly("P-2022-0001");
    }

    @Test
    @DisplayName("radica quien participa; quien vigila las lee todas y no hace nada con ellas")
    void quienPuede() {
        String radicado = nueva("¿Cuándo arreglan la bocatoma?");

        assertThat(radicar("comunicaciones", Map.of()).statusCode()).isEqualTo(201);
        assertThat(radicar("control-interno", Map.of()).statusCode()).isEqualTo(403);
        assertThat(entidad.como("control-interno")
                        .get("/api/preguntas/" + radicado)
                        .statusCode())
                .isEqualTo(200);
        assertThat(paso("control-interno", radicado, "clasificacion", null, Map.of("via", "CERRAR"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(entidad.como("proyectos").get("/api/preguntas/" + radicado).statusCode())
                .isEqualTo(403);
        assertThat(entidad.como("proyectos")
                        .leer("/api/preguntas?ciclo=2022")
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(entidad.navegadorDeNadie().get("/api/preguntas/" + radicado).statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("de muchos que radican a la vez cada una tiene su número, sin huecos")
    void muchosALaVez() throws Exception {
        entidad.como(CLASIFICA).get("/api/preguntas?ciclo=2022");
        List<String> radicados = aLaVez(IntStream.range(0, 12)
                .<Callable<String>>mapToObj(n -> () -> leer(radicar(Map.of("texto", "Pregunta " + n)))
                        .path("radicado")
                        .asText())
                .toList());

        assertThat(new TreeSet<>(radicados))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj("P-2022-%04d"::formatted)
                        .toList());
    }

    @Test
    @DisplayName("lo que se envía otra vez porque no se supo si llegó queda radicado una sola vez, también a la vez")
    void unaSolaVez() throws Exception {
        Map<String, Object> enviada = Map.of("texto", "¿Cuándo abre?", "unaSolaVez", true);
        Callable<String> envio = () -> leer(radicar(enviada)).path("radicado").asText();

        assertThat(aLaVez(Collections.nCopies(4, envio))).containsOnly("P-2022-0001");
        assertThat(envio.call()).isEqualTo("P-2022-0001");
        assertThat(nueva("¿Cuándo abre?"))
                .as("quien no dice que se repite pregunta otra vez")
                .isEqualTo("P-2022-0002");
        assertThat(leer(radicar(Map.of("texto", "¿Cuándo cierra?", "unaSolaVez", true)))
                        .path("radicado")
                        .asText())
                .isEqualTo("P-2022-0003");
    }

    // ---- going through ----

    @Test
    @DisplayName("se clasifica para que responda un rol, que entonces la ve y tiene su tarea")
    void clasificar() {
        String radicado = nueva("¿Cuánto costó la planta de tratamiento?");

        JsonNode clasificada = leer(paso(
                CLASIFICA,
                radicado,
                "clasificacion",
                1,
                Map.of("via", "RESPONDER", "rol", "financiera", "tema", "Inversiones", "tipo", "INFORMACION")));

        assertThat(clasificada.path("estado").path("id").asText()).isEqualTo("CLASIFICADA");
        assertThat(clasificada.path("tema").asText()).isEqualTo("Inversiones");
        assertThat(clasificada.path("vence").asText()).isEqualTo("2022-09-19");
        assertThat(encargado(radicado, "proyectarRespuesta")).isEqualTo("financiera");
        assertThat(entidad.como("financiera").get("/api/preguntas/" + radicado).statusCode())
                .isEqualTo(200);
        assertThat(mensaje(paso("financiera", radicado, "clasificacion", null, Map.of("via", "CERRAR"))))
                .contains("permiso");
    }

    @Test
    @DisplayName("mientras no se envíe la respuesta puede responder otro rol")
    void otroRol() {
        String radicado = clasificada("proyectos");

        leer(paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "RESPONDER", "rol", "planeacion")));

        assertThat(encargado(radicado, "proyectarRespuesta")).isEqualTo("planeacion");
        assertThat(entidad.como("proyectos").get("/api/preguntas/" + radicado).statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("lo que se decidió se puede decidir de otro modo mientras no se haya hecho")
    void deOtroModo() {
        String radicado = nueva("¿Quién recoge la basura de la plaza?");
        leer(paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "TRASLADAR")));
        assertThat(encargado(radicado, "trasladarPregunta")).isEqualTo(CLASIFICA);

        leer(paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "RESPONDER", "rol", "proyectos")));

        assertThat(encargado(radicado, "proyectarRespuesta")).isEqualTo("proyectos");
        assertThat(tareas.createTaskQuery().processInstanceBusinessKey(radicado).count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("quien responde no puede ser quien vigila, ni un rol que la entidad no tiene")
    void rolQueNoResponde() {
        String radicado = nueva("¿Cuándo?");

        for (String rol : List.of("control-interno", "astronautas", "")) {
            HttpResponse<String> respuesta =
                    paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "RESPONDER", "rol", rol));
            assertThat(respuesta.statusCode()).isEqualTo(400);
            assertThat(respuesta.body()).contains("\"campo\":\"rol\"");
        }
        assertThat(ver(radicado).path("version").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("de dos que deciden a la vez, el segundo se entera de que otro fue primero")
    void dosALaVez() throws Exception {
        String radicado = nueva("¿Cuándo?");
        entidad.como("comunicaciones").get("/api/preguntas/" + radicado);

        List<Integer> respuestas = aLaVez(List.of(
                () -> paso(CLASIFICA, radicado, "clasificacion", 1, Map.of("via", "TRASLADAR"))
                        .statusCode(),
                () -> paso("comunicaciones", radicado, "clasificacion", 1, Map.of("via", "CERRAR"))
                        .statusCode()));

        assertThat(respuestas).containsExactlyInAnyOrder(200, 409);
        assertThat(tareas.createTaskQuery().processInstanceBusinessKey(radicado).count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("la acumulada espera la respuesta de su principal, y lo que esperaba a la acumulada pasa con ella")
    void acumular() {
        String principal = nueva("¿Cuándo arreglan la vía de la vereda El Roble?");
        String una = nueva("¿cuando arreglan la via de la vereda el roble");
        String otra = nueva("¿Cuándo arreglarán la vía de la vereda El Roble, señores?");
        leer(acumular(otra, una));

        assertThat(rechazo(acumular(una, una))).contains("sí misma");
        assertThat(rechazo(acumular(una, "P-2022-9999"))).contains("P-2022-9999");
        assertThat(rechazo(acumular(principal, otra))).contains("recibe la respuesta de otra", una);
        leer(acumular(una, principal));

        assertThat(ver(principal).path("analogas"))
                .extracting(analoga -> analoga.path("radicado").asText())
                .containsExactly(una, otra);
        assertThat(ciclo.hechos())
                .contains(new PreguntaAcumulada(una, principal), new PreguntaAcumulada(otra, principal));
        assertThat(tareas.createTaskQuery().processInstanceBusinessKey(una).count())
                .isZero();
    }

    @Test
    @DisplayName("se proponen las tres abiertas que más se parecen, y nunca se acumula sola ninguna")
    void parecidas() {
        String igual = nueva("¿Cuándo pavimentan la calle 23?");
        nueva("¿Por qué subió la tarifa del agua?");
        String casi = nueva("¿Cuándo van a pavimentar la calle 23 con carrera 5?");
        String esta = nueva("cuando PAVIMENTAN la calle 23");

        JsonNode propuestas = entidad.como(CLASIFICA).leer("/api/preguntas/" + esta + "/parecidas");

        assertThat(propuestas).extracting(una -> una.path("radicado").asText()).containsExactly(igual, casi);
        assertThat(propuestas.get(0).path("igual").asBoolean()).isTrue();
        assertThat(propuestas.get(1).path("igual").asBoolean()).isFalse();
        assertThat(ver(esta).path("estado").path("id").asText()).isEqualTo("RADICADA");
    }

    @Test
    @DisplayName("cuando se anula la principal, la primera que se le acumuló toma su lugar")
    void anularLaPrincipal() {
        String principal = nueva("¿Cuándo?");
        String una = nueva("¿Cuándo, pues?");
        String otra = nueva("¿Cuándo, por fin?");
        leer(acumular(una, principal));
        leer(acumular(otra, principal));
        leer(paso(CLASIFICA, principal, "clasificacion", null, Map.of("via", "RESPONDER", "rol", "proyectos")));

        leer(paso(CLASIFICA, principal, "anulacion", null, Map.of("motivo", "Se digitó dos veces")));

        assertThat(ver(principal).path("estado").path("id").asText()).isEqualTo("ANULADA");
        assertThat(tareas.createTaskQuery()
                        .processInstanceBusinessKey(principal)
                        .count())
                .isZero();
        assertThat(encargado(una, "proyectarRespuesta")).isEqualTo("proyectos");
        assertThat(ver(otra).path("principal").path("radicado").asText()).isEqualTo(una);
        assertThat(leer(radicar(Map.of())).path("radicado").asText()).isEqualTo("P-2022-0004");
    }

    @Test
    @DisplayName("el traslado del sexto día se hace, y queda dicho que fue tarde; lo acumulado vuelve a clasificarse")
    void trasladoTardio() {
        String radicado = nueva("¿Cuándo abren el hospital?");
        String acumulada = nueva("¿Y el hospital?");
        leer(acumular(acumulada, radicado));
        leer(paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "TRASLADAR")));
        assertThat(rechazo(paso(CLASIFICA, radicado, "traslado", null, Map.of("entidad", "La ESE"))))
                .contains("constancia");
        Reloj.poner(LocalDate.of(2022, 9, 13), Reloj.LAS_DIEZ);

        leer(paso(
                CLASIFICA,
                radicado,
                "traslado",
                null,
                Map.of("entidad", "ESE Hospital", "constancia", "Oficio 12 de 2022")));

        assertThat(ciclo.ultima(PreguntaTrasladada.class).hecho())
                .isEqualTo(new PreguntaTrasladada(radicado, "ESE Hospital", true));
        assertThat(ver(radicado).path("estado").path("id").asText()).isEqualTo("TRASLADADA");
        assertThat(encargado(acumulada, "clasificarPregunta")).isEqualTo(CLASIFICA);
    }

    @Test
    @DisplayName("lo que falta se pide y el término reposa; cuando llega sigue con lo que le quedaba")
    void complemento() {
        String radicado = nueva("¿Cuándo lo arreglan?");
        leer(paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "PEDIR_COMPLEMENTO")));
        Reloj.poner(LocalDate.of(2022, 9, 8), Reloj.LAS_DIEZ);
        leer(paso(CLASIFICA, radicado, "requerimiento", null, Map.of("falta", "Díganos qué vía es")));
        assertThat(ver(radicado).path("situacion").path("id").asText()).isEqualTo("EN_SUSPENSO");
        Reloj.poner(LocalDate.of(2022, 9, 20), Reloj.LAS_DIEZ);

        assertThat(rechazo(paso(
                        CLASIFICA,
                        radicado,
                        "complemento",
                        null,
                        Map.of("texto", "La del Roble", "recibido", "2022-09-07"))))
                .contains("no pudo llegar antes");
        JsonNode completa = leer(paso(
                CLASIFICA, radicado, "complemento", null, Map.of("texto", "La del Roble", "recibido", "2022-09-20")));

        assertThat(completa.path("vence").asText()).isEqualTo("2022-10-06");
        assertThat(encargado(radicado, "clasificarPregunta")).isEqualTo(CLASIFICA);
    }

    @Test
    @DisplayName("lo que llega dos veces queda junto, y si no cabe se dice")
    void complementoDosVeces() {
        String radicado = nueva("¿Cuándo lo arreglan?");
        for (String parte : List.of("La del Roble", "Por la escuela")) {
            leer(paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "PEDIR_COMPLEMENTO")));
            leer(paso(CLASIFICA, radicado, "requerimiento", null, Map.of("falta", "Díganos qué vía es")));
            assertThat(rechazo(
                            paso(CLASIFICA, radicado, "complemento", null, Map.of("texto", parte + "x".repeat(4000)))))
                    .contains("caben 4000");
            leer(paso(CLASIFICA, radicado, "complemento", null, Map.of("texto", parte)));
        }
        leer(paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "PEDIR_COMPLEMENTO")));
        leer(paso(CLASIFICA, radicado, "requerimiento", null, Map.of("falta", "Díganos qué vía es")));

        assertThat(rechazo(paso(CLASIFICA, radicado, "complemento", null, Map.of("texto", "x".repeat(4000)))))
                .contains("Con lo que ya había llegado");
        assertThat(ver(radicado).path("dicho").path("complemento").asText())
                .isEqualTo("La del Roble\n\nPor la escuela");
    }

    @Test
    @DisplayName("de dos que acumulan una a la otra a la vez, gana uno y el otro se entera")
    void unaALaOtraALaVez() throws Exception {
        String una = nueva("¿Cuándo?");
        String otra = nueva("¿Cuándo, pues?");
        entidad.como("comunicaciones").get("/api/preguntas/" + una);

        List<Integer> respuestas = aLaVez(List.of(
                () -> paso(CLASIFICA, una, "clasificacion", null, Map.of("via", "ACUMULAR", "principal", otra))
                        .statusCode(),
                () -> paso("comunicaciones", otra, "clasificacion", null, Map.of("via", "ACUMULAR", "principal", una))
                        .statusCode()));

        assertThat(respuestas).containsOnlyOnce(200);
        assertThat(respuestas).allMatch(estado -> List.of(200, 400, 409).contains(estado));
        assertThat(tareas.createTaskQuery()
                        .taskDefinitionKey("clasificarPregunta")
                        .count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("pasado el mes lo que llega es otra pregunta, y de esta se declara el desistimiento")
    void desistimiento() {
        String radicado = nueva("¿Cuándo lo arreglan?");
        leer(paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "PEDIR_COMPLEMENTO")));
        leer(paso(CLASIFICA, radicado, "requerimiento", null, Map.of("falta", "Díganos qué vía es")));
        assertThat(paso(CLASIFICA, radicado, "desistimiento", null, Map.of("motivo", "No vino"))
                        .statusCode())
                .isEqualTo(409);
        ciclo.vivirHasta(LocalDate.of(2022, 10, 6), LocalTime.of(10, 0));

        assertThat(rechazo(paso(CLASIFICA, radicado, "complemento", null, Map.of("texto", "La del Roble"))))
                .contains("pregunta nueva");
        leer(paso(CLASIFICA, radicado, "desistimiento", null, Map.of("motivo", "No llegó lo que se pidió")));

        assertThat(ver(radicado).path("estado").path("id").asText()).isEqualTo("DESISTIDA");
        assertThat(tareas.createTaskQuery().processInstanceBusinessKey(radicado).count())
                .isZero();
    }

    @Test
    @DisplayName("después de diez días hábiles ya no se pide que la completen")
    void complementoTardio() {
        String radicado = nueva("¿Cuándo lo arreglan?");
        Reloj.poner(LocalDate.of(2022, 9, 20), Reloj.LAS_DIEZ);

        assertThat(rechazo(paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "PEDIR_COMPLEMENTO"))))
                .contains("19 de septiembre de 2022", "art. 17");
    }

    @Test
    @DisplayName("el cierre sin respuesta lo revisa quien no lo propuso, que lo aprueba o lo devuelve")
    void cierre() {
        entidad.miembro(CLASIFICA, REVISA);
        String radicado = nueva("Spam");
        leer(paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "CERRAR")));
        leer(paso(CLASIFICA, radicado, "cierre", null, Map.of("motivo", "No es una pregunta")));

        assertThat(rechazo(paso(CLASIFICA, radicado, "revision-cierre", null, Map.of("aprueba", true))))
                .contains("otra persona");
        leer(paso(REVISA, radicado, "revision-cierre", null, Map.of("aprueba", false, "motivo", "Sí pregunta")));
        assertThat(encargado(radicado, "clasificarPregunta")).isEqualTo(CLASIFICA);
        leer(paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "CERRAR")));
        leer(paso(CLASIFICA, radicado, "cierre", null, Map.of("motivo", "De verdad no lo es")));
        leer(paso(REVISA, radicado, "revision-cierre", null, Map.of("aprueba", true)));

        assertThat(ver(radicado).path("estado").path("id").asText()).isEqualTo("CERRADA_SIN_RESPUESTA");
        assertThat(tareas.createTaskQuery().processInstanceBusinessKey(radicado).count())
                .isZero();
    }

    @Test
    @DisplayName(
            "la lista se filtra por estado, canal, rol y palabras, y busca también lo que en SQL significa otra cosa")
    void lista() {
        String una = nueva("¿Y el 100% del acueducto?");
        nueva("¿Y los 100 pesos?");
        leer(radicar(Map.of("canal", "REDES", "texto", "¿Y las redes?")));
        leer(paso(CLASIFICA, una, "clasificacion", null, Map.of("via", "RESPONDER", "rol", "proyectos")));

        assertThat(numeros("texto=100%25")).containsExactly(una);
        assertThat(numeros("rol=proyectos")).containsExactly(una);
        assertThat(numeros("estado=CLASIFICADA")).containsExactly(una);
        assertThat(numeros("canal=REDES")).containsExactly("P-2022-0003");
        assertThat(numeros("texto=p-2022-0002")).containsExactly("P-2022-0002");
        assertThat(numeros("vencidas=true")).isEmpty();
        assertThat(numeros("pagina=2")).isEmpty();
    }

    // ---- how ----

    private HttpResponse<String> radicar(Map<String, Object> otroModo) {
        return radicar(CLASIFICA, otroModo);
    }

    private HttpResponse<String> radicar(String quien, Map<String, Object> otroModo) {
        Map<String, Object> pregunta =
                new HashMap<>(Map.of("ciclo", "2022", "canal", "BUZON", "texto", "¿Cuándo arreglan la vía?"));
        pregunta.putAll(otroModo);
        return entidad.como(quien).post("/api/preguntas", texto(pregunta));
    }

    private String nueva(String texto) {
        return leer(radicar(Map.of("texto", texto))).path("radicado").asText();
    }

    private String clasificada(String rol) {
        String radicado = nueva("¿Cuánto costó?");
        leer(paso(CLASIFICA, radicado, "clasificacion", null, Map.of("via", "RESPONDER", "rol", rol)));
        return radicado;
    }

    private HttpResponse<String> acumular(String una, String principal) {
        return paso(CLASIFICA, una, "clasificacion", null, Map.of("via", "ACUMULAR", "principal", principal));
    }

    private void rechazada(Map<String, Object> otroModo, String campo, String palabras) {
        HttpResponse<String> respuesta = radicar(otroModo);
        assertThat(respuesta.statusCode()).isEqualTo(400);
        assertThat(respuesta.body()).contains("\"campo\":\"" + campo + "\"");
        assertThat(mensaje(respuesta)).contains(palabras);
    }

    private static String rechazo(HttpResponse<String> respuesta) {
        assertThat(respuesta.statusCode()).as(respuesta.body()).isEqualTo(400);
        return mensaje(respuesta);
    }

    private HttpResponse<String> paso(
            String quien, String radicado, String que, @Nullable Integer vista, Map<String, Object> dicho) {
        HttpRequest.Builder peticion = HttpRequest.newBuilder(
                        entidad.como(quien).uri("/api/preguntas/" + radicado + "/" + que))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(texto(dicho)));
        if (vista != null) {
            peticion.header("If-Match", "\"" + vista + "\"");
        }
        return entidad.como(quien).enviar(peticion);
    }

    private JsonNode ver(String radicado) {
        return entidad.como(CLASIFICA).leer("/api/preguntas/" + radicado);
    }

    private List<String> numeros(String filtro) {
        return StreamSupport.stream(
                        entidad.como(CLASIFICA)
                                .leer("/api/preguntas?ciclo=2022&" + filtro)
                                .path("preguntas")
                                .spliterator(),
                        false)
                .map(una -> una.path("radicado").asText())
                .toList();
    }

    private String encargado(String radicado, String tarea) {
        return tareas.createTaskQuery()
                .processInstanceBusinessKey(radicado)
                .taskDefinitionKey(tarea)
                .singleResult()
                .getAssignee();
    }

    private static <T> List<T> aLaVez(List<Callable<T>> acciones) throws Exception {
        ExecutorService hilos = Executors.newFixedThreadPool(4);
        try {
            List<T> respuestas = new ArrayList<>();
            for (Future<T> una : hilos.invokeAll(acciones)) {
                respuestas.add(una.get());
            }
            return respuestas;
        } finally {
            hilos.shutdownNow();
        }
    }
}
