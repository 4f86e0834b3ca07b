package co.cuentasclaras;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The walls that no picture of imports shows: tables, beans named in strings, constants that the compiler copies. */
@DisplayName("La arquitectura, en lo que solo está escrito")
class ArquitecturaEnElTextoTest {

    /** The one writer and reader of each table. */
    private static final Map<String, String> DE_QUIEN = Habitacion.porTabla();

    /** The declared read model: it joins what is of others, so that pages ask once for many activities. */
    private static final String MODELO_DE_LECTURA = "avance";

    private static final Pattern TABLA = Pattern.compile("\\bcc_[a-z_]+\\b");
    private static final Pattern TABLA_CREADA =
            Pattern.compile("create table (?:if not exists )?(\\w+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern EXPRESION = Pattern.compile("\\$\\{[^}]*");

    /** A call within an expression; a call without a bean is one of the engine's own functions. */
    private static final Pattern LLAMADA = Pattern.compile("([a-z]\\w*)\\.([a-z]\\w*)\\(");

    private static final Pattern CAMUNDA = Pattern.compile("\\borg\\.camunda\\.[\\w.]+");

    private static final List<Fuente> FUENTES = Fuente.todas();

    private static final JavaClasses CLASES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("co.cuentasclaras");

    private static final Map<String, JavaClass> BEANS = beans();

    @Test
    @DisplayName("cada tabla la escribe y la lee un solo paquete; solo el avance lee las de otros")
    void tablas() {
        assertThat(FUENTES.stream().flatMap(ArquitecturaEnElTextoTest::tablasAjenas))
                .isEmpty();

        assertThat(DE_QUIEN).allSatisfy((tabla, funcion) -> assertThat(FUENTES)
                .as("%s usa %s, o la regla no vigila nada", funcion, tabla)
                .anyMatch(fuente ->
                        fuente.funcion().equals(funcion) && tablas(fuente).anyMatch(tabla::equals)));
        assertThat(tablasAjenas(new Fuente(
                        "tarea/Mala.java",
                        "jdbc.sql(\"select 1 from cc_correo\"); // cc_rol\nf(\"\"\"\n  cc_nueva\"\"\");")))
                .containsExactly(
                        "tarea/Mala.java: cc_correo es de aviso; pídale el dato",
                        "tarea/Mala.java: cc_nueva no es de nadie; diga de qué paquete es");
        assertThat(tablasAjenas(new Fuente("avance/Buena.java", "sql(\"select 1 from cc_rol\")")))
                .isEmpty();
    }

    @Test
    @DisplayName("cada tabla que las migraciones crean tiene su paquete")
    void tablasCreadas() {
        Set<String> creadas = archivos("src/main/resources/db", ".sql")
                .flatMap(archivo -> TABLA_CREADA.matcher(Fuente.leer(archivo)).results())
                .map(tabla -> tabla.group(1))
                .collect(Collectors.toSet());

        assertThat(creadas).containsExactlyInAnyOrderElementsOf(DE_QUIEN.keySet());
    }

    @Test
    @DisplayName("los beans que el código nombra en cadenas existen, y son de una función que puede conocer")
    void beansEnCadenas() {
        assertThat(FUENTES.stream().flatMap(fuente -> fuente.cadenas()
                        .flatMap(cadena -> beansMalNombrados(fuente.archivo(), fuente.funcion(), cadena))))
                .isEmpty();

        assertThat(FUENTES.stream()
                        .flatMap(Fuente::cadenas)
                        .filter(cadena -> cadena.contains("${filtrosCompartidos.oNinguno(")))
                .as("la regla vigila algo")
                .isNotEmpty();
        assertThat(beansMalNombrados("engine/Mala.java", "engine", "${cronograma.vencimiento(execution, '"))
                .containsExactly("engine/Mala.java: cronograma es de cronograma, que engine no conoce");
        assertThat(beansMalNombrados("permiso/Mala.java", "permiso", "${ filtrosCompartidos.oNadie(cosa.de()) }"))
                .containsExactly(
                        "permiso/Mala.java: filtrosCompartidos no tiene el método público oNadie",
                        "permiso/Mala.java: no hay ningún bean cosa");
        assertThat(beansMalNombrados("web/Buena.java", "web", "${cuentasclaras.url:http://localhost}"))
                .isEmpty();
    }

    @Test
    @DisplayName("los beans que los modelos, las tablas y las plantillas nombran existen, con el método que llaman")
    void beansEnLosModelos() {
        List<Path> archivos = Stream.of(
                        archivos("bpmn", ".bpmn"), archivos("bpmn", ".dmn"), archivos(".camunda", ".json"))
                .flatMap(todos -> todos)
                .toList();
        assertThat(archivos.stream()
                        .flatMap(archivo -> beansMalNombrados(archivo.toString(), "", Fuente.leer(archivo))))
                .isEmpty();

        assertThat(archivos)
                .as("la regla vigila algo")
                .filteredOn(archivo -> Fuente.leer(archivo).contains("${cronograma."))
                .hasSizeGreaterThan(2);
        assertThat(beansMalNombrados("diseno.bpmn", "", "camunda:assignee=\"${responsables.duenno(execution)}\""))
                .containsExactly("diseno.bpmn: responsables no tiene el método público duenno");
    }

    @Test
    @DisplayName("solo process y engine nombran a Camunda, ni siquiera para copiar una constante")
    void camunda() {
        assertThat(FUENTES.stream().flatMap(ArquitecturaEnElTextoTest::camundaFuera))
                .isEmpty();

        assertThat(FUENTES).as("la regla vigila algo").anyMatch(fuente -> CAMUNDA.matcher(fuente.codigo())
                .find());
        assertThat(camundaFuera(new Fuente(
                        "web/Mala.java",
                        "import org.camunda.bpm.webapp.Csp;\nimport static org.camunda.bpm.engine.Groups.ADMIN;")))
                .containsExactly(
                        "web/Mala.java: org.camunda.bpm.webapp.Csp",
                        "web/Mala.java: org.camunda.bpm.engine.Groups.ADMIN");
        assertThat(camundaFuera(new Fuente("web/Buena.java", "/** {@link org.camunda.bpm.engine.Task} */")))
                .isEmpty();
    }

    private static Stream<String> tablasAjenas(Fuente fuente) {
        return tablas(fuente)
                .filter(tabla -> !fuente.funcion().equals(DE_QUIEN.get(tabla)))
                .filter(tabla -> !fuente.funcion().equals(MODELO_DE_LECTURA) || !DE_QUIEN.containsKey(tabla))
                .map(tabla -> fuente.archivo() + ": " + tabla
                        + Optional.ofNullable(DE_QUIEN.get(tabla))
                                .map(funcion -> " es de " + funcion + "; pídale el dato")
                                .orElse(" no es de nadie; diga de qué paquete es"));
    }

    private static Stream<String> tablas(Fuente fuente) {
        return fuente.cadenas()
                .flatMap(cadena -> TABLA.matcher(cadena).results())
                .map(tabla -> tabla.group())
                .distinct();
    }

    private static Stream<String> camundaFuera(Fuente fuente) {
        return fuente.funcion().equals("engine") || fuente.archivo().contains("/process/")
                ? Stream.empty()
                : CAMUNDA.matcher(fuente.codigo()).results().map(nombre -> fuente.archivo() + ": " + nombre.group());
    }

    private static Stream<String> beansMalNombrados(String archivo, String funcion, String texto) {
        return EXPRESION
                .matcher(texto)
                .results()
                .flatMap(expresion -> LLAMADA.matcher(expresion.group()).results())
                .flatMap(llamada -> malNombrado(funcion, llamada.group(1), llamada.group(2)).stream())
                .map(falta -> archivo + ": " + falta)
                .distinct();
    }

    private static Optional<String> malNombrado(String funcion, String nombre, String metodo) {
        JavaClass bean = BEANS.get(nombre);
        if (bean == null) {
            return Optional.of("no hay ningún bean " + nombre);
        }
        String suya = bean.getPackageName().split("\\.")[2];
        if (!funcion.isEmpty() && !ArquitecturaTest.puedeConocer(funcion, suya)) {
            return Optional.of("%s es de %s, que %s no conoce".formatted(nombre, suya, funcion));
        }
        return bean.getAllMethods().stream()
                        .anyMatch(uno -> uno.getName().equals(metodo)
                                && uno.getModifiers().contains(JavaModifier.PUBLIC))
                ? Optional.empty()
                : Optional.of("%s no tiene el método público %s".formatted(nombre, metodo));
    }

    private static Map<String, JavaClass> beans() {
        Map<String, JavaClass> beans = new HashMap<>();
        for (JavaClass clase : CLASES) {
            if (clase.isMetaAnnotatedWith(Component.class)) {
                String dado = clase.isAnnotatedWith(Component.class)
                        ? clase.getAnnotationOfType(Component.class).value()
                        : "";
                beans.put(dado.isEmpty() ? Introspector.decapitalize(clase.getSimpleName()) : dado, clase);
            }
            clase.getMethods().stream()
                    .filter(metodo -> metodo.isAnnotatedWith(Bean.class))
                    .forEach(metodo -> beans.put(metodo.getName(), metodo.getRawReturnType()));
        }
        return beans;
    }

    private static Stream<Path> archivos(String raiz, String extension) {
        try (Stream<Path> archivos = Files.walk(Path.of(raiz))) {
            return archivos.filter(archivo -> archivo.toString().endsWith(extension)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
