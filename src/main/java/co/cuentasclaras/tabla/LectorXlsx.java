package co.cuentasclaras.tabla;

import co.cuentasclaras.tabla.Libro.Formato;
import co.cuentasclaras.tabla.PestanaEnObra.Cupo;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;

/** Reads the XLSX workbooks of Excel and of whoever writes like it, the strict ones too, row by row. */
final class LectorXlsx {

    /** What its library writes before an error. */
    private static final String ERROR = "ERROR:  ";

    private final byte[] bytes;
    private final PartesDeLibro zip;
    private final Cupo cupo;
    private final ValorDeCelda valores = new ValorDeCelda();
    private final NotasDeLibro notas = new NotasDeLibro();

    LectorXlsx(byte[] bytes, PartesDeLibro zip, String archivo) {
        this.bytes = bytes;
        this.zip = zip;
        this.cupo = new Cupo(archivo);
    }

    Libro leer() throws IOException {
        List<Pestana> pestanas = new ArrayList<>();
        try (Workbook libro = StreamingReader.builder()
                .setAvoidTempFiles(true)
                .rowCacheSize(1)
                .open(new ByteArrayInputStream(bytes))) {
            for (int i = 0; i < libro.getNumberOfSheets(); i++) {
                pestanas.add(pestana(libro.getSheetAt(i), libro.isSheetHidden(i) || libro.isSheetVeryHidden(i)));
            }
        }
        if (zip.tieneAlguna("xl/externalLinks/")) {
            notas.agregar("El libro trae vínculos a otros libros; no se siguieron: se leyó el último valor guardado.");
        }
        if (zip.tiene("xl/vbaProject.bin")) {
            notas.agregar("El libro trae macros; no se ejecutaron ni se guardan: solo se leyeron sus valores.");
        }
        return Libro.de(Formato.XLSX, pestanas, notas.todas());
    }

    private Pestana pestana(Sheet hoja, boolean oculta) {
        PestanaEnObra obra = new PestanaEnObra(hoja.getSheetName(), oculta, cupo);
        for (Row fila : hoja) {
            for (Cell celda : fila) {
                obra.celda(fila.getRowNum(), celda.getColumnIndex(), celda(celda), fila.getZeroHeight());
            }
        }
        // Both are known when the rows have gone by.
        hoja.getMergedRegions().forEach(obra::combinada);
        for (int columna = 0; columna < PestanaEnObra.COLUMNAS; columna++) {
            if (hoja.isColumnHidden(columna)) {
                notas.columnasOcultas(hoja.getSheetName());
            }
        }
        return obra.terminada();
    }

    private Celda celda(Cell celda) {
        CellType tipo = celda.getCellType();
        if (tipo == CellType.FORMULA) {
            tipo = celda.getCachedFormulaResultType();
            notas.formula(
                    celda.getSheet().getSheetName(),
                    tipo == CellType.BLANK ? celda.getAddress().formatAsString() : null);
        }
        return switch (tipo) {
            case NUMERIC -> numero(celda);
            case STRING -> Celda.de(celda.getRichStringCellValue().getString());
            case BOOLEAN -> Celda.de(celda.getBooleanCellValue() ? "VERDADERO" : "FALSO");
            case ERROR -> {
                notas.error(
                        celda.getSheet().getSheetName(),
                        celda.getAddress().formatAsString(),
                        celda.getStringCellValue().replace(ERROR, ""));
                yield Celda.VACIA;
            }
            default -> Celda.VACIA;
        };
    }

    private Celda numero(Cell celda) {
        CellStyle estilo = celda.getCellStyle();
        if (celda.getStringCellValue().isEmpty()) {
            return Celda.VACIA;
        }
        return valores.numero(
                celda.getNumericCellValue(),
                estilo == null ? 0 : estilo.getDataFormat(),
                estilo == null ? "General" : estilo.getDataFormatString(),
                ((Date1904Support) celda.getSheet().getWorkbook()).isDate1904());
    }
}
