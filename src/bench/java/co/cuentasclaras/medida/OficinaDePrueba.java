package co.cuentasclaras.medida;

import co.cuentasclaras.prueba.Entidad;
import co.cuentasclaras.prueba.FichasDelCiclo;
import co.cuentasclaras.prueba.Navegador;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The people of an entity who come in, look, write, finish and go, each with pauses of some seconds. */
final class OficinaDePrueba {

    private static final List<String> PERSONAS = List.of(
            "lider",
            "planeacion",
            "comunicaciones",
            "gerencia",
            "secretaria-general",
            "proyectos",
            "financiera",
            "servicio-ciudadano",
            "control-interno",
            "control-interno-suplente");

    private static final String TABLERO = "/camunda/api/cockpit/plugin/cuentas-claras-tablero/default/";
    private static final String TAREAS = "/camunda/api/tasklist/plugin/cuentas-claras-tareas/default/tareas/";
    private static final int TARJETAS = 15;
    private static final int PAUSA_MS = 5_000;
    private static final long ENTRE_CICLOS_NS = 240_000_000_000L;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What each of a question's steps is called and sends, who does it, and what comes then. */
    private enum Paso {
        CLASIFICACION(
                "servicio-ciudadano", Map.of("via", "RESPONDER", "tema", "Vías", "rol", "proyectos")),
        PROYECTO(
                "proyectos",
                Map.of("texto", "Costó cien millones de pesos.", "fuentes", "Contrato 12", "enviar", true)),
        REVISION("secretaria-general", Map.of("aprueba", true)),
        COMUNICACION("servicio-ciudadano", Map.of("medio", "PUBLICADA")),
        PUBLICACION("comunicaciones", Map.of());

        private final String quien;
        private final Map<String, Object> cuerpo;

        Paso(String quien, Map<String, Object> cuerpo) {
            this.quien = quien;
            this.cuerpo = cuerpo;
        }
    }

    private final int puerto;
    private final Respuestas respuestas;
    private final Map<Paso, Queue<String>> preguntas = new ConcurrentHashMap<>();
    private final Map<String, Integer> hecho = new ConcurrentHashMap<>();
    private volatile @Nullable String ciclo;

    OficinaDePrueba(int puerto, Respuestas respuestas) {
        this.puerto = puerto;
        this.respuestas = respuestas;
        for (Paso paso : Paso.values()) {
            preguntas.put(paso, new ConcurrentLinkedQueue<>());
        }
    }

    /** Each of them works in a thread until it is time to go. */
    List<Thread> trabajar(long semilla, BooleanSupplier fin) {
        List<Thread> hilos = new ArrayList<>();
        for (int n = 0; n < PERSONAS.size(); n++) {
            Persona persona = new Persona(PERSONAS.get(n), new Random(semilla + n), fin);
            Thread hilo = new Thread(persona::trabajar, PERSONAS.get(n));
            hilo.setDaemon(true);
            hilo.start();
            hilos.add(hilo);
        }
        return hilos;
    }

    String hecho() {
        return new TreeMap<>(hecho)
                .entrySet().stream().map(una -> una.getKey() + ": " + una.getValue()).collect(Collectors.joining(", "));
    }

    private final class Persona {

        private final String quien;
        private final Random azar;
        private final BooleanSupplier fin;
        private Navegador navegador = new Navegador(puerto);
        private long ultimoCiclo = System.nanoTime() - ENTRE_CICLOS_NS;
        private int ciclos;

        Persona(String quien, Random azar, BooleanSupplier fin) {
            this.quien = quien;
            this.azar = azar;
            this.fin = fin;
        }

        void trabajar() {
            while (!fin.getAsBoolean()) {
                navegador = new Navegador(puerto);
                pedir("entrar", () -> navegador.entrar(quien, Entidad.CLAVE));
                contar("entradas");
                int vueltas = 8 + azar.nextInt(16);
                for (int vuelta = 0; vuelta < vueltas && !fin.getAsBoolean(); vuelta++) {
                    unaVuelta();
                }
                enviar("POST", "/salir", "/salir", null);
            }
        }

        private void unaVuelta() {
            if (quien.equals("lider") && System.nanoTime() - ultimoCiclo >= ENTRE_CICLOS_NS) {
                empezarCiclo();
            }
            switch (azar.nextInt(4)) {
                case 0, 1 -> misTareas();
                case 2 -> preguntar();
                default -> mirar();
            }
        }

        private void empezarCiclo() {
            JsonNode nuevo = enviar(
                    "POST",
                    "comenzar un ciclo",
                    Navegador.MOTOR + "/process-definition/key/ciclo-rendicion-cuentas/submit-form",
                    Map.of(
                            "variables",
                            Map.of(
                                    "vigencia", Map.of("value", 2022, "type", "Long"),
                                    "entidad", Map.of("value", "Entidad " + ++ciclos, "type", "String"))));
            ultimoCiclo = System.nanoTime();
            if (nuevo.hasNonNull("id")) {
                ciclo = nuevo.get("id").asText();
                contar("ciclos comenzados");
            }
        }

        private void misTareas() {
            JsonNode tareas = enviar(
                    "POST",
                    "Mis tareas",
                    Navegador.MOTOR + "/task?firstResult=0&maxResults=" + TARJETAS,
                    Map.of(
                            "assignee", quien, "sorting", List.of(Map.of("sortBy", "dueDate", "sortOrder", "asc"))));
            if (tareas.isEmpty()) {
                get("lo que viene", "/mis-actividades");
                return;
            }
            get(
                    "plazos",
                    TAREAS + "plazos?"
                            + StreamSupport.stream(tareas.spliterator(), false)
                                    .map(una -> "id=" + una.get("id").asText())
                                    .collect(Collectors.joining("&")));
            List<JsonNode> actividades = StreamSupport.stream(tareas.spliterator(), false)
                    .filter(una -> una.path("formKey").asText().contains("actividad.html"))
                    .toList();
            if (!actividades.isEmpty()) {
                llenar(actividades.get(azar.nextInt(actividades.size())).get("id").asText());
            }
        }

        private void llenar(String tarea) {
            get("la actividad", TAREAS + tarea);
            JsonNode formulario = get("el formulario", "/api/cumplimientos/" + tarea);
            if (!formulario.hasNonNull("codigo")) {
                return;
            }
            String codigo = formulario.get("codigo").asText();
            String suyo = formulario.get("ciclo").asText();
            String datos = FichasDelCiclo.datos(
                    codigo, formulario.path("audiencia").asText(VidaDelRemojo.DIA.toString()), VidaDelRemojo.DIA);
            Map<String, Object> escrito = new HashMap<>(Map.of(
                    "hecho", "Se hizo con las áreas",
                    "fecha", VidaDelRemojo.DIA.toString(),
                    "motivoTardanza", "Faltaba información de las áreas",
                    "motivoTrasAudiencia", "Se hizo a tiempo y se cuenta ahora",
                    "datos", leido(datos)));
            enviar("PUT", "guardar el borrador", "/api/cumplimientos/" + tarea, escrito);
            contar("borradores");
            if (azar.nextBoolean()) {
                return;
            }
            enviar(
                    "POST",
                    "agregar un enlace",
                    "/api/evidencias/enlaces",
                    Map.of("ciclo", suyo, "codigo", codigo, "url", "https://entidad.example/a", "nombre", "El producto"));
            JsonNode faltas = enviar("POST", "revisar", "/api/cumplimientos/" + tarea + "/revision", escrito);
            if (!faltas.isArray() || !faltas.isEmpty()) {
                contar("actividades que no se dejaron terminar todavía");
                return;
            }
            escrito.put("datos", datos);
            pedir("terminar", () -> navegador.terminar(
                    tarea,
                    escrito.entrySet().stream()
                            .collect(Collectors.toMap(Map.Entry::getKey, una -> una.getValue().toString()))));
            contar("actividades terminadas");
        }

        private void preguntar() {
            String este = ciclo;
            if (este == null) {
                return;
            }
            get("lista de preguntas", "/api/preguntas?ciclo=" + este);
            if (quien.equals("servicio-ciudadano") || azar.nextInt(4) == 0 && !quien.startsWith("control")) {
                JsonNode recibo = enviar(
                        "POST",
                        "radicar",
                        "/api/preguntas",
                        Map.of(
                                "ciclo", este,
                                "canal", "BUZON",
                                "texto", PreguntasDePrueba.texto(azar.nextInt(10_000)),
                                "ciudadano", Map.of("anonimo", true)));
                if (recibo.hasNonNull("radicado")) {
                    pendientes(Paso.CLASIFICACION).add(recibo.get("radicado").asText());
                    contar("preguntas radicadas");
                }
            }
            for (Paso paso : Paso.values()) {
                String radicado = paso.quien.equals(quien) ? pendientes(paso).poll() : null;
                if (radicado != null) {
                    avanzar(radicado, paso);
                }
            }
        }

        private void avanzar(String radicado, Paso paso) {
            get("una pregunta", "/api/preguntas/" + radicado);
            String nombre = paso.name().toLowerCase(java.util.Locale.ROOT);
            JsonNode queda = enviar("POST", nombre, "/api/preguntas/" + radicado + "/" + nombre, paso.cuerpo);
            if (!queda.isObject() || !queda.has("radicado")) {
                return;
            }
            if (paso == Paso.PUBLICACION) {
                contar("preguntas respondidas y publicadas");
            } else {
                pendientes(Paso.values()[paso.ordinal() + 1]).add(radicado);
            }
        }

        private void mirar() {
            String este = ciclo;
            if (este == null) {
                return;
            }
            get("Tablero", TABLERO + "tablero");
            get("Cronograma", TABLERO + "instancia/" + este + "/cronograma");
            get("Historia", TABLERO + "instancia/" + este + "/historia");
            get("Vencidas", TABLERO + "instancia/" + este + "/vencidas");
        }

        private JsonNode get(String que, String ruta) {
            return pedir(que, () -> navegador.get(ruta));
        }

        private JsonNode enviar(String metodo, String que, String ruta, @Nullable Object cuerpo) {
            return pedir(que, () -> navegador.enviar(
                    metodo, ruta, "application/json", cuerpo == null ? "" : Navegador.texto(cuerpo)));
        }

        private JsonNode pedir(String que, Supplier<HttpResponse<String>> peticion) {
            try {
                Thread.sleep(azar.nextInt(PAUSA_MS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            long antes = System.nanoTime();
            try {
                HttpResponse<String> respuesta = peticion.get();
                respuestas.anotar(que, respuesta.statusCode(), System.nanoTime() - antes, respuesta.body());
                return respuesta.statusCode() < 300 ? leido(respuesta.body()) : MissingNode.getInstance();
            } catch (RuntimeException sinRespuesta) {
                respuestas.anotar(que, 999, System.nanoTime() - antes, sinRespuesta.toString());
                return MissingNode.getInstance();
            }
        }

        private Queue<String> pendientes(Paso paso) {
            return java.util.Objects.requireNonNull(preguntas.get(paso));
        }

        private void contar(String que) {
            hecho.merge(que, 1, Integer::sum);
        }
    }

    private static JsonNode leido(String cuerpo) {
        try {
            return cuerpo.isBlank() ? MissingNode.getInstance() : JSON.readTree(cuerpo);
        } catch (IOException noEsJson) {
            return MissingNode.getInstance();
        }
    }
}
