package co.cuentasclaras.expediente;

import co.cuentasclaras.expediente.EscritorZip.ArchivoDelZip;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The electronic index of an expediente (Acuerdo 003 de 2015 of the Archivo General de la Nación, guide G.INF.08), with the
 * elements that the guide names. What is taken away was made or received as a file, so its origin is electronic; files that
 * have no pages count as one each.
 */
final class IndiceElectronico {

    private static final DateTimeFormatter MOMENTO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final EscritorXml xml;
    private final ZoneId zona;
    private int orden;

    IndiceElectronico(EscritorXml xml, ZoneId zona) {
        this.xml = xml;
        this.zona = zona;
    }

    void empezar(Caratula caratula) throws XMLStreamException {
        xml.abrir("TipoDocumentoFoliado");
        xml.abrir("IndiceContenido");
        xml.texto("Entidad", caratula.entidad());
        xml.texto("Serie_Documental", "Rendición de cuentas");
        xml.texto("Nombre_Expediente", caratula.nombre());
        xml.texto("Identificador_Expediente", caratula.identificador());
        if (caratula.abierto() != null) {
            xml.texto("Fecha_Apertura", escrito(caratula.abierto()));
        }
        if (caratula.cerrado() != null) {
            xml.texto("Fecha_Cierre", escrito(caratula.cerrado()));
        }
        xml.texto("Fecha_Indice_Electronico", escrito(caratula.momento()));
        xml.texto("Hojas_Selladas", String.valueOf(caratula.hojas()));
        xml.texto("Firmado", caratula.firmado() ? "Sí" : "No: el servidor no tenía su llave");
        xml.cerrar();
    }

    /** @param creado when it was made, or came into the expediente */
    void documento(String id, String nombre, String tipologia, Instant creado, ArchivoDelZip pieza)
            throws XMLStreamException {
        String numero = String.valueOf(++orden);
        xml.abrir("DocumentoIndizado");
        xml.texto("Id", id);
        xml.texto("Nombre_Documento", nombre);
        xml.texto("Tipologia_Documental", tipologia);
        xml.texto("Fecha_Creacion_Documento", escrito(creado));
        xml.texto("Fecha_Incorporacion_Expediente", escrito(creado));
        xml.texto("Valor_Huella", pieza.sha256());
        xml.texto("Funcion_Resumen", "SHA-256");
        xml.texto("Orden_Documento_Expediente", numero);
        xml.texto("Pagina_Inicio", numero);
        xml.texto("Pagina_Fin", numero);
        xml.texto("Formato", formato(pieza.ruta()));
        xml.texto("Tamano", pieza.bytes() + " bytes");
        xml.texto("Origen", "Electrónico");
        xml.texto("Ruta", pieza.ruta());
        xml.cerrar();
    }

    private String escrito(Instant momento) {
        return MOMENTO.format(momento.atZone(zona));
    }

    private static String formato(String ruta) {
        return ruta.substring(ruta.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    /**
     * What the expediente is.
     *
     * @param abierto when the cycle began; null of the whole entity
     * @param cerrado when it ended, if it did
     * @param hojas how many leaves the last seal is of
     */
    record Caratula(
            String entidad,
            String nombre,
            String identificador,
            @Nullable Instant abierto,
            @Nullable Instant cerrado,
            Instant momento,
            long hojas,
            boolean firmado) {}
}
