package co.cuentasclaras.navegador;

import co.cuentasclaras.prueba.Navegador;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The plan of a hospital as its office keeps it: a title, dates in prose, an office that is no role, one row without owner. */
final class HojaDelHospital {

    static final String ENTIDAD = "Hospital de Villaclara";
    static final String VIGENCIA = "2022";
    static final String NOMBRE = "Plan anticorrupción 2022.csv";

    static final byte[] CONTENIDO =
            """
            HOSPITAL DE VILLACLARA;;;;
            Componente 3: rendición de cuentas;;;;
            Subcomponente;Actividades;Meta o producto;Responsable;Fecha programada
            Información;Contar en la emisora qué se hizo con la plata;4 programas;Comunicaciones;noviembre de 2022
            Diálogo;Llevar las cuentas a las veredas;6 reuniones;Oficina de Trabajo Social;octubre de 2022
            Diálogo;Realizar la audiencia pública de rendición de cuentas;Acta;Gerencia;29 de noviembre de 2022
            Evaluación;Preguntar a los usuarios si quedó claro;Encuesta;;15 de diciembre de 2022
            """
                    .getBytes(StandardCharsets.UTF_8);

    private HojaDelHospital() {}

    /** The draft that is made of it. */
    static String cargar(Navegador lider) {
        return Navegador.leer(
                        lider.subir("/api/planes", Map.of("entidad", ENTIDAD, "vigencia", VIGENCIA), NOMBRE, CONTENIDO))
                .path("id")
                .asText();
    }
}
