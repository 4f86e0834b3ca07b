package co.cuentasclaras.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The table of an anti-corruption plan as bodies publish it: a title above, a note below, merged cells, dates in words. */
public final class TablaDePaac {

    private static final List<List<String>> FILAS = List.of(
            List.of(
                    "1. Información de calidad",
                    "1.1 Publicar cada trimestre las cifras del acueducto",
                    "Cifras publicadas",
                    "Comunicaciones",
                    "Trimestral"),
            List.of(
                    "",
                    "1.2 Escribir el informe de gestión de la empresa",
                    "Informe de gestión",
                    "Planeación y Gestión Financiera",
                    "Enero - Febrero de 2025"),
            List.of(
                    "2. Diálogo de doble vía",
                    "2.1 Realizar la feria del agua con los suscriptores",
                    "Registro de la feria",
                    "Servicio al Ciudadano",
                    "19 y 20 de octubre de 2024"),
            List.of(
                    "",
                    "2.2 Realizar la audiencia pública de rendición de cuentas",
                    "Registro de la audiencia",
                    "Gerencia",
                    "27 de marzo de 2025"),
            List.of(
                    "3. Incentivos",
                    "3.1 Capacitar a los vocales de control",
                    "Lista de asistencia",
                    "Servicio al Ciudadano",
                    "22 al 28 de abril de 2024"),
            List.of(
                    "4. Evaluación y retroalimentación",
                    "4.1 Evaluar la rendición de cuentas",
                    "Informe de evaluación",
                    "Control Interno",
                    "Mayo de 2025"));

    private TablaDePaac() {}

    public static byte[] archivo() throws IOException {
        try (XSSFWorkbook libro = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet hoja = libro.createSheet("Componente 3");
            hoja.createRow(0).createCell(0).setCellValue("PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO");
            hoja.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
            hoja.createRow(1).createCell(0).setCellValue("Componente 3: rendición de cuentas. Vigencia 2024");
            escribir(
                    hoja.createRow(3),
                    List.of("Subcomponente", "Actividades", "Meta o producto", "Responsable", "Fecha programada"));
            int numero = 4;
            for (List<String> fila : FILAS) {
                escribir(hoja.createRow(numero++), fila);
            }
            hoja.addMergedRegion(new CellRangeAddress(4, 5, 0, 0));
            hoja.addMergedRegion(new CellRangeAddress(6, 7, 0, 0));
            hoja.createRow(numero + 1).createCell(0).setCellValue("Elaboró: oficina de planeación");
            libro.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void escribir(Row fila, List<String> textos) {
        for (int i = 0; i < textos.size(); i++) {
            if (!textos.get(i).isEmpty()) {
                fila.createCell(i).setCellValue(textos.get(i));
            }
        }
    }
}
