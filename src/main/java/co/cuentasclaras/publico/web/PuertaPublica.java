package co.cuentasclaras.publico.web;

import co.cuentasclaras.ciclo.Ciclo;
import co.cuentasclaras.publico.AjustesPublicos;
import co.cuentasclaras.publico.SitioPublico;
import co.cuentasclaras.publico.VistaPublica;
import co.cuentasclaras.publico.VistasPublicas;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Which public pages there are; what is not open does not exist. */
@Component
class PuertaPublica {

    private final AjustesPublicos ajustes;
    private final VistasPublicas vistas;
    private final String raiz;

    PuertaPublica(
            AjustesPublicos ajustes, VistasPublicas vistas, @Value("${server.servlet.context-path:}") String contexto) {
        this.ajustes = ajustes;
        this.vistas = vistas;
        this.raiz = contexto.replaceAll("/+$", "");
    }

    /** What is read of a vigencia. */
    VistaPublica paraLeer(int vigencia) {
        exigir(ajustes.paginas());
        return vistas.de(vigencia).orElseThrow(SinPagina::new);
    }

    /** What of a vigencia there is at all. */
    VistaPublica deAlgo(int vigencia) {
        exigir(ajustes.algo());
        return vistas.de(vigencia).orElseThrow(SinPagina::new);
    }

    /** The cycle in which citizens ask. */
    SitioPublico.EnLinea paraPreguntar(int vigencia) {
        exigir(ajustes.preguntas());
        SitioPublico.EnLinea sitio = paraSeguir(vigencia);
        exigir(sitio.preguntar() != null);
        return sitio;
    }

    /** The cycle in which they follow what they asked; also when no more is asked in it. */
    SitioPublico.EnLinea paraSeguir(int vigencia) {
        exigir(ajustes.algo());
        return sitio(vistas.ciclo(vigencia).orElseThrow(SinPagina::new));
    }

    SitioPublico.EnLinea sitio(Ciclo ciclo) {
        return new SitioPublico.EnLinea(ciclo, raiz, ajustes);
    }

    String raiz() {
        return raiz;
    }

    private static void exigir(boolean hay) {
        if (!hay) {
            throw new SinPagina();
        }
    }
}
