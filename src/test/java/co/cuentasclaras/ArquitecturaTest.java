package co.cuentasclaras;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.pregunta.Anexos;
import co.cuentasclaras.pregunta.RespuestasDadas;
import co.cuentasclaras.pregunta.termino.HechosDeTermino;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.GET;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.plugin.resource.AbstractAppPluginRootResource;
import org.camunda.bpm.webapp.plugin.spi.AppPlugin;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/**
 * Who may know whom. Each rule is asked twice: nobody outside the place may do it, and somebody inside does, so that a
 * renamed package cannot leave a rule that guards nothing.
 */
@DisplayName("La arquitectura")
class ArquitecturaTest {

    private static final String RAIZ = "co.cuentasclaras";

    /** The rooms, in the order of the dependencies. */
    private static final List<String> CASO_A_CASO =
            Habitacion.enOrden().stream().map(Habitacion::nombre).toList();

    private static final int COLABORADORES = 8;

    private static final JavaClasses CLASES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(RAIZ);

    @Test
    @DisplayName("solo process y engine conocen a Camunda")
    void camunda() {
        soloEn(
                resideInAnyPackage("..process..", RAIZ + ".engine.."),
                dependOnClassesThat(resideInAPackage("org.camunda..")));
    }

    @Test
    @DisplayName("nadie fuera de un paquete web usa uno")
    void web() {
        soloEn(resideInAPackage("..web.."), dependOnClassesThat(resideInAPackage(RAIZ + "..web..")));
    }

    @Test
    @DisplayName("solo los paquetes web, y las puertas de los complementos, conocen a Spring Web")
    void springWeb() {
        // JAX-RS makes a plug-in's root resource; it finds Spring's beans through the servlet context.
        soloEn(
                resideInAnyPackage("..web..", RAIZ + ".demostracion").or(simpleNameEndingWith("RootResource")),
                dependOnClassesThat(resideInAnyPackage(
                        "org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")));
    }

    @Test
    @DisplayName("nadie fuera de un process lo conoce, ni siquiera su función: lo que ofrece son interfaces de ella")
    void process() {
        soloEn(resideInAPackage("..process.."), dependOnClassesThat(resideInAPackage(RAIZ + "..process..")));

        assertThat(CLASES.stream()
                        .flatMap(clase -> clase.getDirectDependenciesFromSelf().stream())
                        .filter(dependencia -> esDeProcess(dependencia.getTargetClass()))
                        .filter(dependencia -> !dependencia
                                .getOriginClass()
                                .getPackageName()
                                .equals(dependencia.getTargetClass().getPackageName())))
                .isEmpty();
    }

    @Test
    @DisplayName("en process solo es público lo que JAX-RS instancia y lo que una expresión llama por su nombre")
    void processPrivado() {
        List<JavaClass> publicas = CLASES.stream()
                .filter(ArquitecturaTest::esDeProcess)
                .filter(clase -> clase.isTopLevelClass() && clase.getModifiers().contains(JavaModifier.PUBLIC))
                .toList();

        assertThat(publicas).isNotEmpty().allSatisfy(clase -> assertThat(clase.isAssignableTo(AppPlugin.class)
                        || clase.isAssignableTo(AbstractAppPluginRootResource.class)
                        || !clase.getMethods().stream()
                                .filter(metodo -> metodo.isAnnotatedWith(GET.class))
                                .toList()
                                .isEmpty()
                        || clase.isAnnotatedWith(Component.class)
                                && !clase.getAnnotationOfType(Component.class)
                                        .value()
                                        .isEmpty())
                .as(clase.getName())
                .isTrue());
    }

    private static boolean esDeProcess(JavaClass clase) {
        return resideInAPackage(RAIZ + "..process..").test(clase);
    }

    @Test
    @DisplayName("nadie tiene más de ocho colaboradores")
    void colaboradores() {
        ArchRule pocos = constructors()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.not(DescribedPredicate.describe(
                        "records, que son datos", clase -> clase.isRecord() || clase.isEnum())))
                .should(tenerHasta(COLABORADORES));
        pocos.check(CLASES);

        assertThat(pocos.evaluate(new ClassFileImporter().importClasses(ConNueve.class))
                        .hasViolation())
                .as("la regla ve a quien tiene nueve")
                .isTrue();
    }

    @Test
    @DisplayName("no hay ciclos entre los paquetes de las funciones")
    void sinCiclos() {
        slices().matching(RAIZ + ".(*)..").should().beFreeOfCycles().check(CLASES);

        assertThat(CLASES.getPackage(RAIZ).getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .containsExactlyInAnyOrderElementsOf(CASO_A_CASO);
    }

    @Test
    @DisplayName("cada función conoce solo a las anteriores: plazo, responsable, aviso, cronograma, ciclo")
    void haciaPlazo() {
        for (int i = 0; i < CASO_A_CASO.size() - 1; i++) {
            String[] posteriores = CASO_A_CASO.subList(i + 1, CASO_A_CASO.size()).stream()
                    .map(funcion -> RAIZ + "." + funcion + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(RAIZ + "." + CASO_A_CASO.get(i) + "..")
                    .should(dependOnClassesThat(resideInAnyPackage(posteriores)))
                    .check(CLASES);
        }
        for (String usada : List.of("plazo", "responsable", "aviso", "bitacora")) {
            assertThat(infringe(
                            resideInAPackage(RAIZ + ".cronograma.."),
                            dependOnClassesThat(resideInAPackage(RAIZ + "." + usada + ".."))))
                    .as("cronograma usa " + usada)
                    .isTrue();
        }
    }

    @Test
    @DisplayName("dentro de pregunta nadie conoce lo que está encima: término, trámite, y lo que entra y lo que se ve")
    void dentroDePregunta() {
        String pregunta = RAIZ + ".pregunta";
        ningunoConoce(pregunta, pregunta + ".termino..", pregunta + ".tramite..");
        ningunoConoce(pregunta + ".termino", pregunta + ".tramite..");
        for (String debajo : List.of(pregunta, pregunta + ".termino", pregunta + ".tramite")) {
            ningunoConoce(debajo, pregunta + ".entrada..", pregunta + ".lista..");
        }
        ningunoConoce(pregunta + ".entrada", pregunta + ".lista..");
        ningunoConoce(pregunta + ".lista", pregunta + ".entrada..");
        assertThat(infringe(
                        resideInAPackage(pregunta + ".tramite"),
                        dependOnClassesThat(resideInAPackage(pregunta + ".termino"))))
                .as("el trámite conoce el término")
                .isTrue();
    }

    @Test
    @DisplayName("a las respuestas, los términos y los números solo los escribe la función de las preguntas")
    void tablasDePregunta() {
        soloEn(
                resideInAPackage(RAIZ + ".pregunta.."),
                dependOnClassesThat(DescribedPredicate.describe("una tabla de las preguntas", clase -> List.of(
                                RespuestasDadas.class.getName(),
                                HechosDeTermino.class.getName(),
                                Anexos.class.getName())
                        .contains(clase.getName()))));
    }

    @Test
    @DisplayName("cada paquete dice que sus referencias no son nulas")
    void nullMarked() {
        List<JavaPackage> paquetes = new ArrayList<>();
        CLASES.getPackage(RAIZ).traversePackageTree(javaClass -> true, new JavaPackage.ClassVisitor() {
            @Override
            public void visit(JavaClass javaClass) {
                if (!paquetes.contains(javaClass.getPackage())) {
                    paquetes.add(javaClass.getPackage());
                }
            }
        });

        assertThat(paquetes).hasSizeGreaterThan(15).allSatisfy(paquete -> assertThat(
                        paquete.isAnnotatedWith(NullMarked.class))
                .as("package-info.java de " + paquete.getName() + " con @NullMarked")
                .isTrue());
    }

    @Test
    @DisplayName("solo donde Camunda o el correo lo piden hay fechas de java.util")
    void sinFechasViejas() {
        // Jakarta Mail dates a message with a java.util.Date, and Bouncy Castle a time stamp.
        DescribedPredicate<JavaClass> buzon =
                DescribedPredicate.describe("el buzón de correo o la autoridad de tiempo", javaClass -> List.of(
                                RAIZ + ".aviso.Buzon", RAIZ + ".ancla.Autoridad")
                        .contains(javaClass.getName()));
        soloEn(
                resideInAnyPackage("..process..", RAIZ + ".engine..").or(buzon),
                dependOnClassesThat(DescribedPredicate.describe("Date o Calendar", javaClass -> Stream.of(
                                "java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar")
                        .anyMatch(javaClass.getName()::equals))));
    }

    @Test
    @DisplayName("la hora se le pregunta al reloj del motor, nunca al del equipo")
    void relojDelMotor() {
        ArchCondition<JavaClass> preguntarAlEquipo = callMethod(System.class, "currentTimeMillis");
        for (Class<?> tipo : List.of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                OffsetDateTime.class,
                ZonedDateTime.class,
                YearMonth.class,
                Year.class)) {
            preguntarAlEquipo = preguntarAlEquipo.or(callMethod(tipo, "now"));
        }
        soloEn(resideInAPackage(RAIZ + ".engine.."), preguntarAlEquipo);
    }

    /** Whether the order of the rooms lets one know another. */
    static boolean puedeConocer(String funcion, String otra) {
        return CASO_A_CASO.indexOf(otra) <= CASO_A_CASO.indexOf(funcion);
    }

    private static ArchCondition<JavaConstructor> tenerHasta(int cuantos) {
        return new ArchCondition<>("tener hasta " + cuantos + " colaboradores") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int tiene = constructor.getRawParameterTypes().size();
                events.add(new SimpleConditionEvent(
                        constructor,
                        tiene <= cuantos,
                        constructor.getOwner().getName() + " tiene " + tiene + " colaboradores; repártala"));
            }
        };
    }

    private static void soloEn(DescribedPredicate<JavaClass> lugar, ArchCondition<JavaClass> cosa) {
        noClasses().that(DescribedPredicate.not(lugar)).should(cosa).check(CLASES);
        assertThat(infringe(lugar, cosa))
                .as("alguien en «%s» debe %s, o la regla no vigila nada", lugar.getDescription(), cosa.getDescription())
                .isTrue();
    }

    private static void ningunoConoce(String paquete, String... otros) {
        noClasses()
                .that()
                .resideInAPackage(paquete)
                .should(dependOnClassesThat(resideInAnyPackage(otros)))
                .check(CLASES);
    }

    private static boolean infringe(DescribedPredicate<JavaClass> lugar, ArchCondition<JavaClass> cosa) {
        return noClasses().that(lugar).should(cosa).evaluate(CLASES).hasViolation();
    }

    private static final class ConNueve {
        ConNueve(int a, int b, int c, int d, int e, int f, int g, int h, int i) {}
    }
}
