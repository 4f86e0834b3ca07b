package co.cuentasclaras.ancla;

import co.cuentasclaras.aviso.Carta;
import co.cuentasclaras.aviso.Cartas;
import co.cuentasclaras.ciclo.DeCadaManana;
import co.cuentasclaras.comun.Huella;
import co.cuentasclaras.idioma.FechaEscrita;
import co.cuentasclaras.idioma.Palabras;
import co.cuentasclaras.responsable.Rol;
import co.cuentasclaras.responsable.Roles;
import co.cuentasclaras.sello.LlaveDelSello;
import co.cuentasclaras.sello.LlavePublica;
import co.cuentasclaras.sello.Sellador;
import co.cuentasclaras.sello.Sello;
import co.cuentasclaras.sello.Sellos;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sends the last seal to Control Interno and to the witnesses each working morning on which there is a new one: whoever
 * keeps the mail can convict whoever changes what is before it, with the key or without.
 */
@Component
class CartaDelSello implements DeCadaManana {

    /** As the trail calls what such a mail tells. */
    private static final String TIPO = "SELLO";

    private final AjustesAncla ajustes;
    private final Anclas anclas;
    private final Sellador sellador;
    private final Sellos sellos;
    private final LlaveDelSello llave;
    private final Roles roles;
    private final Cartas cartas;
    private final Clock clock;

    CartaDelSello(
            AjustesAncla ajustes,
            Anclas anclas,
            Sellador sellador,
            Sellos sellos,
            LlaveDelSello llave,
            Roles roles,
            Cartas cartas,
            Clock clock) {
        this.ajustes = ajustes;
        this.anclas = anclas;
        this.sellador = sellador;
        this.sellos = sellos;
        this.llave = llave;
        this.roles = roles;
        this.cartas = cartas;
        this.clock = clock;
    }

    @Override
    public void hacer() {
        if (!ajustes.correo()) {
            return;
        }
        Optional<String> sinLlave = llave.aviso();
        sellador.sellar()
                .or(sellos::ultimo)
                .filter(sello -> sinLlave.isPresent() || sello.tamano() > anclas.ultima())
                .ifPresent(sello -> enviar(sello, sinLlave));
    }

    private void enviar(Sello sello, Optional<String> sinLlave) {
        anclas.agregar(sello.tamano());
        roles.rol(Roles.CONTROL_INTERNO)
                .flatMap(Rol::encargado)
                .ifPresent(persona -> cartas.encolar(carta(sello, sinLlave, persona, null)));
        for (String testigo : ajustes.testigos()) {
            cartas.encolar(carta(sello, sinLlave, nombre(testigo), testigo));
        }
    }

    private Carta carta(Sello sello, Optional<String> sinLlave, String destinatario, @Nullable String direccion) {
        String momento = Palabras.momentoLargo(sello.momento().atZone(clock.getZone()));
        List<String> parrafos = new ArrayList<>();
        sinLlave.ifPresent(aviso -> parrafos.add("Atención: desde el último sello nada más se ha sellado. " + aviso));
        parrafos.add("Este es el sello de la bitácora del %s; cubre %s. Guarde este correo."
                .formatted(
                        momento,
                        sello.tamano() == 1
                                ? "su primera anotación"
                                : "sus primeras " + sello.tamano() + " anotaciones"));
        parrafos.add(
                "Sirve para comprobar que nada de lo que ya estaba anotado fue cambiado ni borrado después: copie las"
                        + " líneas de abajo y péguelas en la página Verificación del producto, o en verificar.html, que viene"
                        + " dentro de cada expediente.");
        parrafos.add("La llave con que está firmado es " + llaveEnUso() + ".");
        return new Carta(
                "sello " + anclas.hoy() + " " + sello.tamano(),
                destinatario,
                direccion,
                TIPO,
                "Sello de la bitácora del "
                        + FechaEscrita.de(
                                sello.momento().atZone(clock.getZone()).toLocalDate()),
                parrafos,
                sello.nota());
    }

    private String llaveEnUso() {
        List<LlavePublica> llaves = sellos.llaves();
        return llaves.get(llaves.size() - 1).escribir();
    }

    /** What may stand in the trail: not the address. */
    private static String nombre(String direccion) {
        return "testigo " + Huella.de(direccion).substring(0, 8);
    }
}
