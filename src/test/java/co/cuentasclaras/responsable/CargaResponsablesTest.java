package co.cuentasclaras.responsable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import co.cuentasclaras.prueba.Escenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Escenario
@DisplayName("La carga de responsables")
class CargaResponsablesTest {

    @Autowired
    private IdentityService identidad;

    @Autowired
    private Roles roles;

    @Autowired
    private CargaResponsables carga;

    private final AtomicInteger contrasenas = new AtomicInteger();
    private String ejemplo;

    /** The start-up has loaded the example already. */
    @BeforeEach
    void empezarSinNadie() {
        identidad.createUserQuery().list().forEach(persona -> identidad.deleteUser(persona.getId()));
        identidad.createGroupQuery().list().forEach(grupo -> identidad.deleteGroup(grupo.getId()));
        roles.ids().forEach(roles::eliminar);
    }

    @BeforeEach
    void leerEjemplo() throws IOException {
        try (InputStream archivo = getClass().getResourceAsStream("/ejemplo/responsables.csv")) {
            ejemplo = new String(archivo.readAllBytes(), UTF_8);
        }
    }

    @Test
    @DisplayName("crea grupos de trabajo, usuarios con correo y contraseña, y la pertenencia de titulares y suplentes")
    void primera() {
        List<String> creados = cargar(ejemplo);

        assertThat(creados).hasSize(10).contains("planeacion", "control-interno-suplente");
        assertThat(identidad.createGroupQuery().groupType("WORKFLOW").list())
                .hasSize(9)
                .extracting(Group::getName)
                .contains("Secretaría General");
        assertThat(usuario("comunicaciones").getEmail()).isEqualTo("comunicaciones@entidad.example");
        assertThat(usuario("comunicaciones").getFirstName()).isEqualTo("Juliana");
        assertThat(identidad.checkPassword("planeacion", "Clave-inicial-1")).isTrue();
        assertThat(miembros("planeacion")).containsExactlyInAnyOrder("planeacion", "lider");
        assertThat(miembros("control-interno"))
                .containsExactlyInAnyOrder("control-interno", "control-interno-suplente");
        assertThat(roles.ids()).hasSize(9);
        assertThat(roles.rol(Roles.CONTROL_INTERNO))
                .contains(new Rol(
                        "control-interno",
                        "Control Interno",
                        Perfil.VIGILA,
                        "control-interno",
                        "control-interno-suplente"));
        assertThat(roles.rolesPorTomar("financiera")).containsExactly("proyectos", "secretaria-general");
        assertThat(roles.rolesPorTomar("gerencia")).isEmpty();
    }

    @Test
    @DisplayName("repetida no cambia nada, ni la contraseña que la persona ya cambió")
    void repetida() {
        cargar(ejemplo);
        User persona = usuario("planeacion");
        persona.setPassword("La-mía-propia-1");
        identidad.saveUser(persona);
        int revision = revision("planeacion");

        assertThat(cargar(ejemplo)).isEmpty();

        assertThat(identidad.checkPassword("planeacion", "La-mía-propia-1")).isTrue();
        assertThat(revision("planeacion")).isEqualTo(revision);
        assertThat(contrasenas).hasValue(10);
        assertThat(miembros("planeacion")).containsExactlyInAnyOrder("planeacion", "lider");
    }

    @Test
    @DisplayName("corrige el nombre y el correo sin tocar la contraseña")
    void correccion() {
        cargar(ejemplo);

        cargar(ejemplo.replace("planeacion@entidad.example", "mospina@entidad.example")
                .replace("Planeación", "Oficina de Planeación"));

        assertThat(usuario("planeacion").getEmail()).isEqualTo("mospina@entidad.example");
        assertThat(identidad.checkPassword("planeacion", "Clave-inicial-1")).isTrue();
        assertThat(identidad
                        .createGroupQuery()
                        .groupId("planeacion")
                        .singleResult()
                        .getName())
                .isEqualTo("Oficina de Planeación");
        assertThat(roles.rol("planeacion").orElseThrow().nombre()).isEqualTo("Oficina de Planeación");
    }

    @Test
    @DisplayName("quita del grupo a quien deja el rol y conserva su usuario")
    void relevo() {
        cargar(ejemplo);

        cargar(ejemplo.replace("comunicaciones;Juliana;Cardona Mejía;comunicaciones@", "luisa;Luisa;Toro;luisa@"));

        assertThat(miembros("comunicaciones")).containsExactlyInAnyOrder("luisa", "servicio-ciudadano");
        assertThat(miembros("servicio-ciudadano")).containsExactlyInAnyOrder("servicio-ciudadano", "luisa");
        assertThat(usuario("comunicaciones")).isNotNull();
        assertThat(roles.rolesPorTomar("comunicaciones")).isEmpty();
        assertThat(roles.rolesPorTomar("luisa")).containsExactly("servicio-ciudadano");
    }

    @Test
    @DisplayName("deja sin personas el rol que ya no está, y ningún cronograma puede nombrarlo")
    void rolRetirado() {
        cargar(ejemplo);

        cargar(ejemplo.replaceAll("(?m)^proyectos;.*\\R", ""));

        assertThat(roles.ids()).doesNotContain("proyectos").hasSize(8);
        assertThat(miembros("proyectos")).isEmpty();
        assertThat(usuario("proyectos")).isNotNull();
    }

    @Test
    @DisplayName("acepta un rol vacante")
    void vacante() {
        cargar(ejemplo.replace(
                ";proyectos;Natalia;Zuluaga Peña;proyectos@entidad.example;financiera;", ";;;;;financiera;"));

        assertThat(roles.rol("proyectos").orElseThrow().titular()).isNull();
        assertThat(roles.rolesPorTomar("financiera")).contains("proyectos");
    }

    @Test
    @DisplayName("da contraseñas al azar que no se repiten")
    void alAzar() {
        ContrasenaInicial azar = new ContrasenaAlAzar();
        assertThat(azar.nueva()).hasSizeGreaterThan(24).isNotEqualTo(azar.nueva());
    }

    private List<String> cargar(String archivo) {
        Responsables responsables = new LectorResponsables().leer(new ByteArrayInputStream(archivo.getBytes(UTF_8)));
        return carga.cargar(responsables, () -> "Clave-inicial-" + contrasenas.incrementAndGet());
    }

    private User usuario(String id) {
        return identidad.createUserQuery().userId(id).singleResult();
    }

    private int revision(String usuario) {
        return ((UserEntity) usuario(usuario)).getRevision();
    }

    private List<String> miembros(String grupo) {
        return identidad.createUserQuery().memberOfGroup(grupo).list().stream()
                .map(User::getId)
                .toList();
    }
}
