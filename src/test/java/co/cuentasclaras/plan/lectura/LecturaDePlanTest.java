package co.cuentasclaras.plan.lectura;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import co.cuentasclaras.ciclo.process.ModelosDelPrograma;
import co.cuentasclaras.cronograma.CodigosDelModelo;
import co.cuentasclaras.cronograma.OrdenDeFecha;
import co.cuentasclaras.plan.Contexto;
import co.cuentasclaras.plan.Contexto.Recuerdos;
import co.cuentasclaras.plan.Correcciones;
import co.cuentasclaras.plan.Correcciones.RolNuevo;
import co.cuentasclaras.plan.Elecciones.ActividadLeida;
import co.cuentasclaras.plan.Elecciones.ColumnaLeida;
import co.cuentasclaras.plan.Elecciones.EtapaLeida;
import co.cuentasclaras.plan.Elecciones.FechaLeida;
import co.cuentasclaras.plan.Elecciones.HojaDelLibro;
import co.cuentasclaras.plan.Elecciones.OficinaLeida;
import co.cuentasclaras.plan.FilaDelPlan;
import co.cuentasclaras.plan.Lectura;
import co.cuentasclaras.plan.Plan.AudienciaDelPlan;
import co.cuentasclaras.plan.Plan.GrupoDeValor;
import co.cuentasclaras.plan.Plan.Objetivo;
import co.cuentasclaras.plan.Pregunta;
import co.cuentasclaras.plan.Pregunta.Respuesta;
import co.cuentasclaras.plazo.CalendarioLaboral;
import co.cuentasclaras.responsable.Perfil;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.tabla.Celda;
import co.cuentasclaras.tabla.Libro;
import co.cuentasclaras.tabla.Libros;
import co.cuentasclaras.tabla.Pestana;
import co.cuentasclaras.tabla.Pestana.FilaDePestana;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("El plan de una entidad se lee de su hoja:")
class LecturaDePlanTest {

    private static final CodigosDelModelo MODELOS = ModelosDelPrograma.leer();

    private static final List<Rol> ROLES = List.of(
            rol("planeacion", "Planeación"),
            rol("comunicaciones", "Comunicaciones"),
            rol("gerencia", "Gerencia"),
            rol("secretaria-general", "Secretaría General"),
            rol("financiera", "Gestión Financiera"),
            rol("servicio-ciudadano", "Servicio al Ciudadano"),
            rol("control-interno", "Control Interno"),
            rol("lider", "Líder de la rendición de cuentas"));

    private static final String PAAC =
            """
            PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO;;;;
            Componente: rendición de cuentas;;;;
            ;;;;
            Subcomponente;Actividades;Meta o producto;Responsable;Fecha programada;Observaciones
            Subcomponente 1. Información;1.1 Divulgar las cifras del hospital;Boletines;Oficina Asesora de Comunicaciones / Planeación;7 y 8 de agosto de 2024
            ;1.2 Mantener al día la cartelera de la sede;Cartelera;Oficina de Planeación;Permanente
            Subcomponente 2. Diálogo;2.1 Conversar con las asociaciones de usuarios;Actas;Atención al Ciudadano;Trimestral
            ;2.2 Realizar la audiencia pública;Acta;Gerencia;18 al 20 de septiembre de 2024
            Subcomponente 4. Evaluación;4.1 Valorar lo que dijo la gente;Informe;Bienestar Universitario;Diciembre
            ;;;;
            Nota: las fechas pueden cambiar;;;;
            Elaboró: Oficina de Planeación;;;;
            """;

    private final LecturaDePlan lector = new LecturaDePlan();

    @Test
    @DisplayName("la tabla de un PAAC, con título encima, notas debajo, celdas sin repetir y fechas en prosa")
    void paac() {
        Lectura lectura = leer(PAAC);

        assertThat(lectura.elecciones().encabezado()).isEqualTo(4);
        assertThat(lectura.elecciones().columnas())
                .extracting(ColumnaLeida::titulo, ColumnaLeida::campo)
                .containsExactly(
                        tuple("Subcomponente", "etapa"),
                        tuple("Actividades", "actividad"),
                        tuple("Meta o producto", "producto"),
                        tuple("Responsable", "responsable"),
                        tuple("Fecha programada", "fin"),
                        tuple("Observaciones", ""));
        assertThat(lectura.elecciones().notas()).anyMatch(nota -> nota.contains("«Observaciones»"));
        assertThat(lectura.elecciones().notas()).anyMatch(nota -> nota.startsWith("La fila 11"));
        assertThat(lectura.plan().filas())
                .extracting(
                        FilaDelPlan::fila,
                        FilaDelPlan::codigo,
                        FilaDelPlan::pagina,
                        FilaDelPlan::inicio,
                        FilaDelPlan::fin)
                .containsExactly(
                        tuple(5, "propia-1-1", "preparacion", "2024-08-07", "2024-08-08"),
                        tuple(6, "propia-1-2/1", "preparacion", "2024-01", "2024-03"),
                        tuple(6, "propia-1-2/2", "preparacion", "2024-04", "2024-06"),
                        tuple(6, "propia-1-2/3", "preparacion", "2024-07", "2024-09"),
                        tuple(6, "propia-1-2/4", "preparacion", "2024-10", "2024-12"),
                        tuple(7, "propia-2-1/1", "ejecucion", "2024-01", "2024-03"),
                        tuple(7, "propia-2-1/2", "ejecucion", "2024-04", "2024-06"),
                        tuple(7, "propia-2-1/3", "ejecucion", "2024-07", "2024-09"),
                        tuple(7, "propia-2-1/4", "ejecucion", "2024-10", "2024-12"),
                        tuple(8, "realizarAudiencia", "durante-audiencia", "2024-09-18", "2024-09-20"),
                        tuple(9, "propia-4-1", "seguimiento-evaluacion", "2024-12", "2024-12"));
        FilaDelPlan primera = fila(lectura, "propia-1-1");
        assertThat(primera.responsable()).isEqualTo("comunicaciones");
        assertThat(primera.apoyan()).containsExactly("planeacion");
        assertThat(fila(lectura, "propia-1-2/1").evidencia())
                .as("lo permanente se prueba en cada corte")
                .isTrue();
        assertThat(fila(lectura, "propia-1-2/1").etapa()).isEqualTo("Subcomponente 1. Información");
        assertThat(fila(lectura, "propia-1-2/1").actividad())
                .isEqualTo("1.2 Mantener al día la cartelera de la sede, corte del trimestre 1 de 2024");
        assertThat(lectura.preguntas())
                .extracting(Pregunta::id)
                .as("el diciembre que sigue a septiembre de 2024 es el de ese año")
                .containsExactlyInAnyOrder(
                        "oficina:Atención al Ciudadano", "oficina:Bienestar Universitario", "celda:8:fin");
        assertThat(lectura.plan().audiencias())
                .containsExactly(new AudienciaDelPlan("", "Audiencia pública", LocalDate.of(2024, 9, 20), false));
        assertThat(lectura.plan().noAplica()).containsKey("invitarMedios").doesNotContainKey("realizarAudiencia");
    }

    @Test
    @DisplayName("lo que se responde deja de preguntarse y cambia el plan")
    void respuestas() {
        Lectura lectura = lector.leer(
                libro(PAAC),
                correcciones(Map.of(
                        "oficinas", Map.of("Atención al Ciudadano", List.of("servicio-ciudadano")),
                        "rolesNuevos",
                                List.of(new RolNuevo("bienestar-universitario", "Bienestar Universitario", null)),
                        "celdas", Map.of(8, Map.of("fin", "2024-09-19")))),
                contexto(2024));

        assertThat(lectura.preguntas()).isEmpty();
        assertThat(lectura.plan().audiencias())
                .extracting(AudienciaDelPlan::dia)
                .containsExactly(LocalDate.of(2024, 9, 19));
        assertThat(fila(lectura, "realizarAudiencia").fin()).isEqualTo("2024-09-19");
        assertThat(fila(lectura, "propia-4-1").responsable()).isEqualTo("bienestar-universitario");
        assertThat(fila(lectura, "propia-2-1/1").responsable()).isEqualTo("servicio-ciudadano");
    }

    @Test
    @DisplayName("el ejemplo, sin una pregunta y con los códigos que trae")
    void ejemplo() throws IOException {
        byte[] bytes;
        try (InputStream archivo =
                Objects.requireNonNull(getClass().getResourceAsStream("/ejemplo/infimanizales-2022.csv"))) {
            bytes = archivo.readAllBytes();
        }
        Lectura lectura = lector.leer(new Libros().leer(bytes, "plan.csv", null), Correcciones.NINGUNA, contexto(2022));

        List<String> codigos = Arrays.stream(new String(bytes, UTF_8).split("\r?\n"))
                .skip(1)
                .takeWhile(linea -> !linea.isEmpty())
                .map(linea -> linea.substring(0, linea.indexOf(';')))
                .toList();
        assertThat(lectura.plan().filas()).extracting(FilaDelPlan::codigo).containsExactlyElementsOf(codigos);
        assertThat(lectura.plan().noAplica()).isEmpty();
        assertThat(lectura.preguntas())
                .extracting(Pregunta::id)
                .as("solo un rol que esta entidad no tiene")
                .allMatch(id -> id.equals("oficina:proyectos"));
        assertThat(lectura.plan().filas()).noneMatch(fila -> fila.propuestas().contains("inicio"));
    }

    @Test
    @DisplayName("un encabezado de dos filas, con celdas combinadas y títulos de sección entre las filas")
    void dosFilasDeEncabezado() {
        Lectura lectura = leer(
                """
                No.;Actividad;Fecha programada;Fecha programada;Dependencia responsable
                No.;Actividad;Inicio;Final;Dependencia responsable
                ETAPA DE PREPARACIÓN;ETAPA DE PREPARACIÓN;ETAPA DE PREPARACIÓN;ETAPA DE PREPARACIÓN;ETAPA DE PREPARACIÓN
                1;Formar a los voceros de cada barrio;13/02/2024;28/02/2024;Planeación
                EVALUACIÓN;EVALUACIÓN;EVALUACIÓN;EVALUACIÓN;EVALUACIÓN
                2;Preguntar a los asistentes qué entendieron;1/11/2024;29/11/2024;Control Interno
                """);

        assertThat(lectura.elecciones().columnas())
                .extracting(ColumnaLeida::campo)
                .containsExactly("numero", "actividad", "inicio", "fin", "responsable");
        assertThat(lectura.plan().filas())
                .extracting(
                        FilaDelPlan::codigo,
                        FilaDelPlan::etapa,
                        FilaDelPlan::pagina,
                        FilaDelPlan::inicio,
                        FilaDelPlan::fin)
                .containsExactly(
                        tuple("propia-1", "ETAPA DE PREPARACIÓN", "preparacion", "2024-02-13", "2024-02-28"),
                        tuple("propia-2", "EVALUACIÓN", "seguimiento-evaluacion", "2024-11-01", "2024-11-29"));
        assertThat(lectura.preguntas()).isEmpty();
    }

    @Test
    @DisplayName("el título, el total y las notas, cada uno en una celda combinada de lado a lado, no son del plan")
    void deLadoALado() {
        Pestana plan = new Pestana(
                "Plan",
                false,
                List.of(
                        new FilaDePestana(
                                1, false, celdas("PLAN DE ACCIÓN", "PLAN DE ACCIÓN", "PLAN DE ACCIÓN", "F-01")),
                        new FilaDePestana(3, false, celdas("Actividad", "Responsable", "Fecha fin", "Presupuesto")),
                        new FilaDePestana(4, false, celdas("Formar voceros", "Planeación", "2024-05", "200")),
                        new FilaDePestana(5, false, celdas("TOTAL", "TOTAL", "TOTAL", "200")),
                        new FilaDePestana(7, false, celdas("Nota: sin IVA", "Nota: sin IVA", "Nota: sin IVA", ""))));
        Lectura lectura = lector.leer(
                new Libro(Libro.Formato.XLSX, List.of(plan), null, List.of(), List.of()),
                Correcciones.NINGUNA,
                contexto(2024));

        assertThat(lectura.elecciones().encabezado()).isEqualTo(3);
        assertThat(lectura.elecciones().primerasFilas().get(2)).startsWith("Actividad");
        assertThat(lectura.elecciones().columnas())
                .extracting(ColumnaLeida::titulo)
                .containsExactly("Actividad", "Responsable", "Fecha fin", "Presupuesto");
        assertThat(lectura.plan().filas()).extracting(FilaDelPlan::actividad).containsExactly("Formar voceros");
        assertThat(lectura.elecciones().notas())
                .anyMatch(nota -> nota.startsWith("La fila 5"))
                .anyMatch(nota -> nota.startsWith("La fila 7"));
    }

    @Test
    @DisplayName("un diagrama de meses marcados con una equis")
    void mesesMarcados() {
        Lectura lectura = leer(
                """
                CRONOGRAMA 2024;;;;;;
                Actividad;Responsable;Marzo;Abril;Mayo;Junio
                Sembrar la huerta con la comunidad;Planeación;;x;x;
                Contar lo sembrado en la emisora;Comunicaciones;x;;;x
                Abrir la huerta;Planeación;;;15 de mayo de 2024;
                """);

        assertThat(lectura.plan().filas())
                .extracting(FilaDelPlan::codigo, FilaDelPlan::inicio, FilaDelPlan::fin)
                .startsWith(
                        tuple("propia-001", "2024-04", "2024-05"),
                        tuple("propia-002/1", "2024-03", "2024-03"),
                        tuple("propia-002/2", "2024-06", "2024-06"));
    }

    @Test
    @DisplayName("3/10/2024 se pregunta una vez por columna, con las dos lecturas")
    void dosLecturas() {
        String hoja =
                """
                actividad;fin;responsable
                Pintar la sala de espera;3/10/2024;Planeación
                Estrenar la sala de espera;4/11/2024;Planeación
                """;
        Lectura lectura = leer(hoja);

        assertThat(lectura.preguntas()).singleElement().satisfies(pregunta -> {
            assertThat(pregunta.filas()).containsExactly(2, 3);
            assertThat(pregunta.opciones())
                    .extracting(Respuesta::texto)
                    .containsExactly("3 de octubre de 2024: primero el día", "10 de marzo de 2024: primero el mes");
        });
        assertThat(lectura.plan().filas())
                .as("mientras tanto, como se escribe en Colombia")
                .extracting(FilaDelPlan::fin)
                .containsExactly("2024-10-03", "2024-11-04");
        Lectura respondida = lector.leer(
                libro(hoja),
                correcciones(Map.of("ordenFechas", Map.of("fin", OrdenDeFecha.MES_PRIMERO))),
                contexto(2024));
        assertThat(respondida.preguntas()).isEmpty();
        assertThat(respondida.plan().filas()).extracting(FilaDelPlan::fin).containsExactly("2024-03-10", "2024-04-11");
    }

    private static final String DE_DOS_ANIOS =
            """
            etapa;actividad;inicio;fin;responsable
            Diseño;Escoger a los voceros;1/9/2022;20/9/2022;Planeación
            Diseño;Conocer a los vecinos;;Octubre - Noviembre;Planeación
            Diseño;Pintar el mural;16/1/2023;31/1/2023;Planeación
            Preparación;Armar la huerta;;Marzo - Abril;Planeación
            Preparación;Abonar la huerta;1/3/2023;12/4/2023;Planeación
            Ejecución;Regar la huerta;;Octubre;Planeación
            Ejecución;Cosechar la huerta;1/9/2022;30/11/2023;Planeación
            """;

    @Test
    @DisplayName(
            "en un archivo de dos años cada fecha sin año es del año de sus vecinas; solo se pregunta la que cabe en los dos")
    void dosAnios() {
        Lectura lectura = lector.leer(libro(DE_DOS_ANIOS), Correcciones.NINGUNA, contexto(2022));

        assertThat(lectura.plan().filas())
                .filteredOn(fila -> Set.of(3, 5).contains(fila.fila()))
                .extracting(FilaDelPlan::inicio, FilaDelPlan::fin)
                .containsExactly(tuple("2022-10", "2022-11"), tuple("2023-03", "2023-04"));
        assertThat(lectura.elecciones().fechas())
                .filteredOn(leida -> leida.anio() != null)
                .extracting(FechaLeida::fila, FechaLeida::leido, FechaLeida::anio)
                .containsExactly(
                        tuple(3, "octubre a noviembre de 2022", 2022),
                        tuple(5, "marzo a abril de 2023", 2023),
                        tuple(7, "octubre de 2022", 2022));
        assertThat(lectura.preguntas()).singleElement().satisfies(pregunta -> {
            assertThat(pregunta.id()).isEqualTo("anio");
            assertThat(pregunta.filas()).containsExactly(7);
            assertThat(pregunta.opciones()).extracting(Respuesta::valor).containsExactly("2022", "2023");
        });
    }

    @Test
    @DisplayName("el año se responde de todas las que se preguntan, o de una fila, que vale más que lo propuesto")
    void anioPorFila() {
        Lectura deTodas = lector.leer(libro(DE_DOS_ANIOS), correcciones(Map.of("anio", 2022)), contexto(2022));
        assertThat(deTodas.preguntas()).isEmpty();
        assertThat(deTodas.plan().filas()).extracting(FilaDelPlan::fin).contains("2022-11", "2023-04", "2022-10");

        Lectura deUna = lector.leer(
                libro(DE_DOS_ANIOS), correcciones(Map.of("anios", Map.of(3, 2023, 7, 2023))), contexto(2022));
        assertThat(deUna.preguntas()).isEmpty();
        assertThat(deUna.plan().filas()).extracting(FilaDelPlan::fin).contains("2023-11", "2023-04", "2023-10");
    }

    @Test
    @DisplayName("si ninguna dice el año pero siguen el calendario y dan una vuelta, la vuelta es el cambio de año")
    void vueltaDelAnio() {
        String hoja = "actividad;fin;responsable\nUna;Octubre;Planeación\nDos;Noviembre;Planeación\n"
                + "Tres;Febrero;Planeación\nCuatro;Marzo;Planeación\n";
        Lectura lectura = lector.leer(libro(hoja), Correcciones.NINGUNA, contexto(2022));

        assertThat(lectura.preguntas()).isEmpty();
        assertThat(lectura.plan().filas())
                .extracting(FilaDelPlan::fin)
                .containsExactly("2022-10", "2022-11", "2023-02", "2023-03");
        assertThat(lector.leer(
                                libro(hoja.replace("Febrero", "Enero")
                                        .replace("Octubre", "Mayo")
                                        .replace("Noviembre", "Junio")),
                                Correcciones.NINGUNA,
                                contexto(2022))
                        .preguntas())
                .as("de mayo y junio a enero no se sabe si es uno que ya pasó")
                .extracting(Pregunta::id)
                .containsExactly("anio");
    }

    @ParameterizedTest(name = "{0} es {1}, y {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    planeacion                                | planeacion                | cierta
                    Planeación                                | planeacion                | cierta
                    Oficina Asesora de Planeación             | planeacion                | cierta
                    Dirección de Planeación                   | planeacion                | cierta
                    Jefe de la Oficina de Control Interno     | control-interno           | cierta
                    SECRETARIA GENERAL                        | secretaria-general        | cierta
                    Planeación / Comunicaciones               | planeacion,comunicaciones | cierta
                    Gerencia y Secretaría General             | gerencia,secretaria-general | cierta
                    Comunicaciones con apoyo de Planeación    | comunicaciones,planeacion | cierta
                    Secretaría de Hacienda                    |                           | dudosa
                    Atención al Ciudadano                     | servicio-ciudadano        | dudosa
                    Planeación y Talento Humano               | planeacion                | dudosa
                    Todos los líderes de proceso              |                           | dudosa
                    """)
    @DisplayName("cada oficina es un rol, varios, o se pregunta")
    void oficinas(String escrita, String roles, String como) {
        Oficinas.Hallada hallada = new Oficinas(ROLES).buscar(escrita);

        assertThat(String.join(",", hallada.roles())).isEqualTo(roles == null ? "" : roles);
        assertThat(hallada.dudosa()).isEqualTo(como.equals("dudosa"));
    }

    @Test
    @DisplayName("dos oficinas que se llaman igual se preguntan, y dos columnas que dicen lo mismo no se pisan")
    void iguales() {
        List<Rol> roles = List.of(
                new Rol("una", "Dirección", Perfil.EJECUTA, "ana", null),
                new Rol("otra", "Dirección", Perfil.EJECUTA, "berta", null));
        assertThat(new Oficinas(roles).buscar("dirección").dudosa()).isTrue();

        Lectura dosVeces = leer("actividad;fin;responsable;fin\nSembrar árboles;2024-05;Planeación;2024-06\n");
        assertThat(dosVeces.elecciones().columnas())
                .filteredOn(columna -> columna.campo().equals("fin"))
                .hasSize(1);
        assertThat(dosVeces.plan().filas()).extracting(FilaDelPlan::fin).containsExactly("2024-05");
    }

    @Test
    @DisplayName("una oficina que no hay se pregunta una vez y se puede volver rol")
    void oficinaNueva() {
        Lectura lectura = leer(
                """
                actividad;fin;responsable
                Cuidar a los que cuidan;2024-05;Talento Humano
                Celebrar el día del servidor;2024-06;Talento Humano
                """);

        assertThat(lectura.preguntas()).singleElement().satisfies(pregunta -> {
            assertThat(pregunta.columna()).isEqualTo("Talento Humano");
            assertThat(pregunta.filas()).containsExactly(2, 3);
            assertThat(pregunta.opciones())
                    .last()
                    .isEqualTo(new Respuesta("nuevo:talento-humano", "Crear el rol «Talento Humano»"));
        });
        assertThat(lectura.plan().filas()).extracting(FilaDelPlan::responsable).containsOnly("");
    }

    @Test
    @DisplayName("la misma oficina escrita de varias maneras es una sola, y basta responder una vez")
    void oficinaDeVariasManeras() {
        String hoja =
                """
                actividad;fin;responsable
                Cuidar a los que cuidan;2024-05;Oficina de Bienestar
                Pintar el salón;2024-05;Of. Bienestar
                Celebrar el día del servidor;2024-06;OFICINA  BIENESTAR
                Barrer el salón;2024-06;Oficina de Bienestar
                Abrir el salón;2024-06;Bienestar / Gerencia
                Cerrar el salón;2024-06;Of. Planeacion
                """;
        Lectura lectura = leer(hoja);

        assertThat(lectura.elecciones().oficinas())
                .extracting(OficinaLeida::escrito, OficinaLeida::formas, OficinaLeida::filas)
                .startsWith(tuple(
                        "Oficina de Bienestar",
                        List.of("Oficina de Bienestar", "Of. Bienestar", "OFICINA BIENESTAR"),
                        List.of(2, 3, 4, 5)));
        assertThat(lectura.preguntas())
                .extracting(Pregunta::id)
                .containsExactly("oficina:Oficina de Bienestar", "oficina:Bienestar / Gerencia");
        assertThat(lectura.plan().filas().get(5).responsable()).isEqualTo("planeacion");
        assertThat(lector.leer(
                                libro(hoja),
                                correcciones(Map.of("oficinas", Map.of("Of. Bienestar", List.of("lider")))),
                                contexto(2024))
                        .plan()
                        .filas())
                .extracting(FilaDelPlan::responsable)
                .startsWith("lider", "lider", "lider", "lider");
    }

    @Test
    @DisplayName("una fila es la actividad del modelo que se le parece, se pregunta, o es propia")
    void actividades() {
        Lectura lectura = leer(
                """
                actividad;fin;responsable
                Invitar a los medios de comunicación;2024-05;Comunicaciones
                Capacitar al equipo líder de rendición de cuentas;2024-05;Planeación
                Realizar la evaluación;2024-05;Control Interno
                Limpiar el parque con los vecinos;2024-05;Planeación
                Entregar el informe de gestión a la Contraloría;2024-05;Gerencia
                Entregar el informe de gestión al Concejo;2024-05;Gerencia
                """);

        assertThat(lectura.plan().filas())
                .extracting(FilaDelPlan::codigo)
                .containsExactly(
                        "invitarMedios",
                        "capacitarEquipoLider",
                        "propia-001",
                        "propia-002",
                        "entregarInformeGestion/contraloria",
                        "entregarInformeGestion/concejo");
        ActividadLeida evaluacion = lectura.elecciones().actividades().get(2);
        assertThat(evaluacion.codigo()).isEmpty();
        assertThat(evaluacion.candidatos())
                .as("sin lo que no se le parece")
                .isNotEmpty()
                .allMatch(candidata -> candidata.puntaje() >= 0.3);
        assertThat(lectura.preguntas()).singleElement().satisfies(pregunta -> {
            assertThat(pregunta.filas()).containsExactly(4);
            assertThat(pregunta.opciones()).extracting(Respuesta::valor).contains("evaluarInternamente", "");
        });
        assertThat(fila(lectura, "propia-001").propuestas()).contains("codigo");
    }

    @Test
    @DisplayName(
            "dos filas no son la misma actividad del modelo; lo que termina antes de la audiencia no es de después")
    void nuncaDosVeces() {
        Lectura lectura = leer(
                """
                actividad;fin;responsable
                Levantar el acta;2024-11;Secretaría General
                Levantar el acta de la mesa técnica;2024-11;Secretaría General
                Publicar el informe de gestión;2024-05;Comunicaciones
                Realizar la audiencia pública;2024-10-10;Gerencia
                """);

        assertThat(lectura.plan().filas())
                .extracting(FilaDelPlan::codigo)
                .containsExactly("levantarActa", "propia-001", "propia-002", "realizarAudiencia");
        assertThat(lectura.preguntas()).extracting(Pregunta::id).containsExactly("actividad:4");
    }

    @Test
    @DisplayName("varias audiencias: por su código, por su nombre, y lo que se hace para cada una")
    void audiencias() {
        Lectura porCodigo = leer(
                """
                codigo;actividad;inicio;fin;responsable
                realizarAudiencia;Realizar la audiencia de mitad de año;2024-06-20;2024-06-20;gerencia
                realizarAudiencia/2;Realizar la audiencia de fin de año;2024-12-10;2024-12-10;gerencia
                invitarMedios/2;Invitar a los medios;audiencia-20h;audiencia-10h;comunicaciones
                """);
        assertThat(porCodigo.plan().audiencias())
                .containsExactly(
                        new AudienciaDelPlan("", "Audiencia de mitad de año", LocalDate.of(2024, 6, 20), false),
                        new AudienciaDelPlan("2", "Audiencia de fin de año", LocalDate.of(2024, 12, 10), false));
        assertThat(porCodigo.plan().filas())
                .extracting(FilaDelPlan::codigo)
                .containsExactly("realizarAudiencia", "realizarAudiencia@2", "invitarMedios@2");
        assertThat(porCodigo.plan().noAplica())
                .containsKeys("invitarMedios", "levantarActa", "levantarActa@2")
                .doesNotContainKeys("invitarMedios@2", "realizarAudiencia@2");

        Lectura porNombre = leer(
                """
                actividad;fecha;responsable
                Realizar la audiencia pública en el norte;20/06/2024;Gerencia
                Invitar a la comunidad;31/05/2024;Comunicaciones
                Realizar la audiencia pública en el sur;13/12/2024;Gerencia
                Invitar a la comunidad;29/11/2024;Comunicaciones
                """);
        assertThat(porNombre.plan().filas())
                .extracting(FilaDelPlan::codigo)
                .containsExactly("realizarAudiencia", "invitarComunidad", "realizarAudiencia@2", "invitarComunidad@2");
        assertThat(porNombre.plan().audiencias())
                .extracting(AudienciaDelPlan::nombre)
                .containsExactly("Audiencia pública en el norte", "Audiencia pública en el sur");
    }

    @Test
    @DisplayName("una audiencia suspendida no tiene día, y nada se le inventa")
    void suspendida() {
        Lectura lectura = leer(
                """
                codigo;actividad;inicio;fin;responsable
                realizarAudiencia;Realizar la audiencia pública;;Suspendida;gerencia
                invitarMedios;Invitar a los medios;audiencia-20h;audiencia-10h;comunicaciones
                """);

        assertThat(lectura.plan().audiencias())
                .containsExactly(new AudienciaDelPlan("", "Audiencia pública", null, true));
        assertThat(fila(lectura, "realizarAudiencia").fin()).isEqualTo("audiencia");
        assertThat(fila(lectura, "invitarMedios").fin()).isEqualTo("audiencia-10h");
    }

    @Test
    @DisplayName("lo ya hecho entra con su día y su prueba")
    void yaHecho() {
        Lectura lectura = leer(
                """
                actividad;fecha;responsable;hecha el;enlace
                Escoger a los voceros;15/02/2024;Planeación;20/02/2024;https://entidad.example/voceros
                Comprar las sillas;Ya realizada el 12 de marzo de 2024;Planeación;;
                Pintar las sillas;2024-06-28;Planeación;sí;
                Guardar las sillas;2024-07-28;Planeación;;
                """);

        assertThat(lectura.plan().filas())
                .extracting(FilaDelPlan::hecha)
                .containsExactly(LocalDate.of(2024, 2, 20), LocalDate.of(2024, 3, 12), LocalDate.of(2024, 6, 28), null);
        assertThat(lectura.plan().filas().get(0).prueba()).isEqualTo("https://entidad.example/voceros");
        assertThat(lectura.plan().filas().get(2).propuestas()).contains("hecha");
    }

    @ParameterizedTest(name = "«{0}» y «{1}» son dos audiencias")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Audiencia Norte                       | Audiencia Sur
                    Audiencia pública                     | Audiencia 2
                    Realizar la audiencia pública N.º 1   | Realizar la audiencia pública N.º 2
                    Primera audiencia                     | Segunda audiencia
                    1ra audiencia pública                 | 2da audiencia pública
                    I audiencia pública                   | II audiencia pública
                    2.2 Audiencia pública del norte       | 2.3 Audiencia pública del sur
                    3.2 Audiencia pública del norte       | 3.3 Segunda audiencia pública, en el sur
                    """)
    @DisplayName("dos audiencias, como sea que se nombren")
    void dosAudiencias(String una, String otra) {
        String hoja = "actividad;fin;responsable\n%s;2024-06-20;Gerencia\n%s;2024-11-20;Gerencia\n";
        assertThat(leer(hoja.formatted(una, otra)).plan().filas())
                .extracting(FilaDelPlan::codigo)
                .containsExactly("realizarAudiencia", "realizarAudiencia@2");
        if (otra.matches(".*(?i:2|ii|segunda).*")) {
            assertThat(leer(hoja.formatted(otra, una)).plan().filas())
                    .as("también si el archivo dice primero la segunda")
                    .extracting(FilaDelPlan::codigo)
                    .contains("realizarAudiencia@2");
        }
    }

    @Test
    @DisplayName("de dos filas de las que se dice que son la audiencia, la segunda es otra audiencia")
    void laMismaRespuesta() {
        Lectura lectura = lector.leer(
                libro(
                        "actividad;fin;responsable\nForo con la gente;2024-06-20;Gerencia\nForo con los gremios;2024-11-20;Gerencia\n"),
                correcciones(Map.of("actividades", Map.of(2, "realizarAudiencia", 3, "realizarAudiencia"))),
                contexto(2024));

        assertThat(lectura.plan().filas())
                .extracting(FilaDelPlan::codigo)
                .containsExactly("realizarAudiencia", "realizarAudiencia@2");
        assertThat(lectura.plan().audiencias())
                .extracting(AudienciaDelPlan::clave)
                .containsExactly("", "2");
    }

    @Test
    @DisplayName("lo que se repite son varias filas; lo que el modelo hace una vez se pregunta")
    void repetido() {
        Lectura lectura = leer(
                """
                codigo;actividad;periodicidad;inicio;fin;responsable
                propia-visitas;Visitar las veredas;Bimestral;2024-03;2024-08;planeacion
                entregarInformeGestion/junta;Entregar el informe a la junta;;15/02/2024;15 de mayo y 15 de agosto de 2024;gerencia
                elaborarTableroControl;Elaborar el tablero de control;Semestral;2024-01;2024-12;planeacion
                implementarDisenoVisual;Usar la imagen;Permanente;2024-01;2024-12;comunicaciones
                """);

        assertThat(lectura.plan().filas())
                .extracting(FilaDelPlan::codigo, FilaDelPlan::inicio, FilaDelPlan::fin)
                .containsExactly(
                        tuple("propia-visitas/1", "2024-03", "2024-04"),
                        tuple("propia-visitas/2", "2024-05", "2024-06"),
                        tuple("propia-visitas/3", "2024-07", "2024-08"),
                        tuple("entregarInformeGestion/junta-1", "2024-02-15", "2024-05-15"),
                        tuple("entregarInformeGestion/junta-2", "2024-07-15", "2024-08-15"),
                        tuple("propia-elaborarTableroControl/1", "2024-01", "2024-06"),
                        tuple("elaborarTableroControl", "2024-07", "2024-12"),
                        tuple("implementarDisenoVisual", "2024-01", "2024-12"));
        assertThat(lectura.preguntas()).singleElement().satisfies(pregunta -> {
            assertThat(pregunta.filas()).containsExactly(4);
            assertThat(pregunta.columna()).isEqualTo("periodicidad");
        });
        Lectura unaVez = lector.leer(
                libro(
                        "codigo;actividad;fin;responsable\nelaborarTableroControl;Elaborar el tablero;Trimestral;planeacion\n"
                                + "propia-1;Otra;2024-05;planeacion\n"),
                correcciones(Map.of("celdas", Map.of(2, Map.of("periodicidad", "una sola vez")))),
                contexto(2024));
        assertThat(unaVez.preguntas()).isEmpty();
        assertThat(fila(unaVez, "elaborarTableroControl").fin()).isEqualTo("2024-12");
    }

    @Test
    @DisplayName("cuando solo se dice un día, el comienzo se propone un mes antes y se marca")
    void comienzoPropuesto() {
        Lectura lectura = leer("actividad;fecha límite;responsable\nCerrar el buzón;30/06/2024;Planeación\n");

        assertThat(lectura.plan().filas()).singleElement().satisfies(fila -> {
            assertThat(fila.inicio()).isEqualTo("2024-05-30");
            assertThat(fila.fin()).isEqualTo("2024-06-30");
            assertThat(fila.propuestas()).contains("inicio", "etapa", "producto", "origen", "pagina");
        });
    }

    @ParameterizedTest(name = "{0} son {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    $ 1.250.000            | 1250000
                    1,250,000              | 1250000
                    $1.250.000,00          | 1250000
                    25 millones            | 25000000
                    1,5 millones de pesos  | 1500000
                    250 mil                | 250000
                    COP 3 000 000          | 3000000
                    12,5                   |
                    por definir            |
                    """)
    @DisplayName("los pesos, enteros y exactos")
    void pesos(String escrito, BigDecimal pesos) {
        assertThat(Cantidades.pesos(escrito).orElse(null)).isEqualTo(pesos);
    }

    @Test
    @DisplayName("lo que dicen los demás campos, y los números y los días que la hoja guarda como tales")
    void losDemas() {
        Pestana plan = new Pestana(
                "Plan",
                false,
                List.of(
                        new FilaDePestana(
                                1,
                                false,
                                celdas(
                                        "Actividad",
                                        "Fecha",
                                        "Responsable",
                                        "Meta",
                                        "Presupuesto",
                                        "Evidencia",
                                        "Objetivo específico")),
                        new FilaDePestana(
                                2,
                                false,
                                List.of(
                                        Celda.de("Recorrer las sedes"),
                                        new Celda("jun-24", LocalDate.of(2024, 6, 28), null),
                                        Celda.de("Planeación"),
                                        Celda.de("4 recorridos"),
                                        new Celda("$ 1.250.000", null, new BigDecimal("1250000.0")),
                                        Celda.de("Sí"),
                                        Celda.de("Acercar la entidad")))));
        Lectura lectura = lector.leer(
                new Libro(Libro.Formato.XLSX, List.of(plan), null, List.of(), List.of()),
                Correcciones.NINGUNA,
                contexto(2024));

        assertThat(lectura.plan().filas()).singleElement().satisfies(fila -> {
            assertThat(fila.fin()).isEqualTo("2024-06-28");
            assertThat(fila.valorPlaneado()).isEqualTo(new BigDecimal("1250000"));
            assertThat(fila.evidencia()).isTrue();
            assertThat(fila.producto()).isEqualTo("4 recorridos");
            assertThat(fila.objetivo()).isEqualTo("1");
        });
        assertThat(lectura.plan().objetivos()).containsExactly(new Objetivo("1", false, "Acercar la entidad", "", ""));
    }

    @Test
    @DisplayName("la hoja visible que es un plan; las otras dicen sus objetivos, grupos, audiencias y lo que no aplica")
    void hojas() {
        Libro libro = new Libro(
                Libro.Formato.ODS,
                List.of(
                        pestana("Portada", false, "Alcaldía de Prueba"),
                        pestana(
                                "Borrador",
                                true,
                                "Actividad;Fecha;Responsable;Producto",
                                "Vieja;2024-01;Gerencia;Nada"),
                        pestana("Cronograma", false, "Actividad;Fecha;Responsable", "Nueva;2024-05;Gerencia"),
                        pestana(
                                "Objetivos",
                                false,
                                "Clave;General;Objetivo;Indicador;Meta",
                                "OG;sí;Rendir cuentas;Asistentes;300"),
                        pestana("Grupos de valor", false, "Grupo;Canal", "Juntas de acción comunal;Emisora"),
                        pestana(
                                "Audiencias",
                                false,
                                "Clave;Nombre;Día;Suspendida",
                                ";Audiencia central;10/10/2024;no",
                                "2;Audiencia rural;;sí"),
                        pestana("No aplica", false, "Código;Motivo", "realizarWorldCafe;No hay salón")),
                null,
                List.of(),
                List.of());
        Lectura lectura = lector.leer(libro, Correcciones.NINGUNA, contexto(2024));

        assertThat(lectura.elecciones().hoja()).isEqualTo("Cronograma");
        assertThat(lectura.elecciones().notas()).anyMatch(nota -> nota.contains("«Borrador» está oculta"));
        assertThat(lectura.plan().filas()).extracting(FilaDelPlan::actividad).containsExactly("Nueva");
        assertThat(lectura.plan().objetivos())
                .containsExactly(new Objetivo("OG", true, "Rendir cuentas", "Asistentes", "300"));
        assertThat(lectura.plan().grupos()).containsExactly(new GrupoDeValor("Juntas de acción comunal", "Emisora"));
        assertThat(lectura.plan().audiencias())
                .containsExactly(
                        new AudienciaDelPlan("", "Audiencia central", LocalDate.of(2024, 10, 10), false),
                        new AudienciaDelPlan("2", "Audiencia rural", null, true));
        assertThat(lectura.plan().noAplica()).containsEntry("realizarWorldCafe", "No hay salón");
    }

    @Test
    @DisplayName(
            "una hoja por etapa: todas juntas y cada fila en la etapa de su hoja, hasta que alguien escoja una sola")
    void hojaPorEtapa() {
        Libro libro = deHojas(
                pestana(
                        "1. Aprestamiento",
                        false,
                        "1. Aprestamiento;1. Aprestamiento;1. Aprestamiento",
                        "Actividad;Responsable;Fecha",
                        "Nombrar el equipo;Gerencia;15/02/2024",
                        ";;",
                        "Firma el gerente;;"),
                pestana(
                        "2. Ejecución",
                        false,
                        "Actividad;Responsable;Fecha",
                        "Feria de servicios;Comunicaciones;30/05/2024",
                        "Rubro;Responsable;Fecha"),
                pestana("3. Seguimiento", false, "Actividad;Responsable;Fecha", "Cerrar actas;Planeación;20/07/2024"),
                pestana("Presupuesto", false, "Rubro;Valor", "Sonido;100"));
        Lectura juntas = lector.leer(libro, Correcciones.NINGUNA, contexto(2024));

        assertThat(juntas.preguntas()).isEmpty();
        assertThat(juntas.plan().filas())
                .extracting(FilaDelPlan::fila, FilaDelPlan::actividad, FilaDelPlan::etapa, FilaDelPlan::pagina)
                .contains(
                        tuple(3, "Nombrar el equipo", "1. Aprestamiento", "diseno"),
                        tuple(2002, "Feria de servicios", "2. Ejecución", "ejecucion"),
                        tuple(3002, "Cerrar actas", "3. Seguimiento", "seguimiento-evaluacion"))
                .doesNotContain(tuple(5, "Firma el gerente", "1. Aprestamiento", "diseno"));
        assertThat(juntas.elecciones().hojas())
                .extracting(HojaDelLibro::nombre)
                .contains(juntas.elecciones().hoja(), "2. Ejecución");
        assertThat(juntas.elecciones().notas())
                .anyMatch(nota -> nota.contains("Se leen juntas 3 hojas")
                        && nota.contains("las de «2. Ejecución» desde la 2001"));

        assertThat(lector.leer(libro, correcciones(Map.of("hoja", "3. Seguimiento")), contexto(2024))
                        .plan()
                        .filas())
                .extracting(FilaDelPlan::fila)
                .containsExactly(2);
    }

    @Test
    @DisplayName("hojas iguales que no son etapas: se pregunta cuál, y se ofrecen todas juntas")
    void hojasIguales() {
        Libro libro = deHojas(
                pestana("Sede norte", false, "Actividad;Responsable;Fecha", "Abrir la sede;Gerencia;15/02/2024"),
                pestana("Sede sur", false, "Actividad;Responsable;Fecha", "Pintar la sede;Gerencia;15/03/2024"));
        Pregunta cual = lector.leer(libro, Correcciones.NINGUNA, contexto(2024))
                .preguntas()
                .get(0);

        assertThat(cual.opciones())
                .extracting(Respuesta::valor)
                .containsExactly("Sede norte", "Sede sur", HojasJuntas.NOMBRE);
        assertThat(lector.leer(libro, correcciones(Map.of("hoja", HojasJuntas.NOMBRE)), contexto(2024))
                        .plan()
                        .filas())
                .extracting(FilaDelPlan::fila)
                .containsExactly(2, 2002);
    }

    private static final String PLAN_ENTERO =
            """
            PROGRAMA DE TRANSPARENCIA;;;
            Componente 1: Gestión del riesgo de corrupción;Componente 1: Gestión del riesgo de corrupción;Componente 1: Gestión del riesgo de corrupción;Componente 1: Gestión del riesgo de corrupción
            Subcomponente;Actividades;Responsable;Fecha programada
            Política;Revisar el mapa;Planeación;31/01/2024
            Política;Divulgar el mapa;Planeación;29/02/2024
            Componente 3: Rendición de cuentas;Componente 3: Rendición de cuentas;Componente 3: Rendición de cuentas;Componente 3: Rendición de cuentas
            Subcomponente;Actividades;Responsable;Fecha programada
            Diálogo;Conversar con los usuarios;Gerencia;30/08/2024
            Componente 4: Atención al ciudadano;Componente 4: Atención al ciudadano;Componente 4: Atención al ciudadano;Componente 4: Atención al ciudadano
            Subcomponente;Actividades;Responsable;Fecha programada
            Talento humano;Hablar en lenguaje claro;Comunicaciones;30/06/2024
            """;

    @Test
    @DisplayName(
            "de un plan anticorrupción entero, solo la rendición de cuentas; se dice qué queda por fuera y se puede incluir")
    void planEntero() {
        Lectura lectura = leer(PLAN_ENTERO);

        assertThat(lectura.plan().filas())
                .extracting(FilaDelPlan::actividad)
                .containsExactly("Conversar con los usuarios");
        assertThat(lectura.elecciones().notas())
                .anyMatch(nota -> nota.contains("3 filas")
                        && nota.contains("«Componente 1: Gestión del riesgo de corrupción» (2)")
                        && nota.contains("«Componente 4: Atención al ciudadano» (1)"));
        assertThat(lectura.elecciones().etapas())
                .contains(new EtapaLeida("Componente 4: Atención al ciudadano", "", true));

        Lectura incluido = lector.leer(
                libro(PLAN_ENTERO),
                correcciones(Map.of("etapas", Map.of("Componente 4: Atención al ciudadano", "ejecucion"))),
                contexto(2024));
        assertThat(incluido.plan().filas())
                .extracting(FilaDelPlan::actividad, FilaDelPlan::pagina)
                .containsExactly(
                        tuple("Conversar con los usuarios", "ejecucion"),
                        tuple("Hablar en lenguaje claro", "ejecucion"));
        assertThat(incluido.elecciones().etapas())
                .as("it can be left out again")
                .contains(new EtapaLeida("Componente 4: Atención al ciudadano", "ejecucion", false));
    }

    @Test
    @DisplayName("también cuando lo dice una columna; y lo que no es de un plan entero se queda")
    void componentesEnColumna() {
        assertThat(
                        leer("""
                                Componente;Actividad;Responsable;Fecha
                                Gestión de riesgos;Revisar el mapa;Planeación;31/01/2024
                                Rendición de cuentas;Conversar con los usuarios;Gerencia;30/08/2024
                                Datos abiertos;Publicar los datos;Planeación;30/06/2024
                                """)
                                .plan()
                                .filas())
                .extracting(FilaDelPlan::actividad)
                .containsExactly("Conversar con los usuarios");
        assertThat(
                        leer("""
                                Etapa;Actividad;Responsable;Fecha
                                Acceso a la información;Publicar los datos;Planeación;30/06/2024
                                Diálogo;Conversar con los usuarios;Gerencia;30/08/2024
                                """)
                                .plan()
                                .filas())
                .hasSize(2);
    }

    @Test
    @DisplayName("sin audiencia, nada que se haga para una")
    void sinAudiencia() {
        Lectura lectura = leer(
                """
                Actividad;Responsable;Fecha
                Diálogo en el barrio;Gerencia;30/04/2024
                Informe de respuestas;Planeación;30/05/2024
                """);

        assertThat(lectura.preguntas()).isEmpty();
        assertThat(lectura.plan().filas())
                .extracting(FilaDelPlan::codigo)
                .allMatch(codigo -> codigo.startsWith(CodigosDeFilas.PROPIA));
    }

    private static Libro deHojas(Pestana... pestanas) {
        return new Libro(Libro.Formato.XLSX, List.of(pestanas), null, List.of(), List.of());
    }

    @Test
    @DisplayName("en un CSV, debajo de las actividades, lo que un libro dice en otras hojas")
    void tablasDebajo() {
        Lectura lectura = leer(
                """
                Actividad;Fecha;Responsable;Objetivo;Presupuesto
                Sembrar árboles;2024-05;Planeación;A;1.250.000

                Objetivos;;;;
                Clave;Objetivo;Meta;;
                A;Acercar la entidad;12;;
                Regar los árboles;2024-06;Planeación;A;

                GRUPOS DE INTERÉS
                Grupo;Canal
                Juntas de acción comunal;Emisora
                """);

        assertThat(lectura.preguntas()).isEmpty();
        assertThat(lectura.plan().filas())
                .as("lo que no cabe bajo los títulos de otra tabla es una actividad")
                .extracting(FilaDelPlan::fila, FilaDelPlan::actividad, FilaDelPlan::objetivo)
                .containsExactly(tuple(2, "Sembrar árboles", "A"), tuple(7, "Regar los árboles", "A"));
        assertThat(lectura.plan().objetivos())
                .containsExactly(new Objetivo("A", false, "Acercar la entidad", "", "12"));
        assertThat(lectura.plan().grupos()).containsExactly(new GrupoDeValor("Juntas de acción comunal", "Emisora"));
    }

    @Test
    @DisplayName("un título «Objetivos» sobre una tabla de actividades no la aparta")
    void tituloDeObjetivos() {
        Lectura lectura = leer("Objetivos\nObjetivo;Actividad;Fecha;Responsable\nAcercar;Sembrar;2024-05;Planeación\n");

        assertThat(lectura.plan().filas()).extracting(FilaDelPlan::actividad).containsExactly("Sembrar");
    }

    @Test
    @DisplayName(
            "dos hojas que parecen un plan, un encabezado que no se halla y una etapa sin nombre conocido se preguntan")
    void loQueSePregunta() {
        Libro dos = new Libro(
                Libro.Formato.XLSX,
                List.of(
                        pestana("2023", false, "Actividad;Fecha;Responsable", "Una;2024-05;Gerencia"),
                        pestana("2024", false, "Actividad;Fecha;Responsable", "Otra;2024-05;Gerencia")),
                null,
                List.of(),
                List.of());
        assertThat(lector.leer(dos, Correcciones.NINGUNA, contexto(2024)).preguntas())
                .extracting(Pregunta::id)
                .containsExactly("hoja");

        Lectura sinTitulos = leer("Sembrar árboles;2024-05;Planeación\nRegar los árboles;2024-06;Planeación\n");
        assertThat(sinTitulos.preguntas()).extracting(Pregunta::id).containsExactly("encabezado");
        assertThat(sinTitulos.plan().filas())
                .extracting(FilaDelPlan::actividad, FilaDelPlan::fin, FilaDelPlan::responsable)
                .containsExactly(
                        tuple("Sembrar árboles", "2024-05", "planeacion"),
                        tuple("Regar los árboles", "2024-06", "planeacion"));

        Lectura etapas = leer(
                """
                fase;actividad;fin;responsable
                1. Alistamiento;Reunir al equipo;2024-02;Planeación
                3. Tejido;Tejer la red de veedores;2024-03;Planeación
                3. Tejido;Mantener la red;2024-04;Planeación
                6. Seguimiento;Mirar qué se cumplió;2024-11;Planeación
                """);
        assertThat(etapas.elecciones().etapas())
                .extracting(EtapaLeida::escrita, EtapaLeida::pagina)
                .containsExactly(
                        tuple("1. Alistamiento", "diseno"),
                        tuple("3. Tejido", "ejecucion"),
                        tuple("6. Seguimiento", "seguimiento-evaluacion"));
        assertThat(etapas.preguntas()).extracting(Pregunta::id).containsExactly("etapa:3. Tejido");
    }

    @Test
    @DisplayName("lo que se decidió con otro archivo se propone, y lo que se corrige en este vale más")
    void recuerdos() {
        String hoja = "Labor;Para cuando;Quien manda\nBarrer la plaza;Mayo 2024;Los de arriba\n";
        Contexto contexto = new Contexto(
                "Alcaldía de Prueba",
                2024,
                MODELOS,
                ROLES,
                CalendarioLaboral.deColombia(List.of()),
                new Recuerdos(
                        Map.of("labor", "actividad", "para_cuando", "fin", "quien_manda", "responsable"),
                        Map.of(
                                "los_de_arriba",
                                List.of("gerencia", "planeacion"),
                                "los_de_abajo",
                                List.of("gerencia", "rol-que-nunca-se-hizo")),
                        Map.of()));
        Lectura lectura = lector.leer(libro(hoja), Correcciones.NINGUNA, contexto);

        assertThat(lectura.preguntas()).isEmpty();
        assertThat(lectura.plan().filas()).singleElement().satisfies(fila -> {
            assertThat(fila.actividad()).isEqualTo("Barrer la plaza");
            assertThat(fila.responsable()).isEqualTo("gerencia");
            assertThat(fila.apoyan()).containsExactly("planeacion");
        });
        assertThat(lector.leer(libro(hoja.replace("arriba", "abajo")), Correcciones.NINGUNA, contexto)
                        .preguntas())
                .extracting(Pregunta::id)
                .containsExactly("oficina:Los de abajo");
        Lectura corregida = lector.leer(
                libro(hoja), correcciones(Map.of("oficinas", Map.of("Los de arriba", List.of("lider")))), contexto);
        assertThat(corregida.plan().filas())
                .extracting(FilaDelPlan::responsable)
                .containsExactly("lider");
        assertThat(corregida.elecciones().oficinas())
                .extracting(OficinaLeida::propuesto)
                .containsExactly(false);
    }

    @Test
    @DisplayName("las filas que se quitan, las que se agregan y las actividades y etapas que se deciden")
    void correcciones() {
        Lectura lectura = lector.leer(
                libro(
                        """
                        etapa;actividad;fin;responsable;detalle
                        Tejido;Invitar a los medios;2024-05;Comunicaciones;x
                        Tejido;Levantar la carpa;2024-05;Planeación;x
                        Tejido;Bajar la carpa;2024-06;Planeación;x
                        """),
                correcciones(Map.of(
                        "columnas", Map.of("E", "producto"),
                        "etapas", Map.of("Tejido", "seguimiento-evaluacion"),
                        "actividades", Map.of(2, "", 3, "gestionarLogistica"),
                        "filasQuitadas", Set.of(4),
                        "filasNuevas",
                                List.of(Map.of(
                                        "actividad",
                                        "Guardar la carpa",
                                        "fin",
                                        "2024-07",
                                        "responsable",
                                        "gerencia")))),
                contexto(2024));

        assertThat(lectura.plan().filas())
                .extracting(FilaDelPlan::fila, FilaDelPlan::codigo, FilaDelPlan::pagina, FilaDelPlan::producto)
                .containsExactly(
                        tuple(2, "propia-001", "seguimiento-evaluacion", "x"),
                        tuple(3, "gestionarLogistica", "antes-audiencia", "x"),
                        tuple(-1, "propia-002", "ejecucion", "Constancia de la actividad"));
        assertThat(lectura.preguntas()).isEmpty();
    }

    @Test
    @DisplayName(
            "una fila agregada se corrige, se decide y se quita como las del archivo, y las demás no cambian de número")
    void filasAgregadas() {
        Map<String, String> repetida =
                Map.of("actividad", "Guardar la carpa", "fin", "2024-07", "responsable", "gerencia");
        Map<String, Object> decididas = new HashMap<>(Map.of(
                "filasNuevas",
                List.of(repetida, repetida, Map.of("actividad", "Imagen de la audiencia", "responsable", "gerencia")),
                "celdas",
                Map.of(-2, Map.of("actividad", "Lavar la carpa"), -3, Map.of("fin", "2024-03-15")),
                "filasQuitadas",
                Set.of(-1)));
        Libro libro = libro("actividad;fin;responsable\nLevantar la carpa;2024-05;Planeación\n");

        Lectura lectura = lector.leer(libro, correcciones(decididas), contexto(2024));
        assertThat(lectura.plan().filas())
                .extracting(FilaDelPlan::fila, FilaDelPlan::actividad)
                .containsExactly(
                        tuple(2, "Levantar la carpa"),
                        tuple(-2, "Lavar la carpa"),
                        tuple(-3, "Imagen de la audiencia"));
        assertThat(lectura.escritos().get(-3)).containsEntry("fin", "2024-03-15");
        assertThat(lectura.elecciones().actividades())
                .extracting(ActividadLeida::fila)
                .contains(-2, -3);

        decididas.put("actividades", Map.of(-3, "disenarImagenVisual"));
        Lectura decidida = lector.leer(libro, correcciones(decididas), contexto(2024));
        assertThat(fila(decidida, "disenarImagenVisual").fila()).isEqualTo(-3);
        assertThat(decidida.preguntas()).isEmpty();
    }

    @Test
    @DisplayName("una fila que la hoja oculta se lee, y se dice")
    void ocultas() {
        Pestana plan = new Pestana(
                "Plan",
                false,
                List.of(
                        new FilaDePestana(1, false, celdas("Actividad", "Fecha", "Responsable")),
                        new FilaDePestana(2, true, celdas("Pescar", "2024-05", "Gerencia"))));
        Lectura lectura = lector.leer(
                new Libro(Libro.Formato.XLSX, List.of(plan), null, List.of(), List.of()),
                Correcciones.NINGUNA,
                contexto(2024));

        assertThat(lectura.plan().filas()).hasSize(1);
        assertThat(lectura.elecciones().notas()).anyMatch(nota -> nota.contains("oculta la fila 2"));
    }

    @Test
    @DisplayName("quinientas filas en mucho menos de un segundo de trabajo")
    void quinientas() {
        String hoja = "Etapa;Actividades;Meta o producto;Responsable;Fecha programada;Presupuesto\n"
                + IntStream.range(0, 500)
                        .mapToObj(i -> "Diálogo;" + i + ". Conversar con la junta del barrio número " + i
                                + " sobre su acueducto;Acta;Oficina Asesora de Planeación / Gerencia;19 y 20 de abril de"
                                + " 2024;$ 1.250.000")
                        .collect(Collectors.joining("\n"));
        Libro libro = libro(hoja);
        lector.leer(libro, Correcciones.NINGUNA, contexto(2024));
        var hilo = ManagementFactory.getThreadMXBean();
        long antes = hilo.getCurrentThreadCpuTime();
        Lectura lectura = lector.leer(libro, Correcciones.NINGUNA, contexto(2024));
        long milisegundos = (hilo.getCurrentThreadCpuTime() - antes) / 1_000_000;

        assertThat(lectura.plan().filas()).hasSize(500);
        assertThat(milisegundos).isLessThan(1000);
    }

    private Lectura leer(String csv) {
        return lector.leer(libro(csv), Correcciones.NINGUNA, contexto(2024));
    }

    private static Libro libro(String csv) {
        return new Libros().leer(csv.getBytes(UTF_8), "plan.csv", null);
    }

    private static Pestana pestana(String nombre, boolean oculta, String... filas) {
        List<FilaDePestana> suyas = new ArrayList<>();
        for (String fila : filas) {
            suyas.add(new FilaDePestana(suyas.size() + 1, false, celdas(fila.split(";", -1))));
        }
        return new Pestana(nombre, oculta, suyas);
    }

    private static List<Celda> celdas(String... textos) {
        return Arrays.stream(textos).map(Celda::de).toList();
    }

    private static FilaDelPlan fila(Lectura lectura, String codigo) {
        return lectura.plan().filas().stream()
                .filter(fila -> fila.codigo().equals(codigo))
                .findFirst()
                .orElseThrow();
    }

    private static Contexto contexto(int vigencia) {
        return new Contexto(
                "Alcaldía de Prueba",
                vigencia,
                MODELOS,
                ROLES,
                CalendarioLaboral.deColombia(List.of()),
                Recuerdos.NINGUNO);
    }

    private static Rol rol(String id, String nombre) {
        return new Rol(id, nombre, Perfil.EJECUTA, id, null);
    }

    /** Nothing decided but that. */
    @SuppressWarnings("unchecked")
    private static Correcciones correcciones(Map<String, Object> decididas) {
        Correcciones ninguna = Correcciones.NINGUNA;
        return new Correcciones(
                null,
                (String) decididas.get("hoja"),
                null,
                (Map<String, String>) decididas.getOrDefault("columnas", Map.of()),
                (Map<String, OrdenDeFecha>) decididas.getOrDefault("ordenFechas", Map.of()),
                (Integer) decididas.get("anio"),
                (Map<Integer, Integer>) decididas.getOrDefault("anios", Map.of()),
                (Map<String, List<String>>) decididas.getOrDefault("oficinas", Map.of()),
                (List<RolNuevo>) decididas.getOrDefault("rolesNuevos", List.of()),
                (Map<String, String>) decididas.getOrDefault("etapas", Map.of()),
                (Map<Integer, String>) decididas.getOrDefault("actividades", Map.of()),
                (Map<Integer, Map<String, String>>) decididas.getOrDefault("celdas", Map.of()),
                (List<Map<String, String>>) decididas.getOrDefault("filasNuevas", List.of()),
                (Set<Integer>) decididas.getOrDefault("filasQuitadas", Set.of()),
                ninguna.audiencias(),
                ninguna.objetivos(),
                ninguna.grupos(),
                ninguna.noAplica(),
                ninguna.aceptadas());
    }
}
